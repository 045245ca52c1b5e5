package vn.thanghang.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions entered here, with their days and what they moved. */
@Component
final class Decisions {

    private static final String VERSION = "select coalesce(max(position), 0) from calendar.decision";

    private static final String WITH_KEY = "select position from calendar.decision where idempotency_key = :key";

    private static final String ADD = """
            insert into calendar.decision (position, idempotency_key, number, issuer, dated, summary, year, complete,
              entered_by, entered_by_name, entered_at)
            values (:position, :key, :number, :issuer, :dated, :summary, :year, :complete, :by, :name, :at)
            """;

    private static final String ADD_DAY =
            "insert into calendar.decision_day (position, day, kind, name) values (:position, :day, :kind, :name)";

    private static final String ADD_MOVED = """
            insert into calendar.moved_deadline (position, kind, id, subject, before, after)
            values (:position, :kind, :id, :subject, :before, :after)
            """;

    private static final String ALL = """
            select position, number, issuer, dated, summary, year, complete, entered_by_name, entered_at
            from calendar.decision where position <= :upTo order by position
            """;

    private static final String DAYS = """
            select position, day, kind, name from calendar.decision_day where position <= :upTo order by position, day
            """;

    private static final String MOVED = """
            select kind, id, subject, before, after from calendar.moved_deadline
            where position = :position order by kind, after, id
            """;

    /** Whoever sets a deadline holds it shared until the transaction ends; whoever enters a decision waits for them. */
    private static final String SHARED = "select pg_advisory_xact_lock_shared(hashtext('calendar.decision'))";

    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('calendar.decision'))";

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int version() {
        return jdbc.sql(VERSION).query(Integer.class).single();
    }

    void lockShared() {
        jdbc.sql(SHARED).query(row -> {});
    }

    void lockAlone() {
        jdbc.sql(ALONE).query(row -> {});
    }

    Optional<Integer> withKey(UUID key) {
        return jdbc.sql(WITH_KEY).param("key", key).query(Integer.class).optional();
    }

    /** In the order they were entered, up to this version of the calendar. */
    List<EnteredDecision> upTo(int version) {
        Map<Integer, List<SpecialDay>> days = new HashMap<>();
        jdbc.sql(DAYS).param("upTo", version).query(row -> {
            days.computeIfAbsent(row.getInt("position"), position -> new ArrayList<>())
                    .add(new SpecialDay(
                            row.getObject("day", LocalDate.class),
                            DayKind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            ""));
        });
        return jdbc.sql(ALL)
                .param("upTo", version)
                .query((row, number) -> entered(row, days.getOrDefault(row.getInt("position"), List.of())))
                .list();
    }

    void add(int position, Decision decision, UUID key, Deciding by, Instant at) {
        jdbc.sql(ADD)
                .param("position", position)
                .param("key", key)
                .param("number", decision.number())
                .param("issuer", decision.issuer())
                .param("dated", decision.dated())
                .param("summary", decision.summary())
                .param("year", decision.year())
                .param("complete", decision.complete())
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        decision.days()
                .forEach(day -> jdbc.sql(ADD_DAY)
                        .param("position", position)
                        .param("day", day.day())
                        .param("kind", day.kind().name())
                        .param("name", day.name())
                        .update());
    }

    void addMoved(int position, MovedDeadline moved) {
        jdbc.sql(ADD_MOVED)
                .param("position", position)
                .param("kind", moved.kind())
                .param("id", moved.id())
                .param("subject", moved.subject())
                .param("before", moved.before())
                .param("after", moved.after())
                .update();
    }

    List<MovedDeadline> movedBy(int position) {
        return jdbc.sql(MOVED)
                .param("position", position)
                .query((row, number) -> new MovedDeadline(
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("subject"),
                        row.getObject("before", LocalDate.class),
                        row.getObject("after", LocalDate.class)))
                .list();
    }

    private static EnteredDecision entered(ResultSet row, List<SpecialDay> days) throws SQLException {
        var decision = new Decision(
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("dated", LocalDate.class),
                row.getString("summary"),
                row.getInt("year"),
                row.getBoolean("complete"),
                days);
        return new EnteredDecision(
                row.getInt("position"),
                decision,
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
