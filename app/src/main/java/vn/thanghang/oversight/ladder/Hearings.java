package vn.thanghang.oversight.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hearings of agencies. One is open for each agency at a time, and each proposal is heard once. */
@Component
final class Hearings {

    private static final String COLUMNS = """
            select h.id, h.agency, h.opened_on, h.until, h.version, h.words, h.answered_at, coalesce(h.answered_by_name, '') as answered_by,
              h.closed_on, array(select l.step_id from oversight.hearing_line l where l.hearing_id = h.id and l.step_id is not null order by l.step_id) as steps,
              array(select l.remedy_id from oversight.hearing_line l where l.hearing_id = h.id and l.remedy_id is not null
                    order by l.remedy_id) as remedies
            from oversight.hearing h
            """;
    private static final String BY_ID = COLUMNS + " where h.id = :id";
    private static final String OPEN = COLUMNS + " where h.closed_on is null order by h.until, h.agency";

    private static final String ABOUT = COLUMNS + """
             where exists (select 1 from oversight.hearing_line l where l.hearing_id = h.id
                           and (l.step_id = any (:lines::uuid[]) or l.remedy_id = any (:lines::uuid[])))
             order by h.opened_on, h.id
            """;

    private static final String ADD = """
            insert into oversight.hearing (id, agency, opened_on, until, opened_by, opened_by_name)
            values (:id, :agency, :day, :until, :by, :name) on conflict do nothing
            """;
    private static final String ADD_LINES = """
            insert into oversight.hearing_line (hearing_id, step_id, remedy_id)
            select :id, unnest(:steps::uuid[]), cast(null as uuid) union all select :id, null, unnest(:remedies::uuid[])
            on conflict do nothing
            """;
    private static final String ANSWER = """
            update oversight.hearing set words = :words, answered_at = :at, answered_by = :by, answered_by_name = :name, version = version + 1
            where id = :id and version = :version and closed_on is null
            """;
    private static final String CLOSE =
            "update oversight.hearing set closed_on = :day, version = version + 1 where id = :id and closed_on is null";

    private final JdbcClient jdbc;

    Hearings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hearing> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Hearings::hearing).optional();
    }

    List<Hearing> open() {
        return jdbc.sql(OPEN).query(Hearings::hearing).list();
    }

    /** Those about any of these steps or remedies, open or closed, the oldest first. */
    List<Hearing> about(List<UUID> lines) {
        return jdbc.sql(ABOUT)
                .param("lines", texts(lines))
                .query(Hearings::hearing)
                .list();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** False when one is open already. */
    boolean add(Hearing hearing, Steps.Hand by) {
        boolean added = jdbc.sql(ADD)
                        .param("id", hearing.id())
                        .param("agency", hearing.agency())
                        .param("day", hearing.openedOn())
                        .param("until", hearing.until())
                        .param("by", by.reference())
                        .param("name", by.name())
                        .update()
                == 1;
        if (added) {
            jdbc.sql(ADD_LINES)
                    .param("id", hearing.id())
                    .param("steps", texts(hearing.steps()))
                    .param("remedies", texts(hearing.remedies()))
                    .update();
        }
        return added;
    }

    boolean answer(Hearing hearing, String words, Steps.Hand by) {
        return jdbc.sql(ANSWER)
                        .param("id", hearing.id())
                        .param("version", hearing.version())
                        .param("words", words)
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.reference())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql(CLOSE).param("id", id).param("day", day).update();
    }

    private static Hearing hearing(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Hearing(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("version"),
                row.getString("words"),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by"),
                ids(row, "steps"),
                ids(row, "remedies"),
                row.getObject("closed_on", LocalDate.class));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(each -> (UUID) Objects.requireNonNull(each))
                .toList();
    }
}
