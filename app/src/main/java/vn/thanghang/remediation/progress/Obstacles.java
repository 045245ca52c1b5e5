package vn.thanghang.remediation.progress;

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

/** Obstacles and every step of theirs. */
@Component
final class Obstacles {

    private static final String ADD = """
            insert into remediation.obstacle (id, task_id, agency, addressee, report_id, state, words, raised_at, asked_at, due)
            values (:id, :task, :agency, :addressee, :report, 'OPEN', :words, :at, :at, :due)
            """;

    private static final String COLUMNS = """
            select id, task_id, agency, addressee, report_id, state, version, words, raised_at, asked_at, due, answer,
              answered_by_name, answered_at, resolved_at
            from remediation.obstacle
            """;
    private static final String FIND = COLUMNS + " where id = :id";
    private static final String OF_TASK = COLUMNS + " where task_id = :task order by raised_at desc, id desc";

    private static final String STEP = """
            update remediation.obstacle
            set state = :state, version = version + 1,
                answer = case when :state = 'ANSWERED' then :words else answer end,
                answered_by_name = case when :state = 'ANSWERED' then :byName else answered_by_name end,
                answered_at = case when :state = 'ANSWERED' then :at else answered_at end,
                asked_at = case when :state = 'OPEN' then :at else asked_at end,
                due = coalesce(cast(:due as date), due),
                resolved_at = case when :state = 'RESOLVED' then cast(:at as timestamptz) end
            where id = :id and version = :version
            """;

    private static final String NOTE = """
            insert into remediation.obstacle_step (obstacle_id, version, act, state, words, actor, actor_name, done_at)
            values (:id, :version, :act, :state, :words, :by, :byName, :at)
            """;

    private static final String STEPS =
            "select act, words, actor_name, done_at from remediation.obstacle_step where obstacle_id = :id order by version";

    private final JdbcClient jdbc;

    Obstacles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Obstacle raised, By by) {
        jdbc.sql(ADD)
                .param("id", raised.id())
                .param("task", raised.taskId())
                .param("agency", raised.agency())
                .param("addressee", raised.addressee())
                .param("report", raised.reportId())
                .param("words", raised.words())
                .param("at", raised.raisedAt().atOffset(ZoneOffset.UTC))
                .param("due", raised.due())
                .update();
        note(raised.id(), 0, ObstacleAct.RAISE, ObstacleState.OPEN, raised.words(), by, raised.raisedAt());
    }

    /**
     * False when it has changed meanwhile.
     *
     * @param due the new last day of the addressee; null where it stays
     */
    boolean step(Obstacle seen, ObstacleAct act, String words, @Nullable LocalDate due, By by, Instant at) {
        ObstacleState to = act.from(seen.state()).orElseThrow();
        boolean done = jdbc.sql(STEP)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", to.name())
                        .param("words", words)
                        .param("byName", by.name())
                        .param("due", due)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (done) {
            note(seen.id(), seen.version() + 1, act, to, words, by, at);
        }
        return done;
    }

    private void note(UUID id, int version, ObstacleAct act, ObstacleState state, String words, By by, Instant at) {
        jdbc.sql(NOTE)
                .param("id", id)
                .param("version", version)
                .param("act", act.name())
                .param("state", state.name())
                .param("words", words)
                .param("by", by.actor().reference())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Obstacle> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Obstacles::row).optional();
    }

    /** The newest first. */
    List<Obstacle> ofTask(UUID task) {
        return jdbc.sql(OF_TASK).param("task", task).query(Obstacles::row).list();
    }

    /** The one that stands; empty when nothing does. */
    Optional<Obstacle> standing(UUID task) {
        return ofTask(task).stream()
                .filter(each -> each.state() != ObstacleState.RESOLVED)
                .findFirst();
    }

    List<Obstacle.Step> steps(UUID id) {
        return jdbc.sql(STEPS)
                .param("id", id)
                .query((row, number) -> new Obstacle.Step(
                        ObstacleAct.valueOf(row.getString("act")),
                        row.getString("words"),
                        row.getString("actor_name"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Obstacle row(ResultSet row, int number) throws SQLException {
        return new Obstacle(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                row.getString("addressee"),
                row.getObject("report_id", UUID.class),
                ObstacleState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("words"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getString("answer"),
                row.getString("answered_by_name"),
                instant(row, "answered_at"),
                instant(row, "resolved_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
