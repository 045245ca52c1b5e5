package vn.thanghang.remediation.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.assignment.PiecesHandedOver;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;

/** Open tasks follow their pieces of work to the agency that leads them now: dates stay, who answered until when is kept. */
@Component
public class TasksFollowingPieces {

    private static final String MOVE = "select remediation.hand_tasks_over(:sheet, :from, :to, :pieces, :whole, :day)";

    private static final String OF_TASK =
            "select giver, receiver, on_day from remediation.task_hand_over where task_id = :task order by on_day, made_at";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    TasksFollowingPieces(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Until the day before the giver answers for the task, from the day on the receiver. */
    public record HandOver(String giver, String receiver, LocalDate day) {}

    /** The oldest first. */
    public List<HandOver> of(UUID task) {
        return jdbc.sql(OF_TASK)
                .param("task", task)
                .query((row, number) -> new HandOver(
                        row.getString("giver"), row.getString("receiver"), row.getObject("on_day", LocalDate.class)))
                .list();
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PiecesHandedOver gone) {
        int moved = jdbc.sql(MOVE)
                .param("sheet", gone.sheetId())
                .param("from", gone.from())
                .param("to", gone.to())
                .param("pieces", gone.pieces().toArray(UUID[]::new))
                .param("whole", gone.whole())
                .param("day", gone.day())
                .query(Integer.class)
                .single();
        if (moved > 0) {
            audit.record(AuditEvent.of(Actor.SYSTEM, "remediation.tasks.hand-over", Subject.of("sheet", gone.sheetId()))
                    .with("from", gone.from())
                    .with("to", gone.to())
                    .with("tasks", moved)
                    .with("day", gone.day()));
        }
    }
}
