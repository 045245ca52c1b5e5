package vn.thanghang.oversight.inspection;

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
import vn.thanghang.access.CurrentUser;

/** What was drawn and looked at. */
@Component
final class InspectedItems {

    private static final String CHOOSE = """
            insert into oversight.inspection_item (id, round_id, task_id, agency, subject, position, state)
            values (:id, :round, :task, :agency, :subject, :position, 'CHOSEN')
            """;

    private static final String COLUMNS = """
            select id, round_id, task_id, agency, subject, position, state, version, finding, found_by_name, found_at, follow_up_due,
              answer, answered_by_name, answered_at, conclusion, closed_by_name, closed_at
            from oversight.inspection_item
            """;
    private static final String OF_ROUND = COLUMNS + " where round_id = :round order by position";
    private static final String OF_AGENCY =
            COLUMNS + " where agency = :agency and state <> 'CHOSEN' order by found_at desc, id limit 100";
    private static final String FIND = COLUMNS + " where id = :id";

    private static final String LOOK = """
            update oversight.inspection_item set state = :state, version = version + 1, finding = :words, follow_up_due = :due,
              found_by = :by, found_by_name = :name, found_at = :at
            where id = :id and version = :version
            """;
    private static final String ANSWER = """
            update oversight.inspection_item set state = :state, version = version + 1, answer = :words, answered_by = :by,
              answered_by_name = :name, answered_at = :at
            where id = :id and version = :version
            """;
    private static final String INSIST = """
            update oversight.inspection_item set state = :state, version = version + 1, finding = finding || E'\\n' || :words,
              follow_up_due = :due
            where id = :id and version = :version
            """;
    private static final String CLOSE = """
            update oversight.inspection_item set state = :state, version = version + 1, conclusion = :words, closed_by_name = :name,
              closed_at = :at
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    InspectedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void choose(UUID id, UUID round, Candidate drawn, String subject, int position) {
        jdbc.sql(CHOOSE)
                .param("id", id)
                .param("round", round)
                .param("task", drawn.task())
                .param("agency", drawn.agency())
                .param("subject", subject)
                .param("position", position)
                .update();
    }

    List<InspectedItem> ofRound(UUID round) {
        return jdbc.sql(OF_ROUND)
                .param("round", round)
                .query(InspectedItems::item)
                .list();
    }

    /** What was looked at, the newest first. */
    List<InspectedItem> ofAgency(String agency) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .query(InspectedItems::item)
                .list();
    }

    Optional<InspectedItem> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(InspectedItems::item).optional();
    }

    /** False when it has changed since it was looked at. */
    boolean step(
            InspectedItem seen,
            ItemAct act,
            ItemState to,
            String words,
            @Nullable LocalDate due,
            CurrentUser user,
            Instant at) {
        JdbcClient.StatementSpec statement = switch (act) {
            case PASS, FIND -> jdbc.sql(LOOK).param("due", due);
            case ANSWER -> jdbc.sql(ANSWER);
            case INSIST -> jdbc.sql(INSIST).param("due", due);
            case CLOSE -> jdbc.sql(CLOSE);
        };
        return statement
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", to.name())
                        .param("words", words)
                        .param("by", user.actor().reference())
                        .param("name", user.displayName())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static InspectedItem item(ResultSet row, int number) throws SQLException {
        return new InspectedItem(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                row.getString("subject"),
                row.getInt("position"),
                ItemState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("finding"),
                row.getString("found_by_name"),
                instant(row, "found_at"),
                row.getObject("follow_up_due", LocalDate.class),
                row.getString("answer"),
                row.getString("answered_by_name"),
                instant(row, "answered_at"),
                row.getString("conclusion"),
                row.getString("closed_by_name"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
