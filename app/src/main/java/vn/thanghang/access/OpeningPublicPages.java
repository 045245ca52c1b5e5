package vn.thanghang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/** Public pages are off until an authorised person enters the basis, and off again when it is withdrawn. */
@Service
public class OpeningPublicPages {

    public enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        ALREADY_OPEN
    }

    private static final String COLUMNS =
            "select id, basis, entered_at, entered_by, withdrawn_at, withdrawn_by from access.publication_basis ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Deeds deeds;
    private final Secrets secrets;

    OpeningPublicPages(JdbcClient jdbc, Clock clock, Deeds deeds, Secrets secrets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    public Optional<PublicationBasis> inForce() {
        return jdbc.sql(COLUMNS + "where withdrawn_at is null")
                .query(OpeningPublicPages::basis)
                .optional();
    }

    public List<PublicationBasis> history() {
        return jdbc.sql(COLUMNS + "order by entered_at desc")
                .query(OpeningPublicPages::basis)
                .list();
    }

    /** Empty when it is done. */
    public Optional<Refusal> enter(CurrentUser by, String typed) {
        by.require(Act.ENTER_PUBLICATION_BASIS, Relation.NONE, Standing.OPEN);
        var basis = cleaned(typed);
        int length = basis.codePointCount(0, basis.length());
        if (length < 10) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (length > 1000) {
            return Optional.of(Refusal.TOO_LONG);
        }
        boolean entered = deeds.together(() -> insert(basis, by.accountId(), by.actor()));
        return entered ? Optional.empty() : Optional.of(Refusal.ALREADY_OPEN);
    }

    public void withdraw(CurrentUser by) {
        by.require(Act.ENTER_PUBLICATION_BASIS, Relation.NONE, Standing.OPEN);
        deeds.together(() -> {
            var closed = jdbc.sql("""
                            update access.publication_basis set withdrawn_at = :at, withdrawn_by = :by
                            where withdrawn_at is null returning id
                            """)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by.accountId())
                    .query(UUID.class)
                    .optional();
            closed.ifPresent(id -> deeds.note(AuditEvent.of(
                    by.actor(), "access.publication-basis.withdrawn", Subject.of("publication-basis", id))));
            return closed;
        });
    }

    /** For the demonstration only: opens the pages in the name of the system and says so. */
    void openForDemonstration(String basis) {
        if (inForce().isEmpty()) {
            deeds.together(() -> insert(cleaned(basis), null, Actor.SYSTEM));
        }
    }

    private boolean insert(String basis, @Nullable UUID by, Actor actor) {
        var id = secrets.newId();
        int rows = jdbc.sql("""
                        insert into access.publication_basis (id, basis, entered_at, entered_by)
                        values (:id, :basis, :at, :by)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("basis", basis)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        if (rows == 1) {
            deeds.note(AuditEvent.of(actor, "access.publication-basis.entered", Subject.of("publication-basis", id))
                    .after(basis));
        }
        return rows == 1;
    }

    private static String cleaned(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Cntrl}&&[^\\n]]", "")
                .strip();
    }

    private static PublicationBasis basis(ResultSet row, int number) throws SQLException {
        return new PublicationBasis(
                row.getObject("id", UUID.class),
                row.getString("basis"),
                row.getTimestamp("entered_at").toInstant(),
                row.getObject("entered_by", UUID.class),
                Accounts.instant(row.getTimestamp("withdrawn_at")),
                row.getObject("withdrawn_by", UUID.class));
    }
}
