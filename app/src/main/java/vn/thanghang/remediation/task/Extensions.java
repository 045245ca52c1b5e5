package vn.thanghang.remediation.task;

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

/** Requests for more time. */
@Component
final class Extensions {

    private static final String OF_TASK = """
            select id, task_id, plan_id, agency, state, version, from_due, to_due, reason, cause_claimed, after_due, cause_confirmed,
              answer, asked_by_name, asked_at, decided_by_name, decided_at
            from remediation.extension where task_id = :task order by asked_at desc, id desc
            """;

    private static final String ADD = """
            insert into remediation.extension (id, task_id, plan_id, agency, state, idempotency_key, from_due, to_due, reason,
              cause_claimed, after_due, asked_by, asked_by_name, asked_at)
            values (:id, :task, :plan, :agency, 'ASKED', :key, :from, :to, :reason, :claimed, :after, :by, :name, :at)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update remediation.extension
            set state = :state, version = version + 1, cause_confirmed = :confirmed, answer = :answer, decided_by = :by,
                decided_by_name = :name, decided_at = :at
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Extension> ofTask(UUID task) {
        return jdbc.sql(OF_TASK)
                .param("task", task)
                .query(Extensions::extension)
                .list();
    }

    Optional<Extension> last(UUID task) {
        return ofTask(task).stream().findFirst();
    }

    /** False when one is open already, or one of this key stands. */
    boolean add(Extension asked, UUID key, String by) {
        return jdbc.sql(ADD)
                        .param("id", asked.id())
                        .param("task", asked.taskId())
                        .param("plan", asked.planId())
                        .param("agency", asked.agency())
                        .param("key", key)
                        .param("from", asked.fromDue())
                        .param("to", asked.toDue())
                        .param("reason", asked.reason())
                        .param("claimed", asked.causeClaimed())
                        .param("after", asked.afterDue())
                        .param("by", by)
                        .param("name", asked.askedBy())
                        .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean decide(
            Extension asked,
            ExtensionState state,
            @Nullable Boolean confirmed,
            String answer,
            String by,
            String name,
            Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", asked.id())
                        .param("version", asked.version())
                        .param("state", state.name())
                        .param("confirmed", confirmed, java.sql.Types.BOOLEAN)
                        .param("answer", answer)
                        .param("by", by)
                        .param("name", name)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        @Nullable String decidedBy = row.getString("decided_by_name");
        return new Extension(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("agency"),
                ExtensionState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("from_due", LocalDate.class),
                row.getObject("to_due", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("cause_claimed"),
                row.getBoolean("after_due"),
                row.getObject("cause_confirmed", Boolean.class),
                row.getString("answer"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decidedBy == null ? "" : decidedBy,
                decided == null ? null : decided.toInstant());
    }
}
