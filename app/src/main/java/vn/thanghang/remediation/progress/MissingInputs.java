package vn.thanghang.remediation.progress;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.remediation.task.Task;

/** What coordinating agencies have not given to the lead of the piece a task serves. */
@Component
public class MissingInputs {

    private static final String SHEET = "select sheet_id from remediation.plan where id = :plan";

    private final JdbcClient jdbc;
    private final Assignments assignments;

    MissingInputs(JdbcClient jdbc, Assignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    /** The inputs the lead still waits for; none for a task that serves no piece. */
    public List<Coordination> of(Task task) {
        UUID piece = task.piece();
        if (piece == null) {
            return List.of();
        }
        return jdbc.sql(SHEET).param("plan", task.planId()).query(UUID.class).optional().stream()
                .flatMap(sheet -> assignments.piecesLedBy(sheet, task.agency()).stream())
                .filter(each -> each.id().equals(piece))
                .flatMap(each -> each.coordinating().stream())
                .filter(input -> input.state().isAwaited())
                .toList();
    }
}
