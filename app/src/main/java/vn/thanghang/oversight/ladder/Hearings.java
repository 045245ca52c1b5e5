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
              h.closed_on, array(select l.step_id from oversight.hearing_line l where l.hearing_id = h.id order by l.step_id) as steps
            from oversight.hearing h
            """;
    private static final String BY_ID = COLUMNS + " where h.id = :id";
    private static final String OPEN = COLUMNS + " where h.closed_on is null order by h.until, h.agency";

    private static final String ADD = """
            insert into oversight.hearing (id, agency, opened_on, until, opened_by, opened_by_name)
            values (:id, :agency, :day, :until, :by, :name) on conflict do nothing
            """;
    private static final String ADD_LINE =
            "insert into oversight.hearing_line (hearing_id, step_id) select :id, unnest(:steps::uuid[]) on conflict do nothing";
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
            jdbc.sql(ADD_LINE)
                    .param("id", hearing.id())
                    .param("steps", hearing.steps().stream().map(UUID::toString).toArray(String[]::new))
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
                Arrays.stream((Object[]) row.getArray("steps").getArray())
                        .map(each -> (UUID) Objects.requireNonNull(each))
                        .toList(),
                row.getObject("closed_on", LocalDate.class));
    }
}
