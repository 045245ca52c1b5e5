package vn.thanghang.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts by which the organisation was kept. */
@Component
final class Changes {

    private static final String ADD = """
            insert into organisation.change (id, kind, at, actor, basis, form_key)
            values (:id, :kind, :at, :actor, :basis, :key)
            """;

    private static final String WITH_KEY = "select id from organisation.change where form_key = :key";

    private static final String OF_AGENCY = """
            select c.id, c.kind, c.at, c.actor, c.basis from organisation.change c
            where c.id in (
              select entered_by from organisation.agency_state where agency = :agency
              union select retired_by from organisation.agency_state where agency = :agency
              union select entered_by from organisation.agency_code where agency = :agency
              union select retired_by from organisation.agency_code where agency = :agency
              union select entered_by from organisation.post_state where agency = :agency
              union select t.entered_by from organisation.term t join organisation.post p on p.id = t.post where p.agency = :agency
              union select t.retired_by from organisation.term t join organisation.post p on p.id = t.post where p.agency = :agency
              union select entered_by from organisation.relation where :agency in (from_agency, to_agency))
            order by c.at desc, c.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Changes(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    Optional<UUID> withKey(UUID key) {
        return jdbc.sql(WITH_KEY).param("key", key).query(UUID.class).optional();
    }

    void add(UUID id, ChangeKind kind, Mandate mandate, String basis) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("kind", kind.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", mandate.by().reference())
                .param("basis", basis)
                .param("key", mandate.key())
                .update();
        events.publishEvent(new OrganisationChanged(id));
    }

    /** What was entered about an agency, the latest first. */
    List<Change> of(String agency) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("basis")))
                .list();
    }
}
