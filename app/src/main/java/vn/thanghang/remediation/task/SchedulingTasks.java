package vn.thanghang.remediation.task;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;

/** An agency sets its own date for an issued task, before the official one. */
@Service
public class SchedulingTasks {

    private static final String SET = """
            update remediation.task set internal_due = :day, version = version + 1
            where id = :id and stage = 'ISSUED' and version = :version
            """;

    /** What came of it. */
    public enum Scheduled {
        DONE,
        /** Somebody else has changed the task meanwhile. */
        LATE,
        AFTER_DUE,
        TASK_DONE
    }

    private final FollowingTasks following;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    SchedulingTasks(FollowingTasks following, JdbcClient jdbc, AuditLog audit, TransactionTemplate transactions) {
        this.following = following;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @param version the version of the task the person was looking at */
    public Scheduled schedule(CurrentUser user, UUID id, int version, LocalDate day) {
        Task task = following.task(user, id);
        user.requireForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN);
        if (task.removed() || task.progress() == Progress.DONE) {
            return Scheduled.TASK_DONE;
        }
        if (day.isAfter(task.due())) {
            return Scheduled.AFTER_DUE;
        }
        if (day.equals(task.internalDue())) {
            return Scheduled.DONE;
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            int set = jdbc.sql(SET)
                    .param("id", id)
                    .param("version", version)
                    .param("day", day)
                    .update();
            if (set == 1) {
                audit.record(AuditEvent.of(user.actor(), "remediation.task.schedule", Subject.of("task", id))
                        .before(Objects.toString(task.internalDue(), ""))
                        .after(day));
            }
            return set == 1 ? Scheduled.DONE : Scheduled.LATE;
        }));
    }
}
