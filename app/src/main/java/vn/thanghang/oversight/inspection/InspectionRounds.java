package vn.thanghang.oversight.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;

/** Rounds of inspection and the lists their samples were drawn from. */
@Component
final class InspectionRounds {

    private static final String PUBLISH = """
            insert into oversight.inspection_round (id, idempotency_key, subject, seed, size, work_year, published_on, published_at,
              published_by, published_by_name)
            values (:id, :key, :subject, :seed, :size, :year, :on, :at, :by, :byName)
            on conflict (idempotency_key) do nothing
            """;

    private static final String COLUMNS = """
            select r.id, r.subject, r.seed, r.size, r.work_year, r.published_on, r.published_by_name, r.drawn_on, r.list_hash,
              count(i.id) as chosen, count(i.found_at) as looked, count(i.id) filter (where i.finding <> '') as found,
              count(i.id) filter (where i.state in ('FOUND', 'ANSWERED')) as open
            from oversight.inspection_round r left join oversight.inspection_item i on i.round_id = r.id
            """;
    private static final String ALL = COLUMNS + " group by r.id order by r.published_at desc, r.id desc limit 50";
    private static final String FIND = COLUMNS + " where r.id = :id group by r.id";
    private static final String BY_KEY = "select id from oversight.inspection_round where idempotency_key = :key";

    private static final String DRAW = """
            update oversight.inspection_round set drawn_on = :on, drawn_by_name = :byName, list_hash = :hash
            where id = :id and drawn_on is null
            """;
    private static final String ADD_CANDIDATE = """
            insert into oversight.inspection_candidate (round_id, task_id, agency, weight, grounds)
            values (:round, :task, :agency, :weight, :grounds)
            """;
    private static final String CANDIDATES = """
            select task_id, agency, weight, grounds from oversight.inspection_candidate where round_id = :round order by task_id
            """;

    private final JdbcClient jdbc;

    InspectionRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(InspectionRound round, UUID key, CurrentUser user, Instant at) {
        jdbc.sql(PUBLISH)
                .param("id", round.id())
                .param("key", key)
                .param("subject", round.subject())
                .param("seed", round.seed())
                .param("size", round.size())
                .param("year", round.workYear())
                .param("on", round.publishedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", user.actor().reference())
                .param("byName", user.displayName())
                .update();
    }

    Optional<UUID> withKey(UUID key) {
        return jdbc.sql(BY_KEY).param("key", key).query(UUID.class).optional();
    }

    /** The newest first. */
    List<InspectionRound> all() {
        return jdbc.sql(ALL).query(InspectionRounds::round).list();
    }

    Optional<InspectionRound> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(InspectionRounds::round).optional();
    }

    /** False when it was drawn already. */
    boolean draw(UUID round, List<Candidate> candidates, LocalDate on, String byName) {
        boolean first = jdbc.sql(DRAW)
                        .param("id", round)
                        .param("on", on)
                        .param("byName", byName)
                        .param("hash", Sample.hash(candidates))
                        .update()
                == 1;
        if (first) {
            candidates.forEach(each -> jdbc.sql(ADD_CANDIDATE)
                    .param("round", round)
                    .param("task", each.task())
                    .param("agency", each.agency())
                    .param("weight", each.weight())
                    .param("grounds", each.groundNames())
                    .update());
        }
        return first;
    }

    /** In the order of their ids. */
    List<Candidate> candidates(UUID round) {
        return jdbc.sql(CANDIDATES)
                .param("round", round)
                .query((row, number) -> new Candidate(
                        row.getObject("task_id", UUID.class),
                        row.getString("agency"),
                        row.getInt("weight"),
                        grounds(row.getString("grounds"))))
                .list();
    }

    private static List<Ground> grounds(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Ground::valueOf)
                .toList();
    }

    private static InspectionRound round(ResultSet row, int number) throws SQLException {
        return new InspectionRound(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("seed"),
                row.getInt("size"),
                row.getInt("work_year"),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"),
                row.getObject("drawn_on", LocalDate.class),
                row.getString("list_hash"),
                row.getInt("chosen"),
                row.getInt("looked"),
                row.getInt("found"),
                row.getInt("open"));
    }
}
