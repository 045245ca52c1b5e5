package vn.thanghang.remediation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.platform.Vietnam;

/** Tasks that are not closed, for whoever follows them; within the rows the caller reaches. */
@Service
public class TaskStates {

    private static final String OPEN = """
            select t.id, t.plan_id, t.agency, t.criterion, t.due, t.original_due, t.progress, t.confirmation, t.done_on, t.progress_at,
              t.piece_id, p.sheet_id, o.addressee, o.asked_at, c.asked_on
            from remediation.task t
            join remediation.plan p on p.id = t.plan_id
            left join remediation.obstacle o on o.task_id = t.id and o.state = 'OPEN'
            left join remediation.confirmation c on c.task_id = t.id and c.state = 'ASKED'
            where t.stage = 'ISSUED' and not t.removed and t.confirmation <> 'MEETS'
              and (cast(:after as uuid) is null or t.id > :after)
            order by t.id limit :rows
            """;

    private final JdbcClient jdbc;
    private final Assignments assignments;

    TaskStates(JdbcClient jdbc, Assignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    private record Row(TaskState state, @Nullable UUID piece, UUID sheet) {}

    /**
     * In the order of their ids, page by page.
     *
     * @param after the last id of the page before; null for the first
     */
    public List<TaskState> openTasks(@Nullable UUID after, int rows) {
        var inputs = new AwaitedInputs(assignments);
        return jdbc.sql(OPEN).param("after", after).param("rows", rows).query(TaskStates::row).list().stream()
                .map(row -> row.state.waitingFor() != null
                        ? row.state
                        : waiting(
                                row.state,
                                inputs.of(row.sheet, row.piece, row.state.agency())
                                        .orElse(null)))
                .toList();
    }

    private static TaskState waiting(TaskState state, @Nullable Waiting waiting) {
        return new TaskState(
                state.id(),
                state.plan(),
                state.agency(),
                state.criterion(),
                state.due(),
                state.originalDue(),
                state.progress(),
                state.confirmation(),
                state.doneOn(),
                state.lastReport(),
                waiting);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var state = new TaskState(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("agency"),
                row.getString("criterion"),
                row.getObject("due", LocalDate.class),
                row.getObject("original_due", LocalDate.class),
                Progress.valueOf(row.getString("progress")),
                Confirmation.valueOf(row.getString("confirmation")),
                row.getObject("done_on", LocalDate.class),
                instant(row, "progress_at"),
                waitingFor(row));
        return new Row(state, row.getObject("piece_id", UUID.class), row.getObject("sheet_id", UUID.class));
    }

    /** Whoever holds it last: the one who confirms, then the one who is to clear an obstacle away. */
    private static @Nullable Waiting waitingFor(ResultSet row) throws SQLException {
        @Nullable LocalDate asked = row.getObject("asked_on", LocalDate.class);
        if (asked != null) {
            return new Waiting(Waiting.Reason.CONFIRMATION, "", asked);
        }
        @Nullable Instant raised = instant(row, "asked_at");
        if (raised == null) {
            return null;
        }
        @Nullable String addressee = row.getString("addressee");
        return new Waiting(
                Waiting.Reason.OBSTACLE, addressee == null ? "" : addressee, LocalDate.ofInstant(raised, Vietnam.ZONE));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
