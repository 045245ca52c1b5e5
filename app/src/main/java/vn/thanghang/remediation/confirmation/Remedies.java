package vn.thanghang.remediation.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;

/** Facts of remedies that do not meet. */
@Component
final class Remedies {

    private static final String OF_TASK = """
            select id, task_id, agency, state, version, reason, proposed_by_name, proposed_at, document, concluded_on, words
            from remediation.remedy_unsatisfactory where task_id = :task order by proposed_at desc, id desc
            """;

    private static final String WITH_TASK = """
            select r.id, r.task_id, r.agency, r.state, r.version, r.reason, r.proposed_by_name, r.proposed_at, r.document, r.concluded_on,
              r.words, t.title, t.due
            from remediation.remedy_unsatisfactory r join remediation.task t on t.id = r.task_id and t.stage = 'ISSUED'
            """;
    private static final String PROPOSED =
            WITH_TASK + " where r.state = 'PROPOSED' order by r.agency, r.proposed_at, r.id";
    private static final String BY_ID = WITH_TASK + " where r.id = :id";

    private static final String ADD = """
            insert into remediation.remedy_unsatisfactory (id, task_id, agency, confirmation_id, state, reason, proposed_by,
              proposed_by_name, proposed_at)
            values (:id, :task, :agency, :confirmation, 'PROPOSED', :reason, :by, :byName, :at)
            on conflict do nothing
            """;

    private static final String SETTLE = """
            update remediation.remedy_unsatisfactory
            set state = :state, version = version + 1, document = :document, concluded_on = :on, words = :words,
                settled_by_name = :byName, settled_at = :at
            where id = :id and version = :version and state = 'PROPOSED'
            """;

    private final JdbcClient jdbc;

    Remedies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Remedy> ofTask(UUID task) {
        return jdbc.sql(OF_TASK).param("task", task).query(Remedies::row).list();
    }

    List<ProposingRemedies.Proposed> proposed() {
        return jdbc.sql(PROPOSED).query(Remedies::withTask).list();
    }

    Optional<ProposingRemedies.Proposed> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Remedies::withTask).optional();
    }

    private static ProposingRemedies.Proposed withTask(ResultSet row, int number) throws SQLException {
        return new ProposingRemedies.Proposed(
                row(row, number), row.getString("title"), row.getObject("due", LocalDate.class));
    }

    /** False when one is proposed already. */
    boolean add(UUID id, Round round, String reason, By by, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("task", round.taskId())
                        .param("agency", round.agency())
                        .param("confirmation", round.id())
                        .param("reason", reason)
                        .param("by", by.actor().reference())
                        .param("byName", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it was settled meanwhile. */
    boolean settle(Remedy seen, Settling how, By by, Instant at) {
        return jdbc.sql(SETTLE)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", how.state().name())
                        .param("document", how.document())
                        .param("on", how.on())
                        .param("words", how.words())
                        .param("byName", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How a fact is settled: by a document on its day, or withdrawn. */
    record Settling(
            Remedy.State state,
            @Nullable String document,
            @Nullable LocalDate on,
            String words) {}

    private static Remedy row(ResultSet row, int number) throws SQLException {
        return new Remedy(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                Remedy.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("document"),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("words"));
    }
}
