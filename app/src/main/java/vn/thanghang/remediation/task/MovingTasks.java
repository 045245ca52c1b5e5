package vn.thanghang.remediation.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves an issued task along its two axes. Whoever calls has asked the policy table and opened the transaction. */
@Component
public class MovingTasks {

    private static final String MOVE = """
            update remediation.task
            set progress = :progress, confirmation = :confirmation, done_on = :doneOn, version = version + 1, changed_at = :at,
                progress_at = case when :reported then :at else progress_at end
            where id = :id and stage = 'ISSUED' and version = :version
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;

    MovingTasks(JdbcClient jdbc, Tasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * Where a task goes.
     *
     * @param doneOn the day it is done; null while it is not
     * @param reported whether its own agency says so; otherwise the day of its last report stays
     */
    public record Move(
            Progress progress,
            Confirmation confirmation,
            @Nullable LocalDate doneOn,
            boolean reported) {}

    /** An issued task, struck out or not, within the rows the caller reaches. */
    public Optional<Task> find(UUID id) {
        return tasks.find(id);
    }

    /** Those of them that are issued, within the rows the caller reaches. */
    public List<Task> all(Collection<UUID> ids) {
        return tasks.all(ids);
    }

    /** False when the task has changed since it was looked at. */
    public boolean move(Task seen, Move to, Instant at) {
        return jdbc.sql(MOVE)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("progress", to.progress().name())
                        .param("confirmation", to.confirmation().name())
                        .param("doneOn", to.doneOn())
                        .param("reported", to.reported())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
