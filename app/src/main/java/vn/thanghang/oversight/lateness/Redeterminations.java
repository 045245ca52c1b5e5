package vn.thanghang.oversight.lateness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.oversight.reminder.LateFact;

/** What determined facts of lateness anew, once for each. */
@Component
final class Redeterminations {

    private static final String OF_FACT = """
            select id, late_id, agency, document_id, document, document_date, ground, reason, was, was_on, done_by_name, done_at
            from oversight.redetermination where late_id = :fact
            """;
    private static final String ADD = """
            insert into oversight.redetermination (id, late_id, agency, document_id, document, document_date, ground, reason, was, was_on,
              done_by, done_by_name, done_at)
            values (:id, :fact, :agency, :documentId, :document, :dated, :ground, :reason, :was, :wasOn, :by, :name, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Redeterminations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Redetermination> ofFact(UUID fact) {
        return jdbc.sql(OF_FACT)
                .param("fact", fact)
                .query(Redeterminations::row)
                .optional();
    }

    /** False when the fact was determined anew already. */
    boolean add(Redetermination made, String by) {
        return jdbc.sql(ADD)
                        .param("id", made.id())
                        .param("fact", made.fact())
                        .param("agency", made.agency())
                        .param("documentId", made.documentId())
                        .param("document", made.document())
                        .param("dated", made.documentDate())
                        .param("ground", made.ground().name())
                        .param("reason", made.reason())
                        .param("was", made.was() == null ? null : made.was().name())
                        .param("wasOn", made.wasOn())
                        .param("by", by)
                        .param("name", made.by())
                        .param("at", made.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Redetermination row(ResultSet row, int number) throws SQLException {
        @Nullable String was = row.getString("was");
        return new Redetermination(
                row.getObject("id", UUID.class),
                row.getObject("late_id", UUID.class),
                row.getString("agency"),
                row.getObject("document_id", UUID.class),
                row.getString("document"),
                row.getObject("document_date", LocalDate.class),
                Redetermination.Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                was == null ? null : LateFact.Settlement.valueOf(was),
                row.getObject("was_on", LocalDate.class),
                row.getString("done_by_name"),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
