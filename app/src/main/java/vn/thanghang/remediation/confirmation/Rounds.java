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

/** Rounds of confirming. */
@Component
final class Rounds {

    private static final String COLUMNS = """
            select id, task_id, agency, round, state, version, report_id, asked_on, asked_at, due, reason, decided_by_name, decided_on,
              decided_at
            from remediation.confirmation
            """;
    private static final String OF_TASK = COLUMNS + " where task_id = :task order by round desc";
    private static final String OPEN = COLUMNS + " where state = 'ASKED' order by due, id limit :rows offset :skip";
    private static final String COUNT_OPEN = "select count(*) from remediation.confirmation where state = 'ASKED'";

    private static final String LAST_NUMBER = "select remediation.last_round(:task)";

    private static final String ASK = """
            insert into remediation.confirmation (id, task_id, agency, round, state, report_id, asked_on, asked_at, due)
            values (:id, :task, :agency, :round, 'ASKED', :report, :on, :at, :due)
            """;

    private static final String DECIDE = """
            update remediation.confirmation
            set state = :state, version = version + 1, reason = :reason, decided_by = :by, decided_by_name = :byName,
                decided_on = :on, decided_at = :at
            where id = :id and version = :version and state = 'ASKED'
            """;

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Round> ofTask(UUID task) {
        return jdbc.sql(OF_TASK).param("task", task).query(Rounds::row).list();
    }

    /** Of the last round, whichever agency the task belonged to; 0 before the first. */
    int lastNumber(UUID task) {
        return jdbc.sql(LAST_NUMBER).param("task", task).query(Integer.class).single();
    }

    Optional<Round> last(UUID task) {
        return ofTask(task).stream().findFirst();
    }

    /** What waits for an answer, the earliest due first. */
    List<Round> open(int rows, int skip) {
        return jdbc.sql(OPEN)
                .param("rows", rows)
                .param("skip", skip)
                .query(Rounds::row)
                .list();
    }

    long countOpen() {
        return jdbc.sql(COUNT_OPEN).query(Long.class).single();
    }

    void ask(Round asked) {
        jdbc.sql(ASK)
                .param("id", asked.id())
                .param("task", asked.taskId())
                .param("agency", asked.agency())
                .param("round", asked.number())
                .param("report", asked.reportId())
                .param("on", asked.askedOn())
                .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                .param("due", asked.due())
                .update();
    }

    /** False when it was decided or withdrawn meanwhile. */
    boolean decide(Round seen, RoundState state, String reason, By by, LocalDate on, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by.actor().reference())
                        .param("byName", by.name())
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Round row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Round(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                row.getInt("round"),
                RoundState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("report_id", UUID.class),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getString("reason"),
                row.getString("decided_by_name"),
                row.getObject("decided_on", LocalDate.class),
                decided == null ? null : decided.toInstant());
    }
}
