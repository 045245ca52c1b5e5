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
import vn.thanghang.remediation.Verdict;

/** Draws and what was looked at again. */
@Component
final class Draws {

    private static final String PUBLISH = """
            insert into remediation.draw (id, idempotency_key, seed, percent, from_day, until_day, published_on, published_at,
              published_by, published_by_name)
            values (:id, :key, :seed, :percent, :from, :until, :on, :at, :by, :byName)
            on conflict (idempotency_key) do nothing
            """;

    private static final String COLUMNS = """
            select d.id, d.seed, d.percent, d.from_day, d.until_day, d.published_on, d.published_by_name, d.drawn_on, d.candidates,
              count(c.id) as chosen, count(c.verdict) as looked, count(c.id) filter (where c.verdict = c.first) as agreed
            from remediation.draw d left join remediation.second_check c on c.draw_id = d.id
            """;
    private static final String ALL = COLUMNS + " group by d.id order by d.published_at desc, d.id desc limit 50";
    private static final String FIND = COLUMNS + " where d.id = :id group by d.id";

    private static final String CANDIDATES = """
            select id from remediation.confirmation
            where state in ('MEETS', 'NOT_MET', 'SUPPLEMENT') and decided_on between :from and :until order by id
            """;

    private static final String DRAW = """
            update remediation.draw set drawn_on = :on, drawn_by_name = :byName, candidates = :candidates
            where id = :id and drawn_on is null
            """;

    private static final String CHOOSE = """
            insert into remediation.second_check (id, draw_id, confirmation_id, task_id, agency, first, first_by)
            select gen_random_uuid(), :draw, id, task_id, agency, state, decided_by from remediation.confirmation where id = :id
            """;

    private static final String CHECKS = """
            select id, draw_id, task_id, agency, first, first_by, verdict, reason, checked_by_name, checked_at
            from remediation.second_check where draw_id = :draw order by id
            """;
    private static final String CHECK = """
            select id, draw_id, task_id, agency, first, first_by, verdict, reason, checked_by_name, checked_at
            from remediation.second_check where id = :id
            """;
    private static final String ANSWER = """
            update remediation.second_check
            set verdict = :verdict, reason = :reason, checked_by = :by, checked_by_name = :byName, checked_at = :at
            where id = :id and verdict is null
            """;

    private final JdbcClient jdbc;

    Draws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(Draw draw, UUID key, By by, Instant at) {
        jdbc.sql(PUBLISH)
                .param("id", draw.id())
                .param("key", key)
                .param("seed", draw.seed())
                .param("percent", draw.percent())
                .param("from", draw.from())
                .param("until", draw.until())
                .param("on", draw.publishedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.actor().reference())
                .param("byName", by.name())
                .update();
    }

    /** The newest first. */
    List<Draw> all() {
        return jdbc.sql(ALL).query(Draws::row).list();
    }

    Optional<Draw> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Draws::row).optional();
    }

    /** What was answered within the days of the draw. */
    List<UUID> candidates(Draw draw) {
        return jdbc.sql(CANDIDATES)
                .param("from", draw.from())
                .param("until", draw.until())
                .query(UUID.class)
                .list();
    }

    /** False when it was drawn already. */
    boolean draw(Draw draw, List<UUID> chosen, int candidates, LocalDate on, String byName) {
        boolean first = jdbc.sql(DRAW)
                        .param("id", draw.id())
                        .param("on", on)
                        .param("byName", byName)
                        .param("candidates", candidates)
                        .update()
                == 1;
        if (first) {
            chosen.forEach(id ->
                    jdbc.sql(CHOOSE).param("draw", draw.id()).param("id", id).update());
        }
        return first;
    }

    List<SecondCheck> checks(UUID draw) {
        return jdbc.sql(CHECKS).param("draw", draw).query(Draws::check).list();
    }

    Optional<SecondCheck> check(UUID id) {
        return jdbc.sql(CHECK).param("id", id).query(Draws::check).optional();
    }

    /** False when somebody has looked already. */
    boolean answer(SecondCheck check, Verdict verdict, String reason, By by, Instant at) {
        return jdbc.sql(ANSWER)
                        .param("id", check.id())
                        .param("verdict", verdict.name())
                        .param("reason", reason)
                        .param("by", by.actor().reference())
                        .param("byName", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Draw row(ResultSet row, int number) throws SQLException {
        return new Draw(
                row.getObject("id", UUID.class),
                row.getString("seed"),
                row.getInt("percent"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"),
                row.getObject("drawn_on", LocalDate.class),
                row.getObject("candidates", Integer.class),
                row.getLong("chosen"),
                row.getLong("looked"),
                row.getLong("agreed"));
    }

    private static SecondCheck check(ResultSet row, int number) throws SQLException {
        @Nullable String verdict = row.getString("verdict");
        @Nullable OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new SecondCheck(
                row.getObject("id", UUID.class),
                row.getObject("draw_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                Verdict.valueOf(row.getString("first")),
                row.getString("first_by"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("reason"),
                row.getString("checked_by_name"),
                checked == null ? null : checked.toInstant());
    }
}
