package vn.thanghang.oversight.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ladders that stand above late things. */
@Component
final class Escalations {

    private static final String COLUMNS = """
            select id, kind, item_id, due, agency, outside, subject, path, late_from, rung, since, reported, version, opened_on, closed_on
            from oversight.escalation
            """;
    private static final String OPEN = COLUMNS + " where closed_on is null order by id";
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String OF_ITEM = COLUMNS + " where kind = :kind and item_id = :item order by opened_on, id";

    private static final String ADD = """
            insert into oversight.escalation (id, kind, item_id, due, agency, outside, subject, path, late_from, rung, since, opened_on)
            values (:id, :kind, :item, :due, :agency, :outside, :subject, :path, :from, :rung, :since, :opened)
            """;

    private static final String MOVE = """
            update oversight.escalation set rung = :rung, since = :since, reported = :reported, version = version + 1
            where id = :id and version = :version
            """;

    private static final String CLOSE = """
            update oversight.escalation set closed_on = :day, version = version + 1 where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Escalation> open() {
        return jdbc.sql(OPEN).query(Escalations::escalation).list();
    }

    Optional<Escalation> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Escalations::escalation).optional();
    }

    List<Escalation> ofItem(String kind, String item) {
        return jdbc.sql(OF_ITEM)
                .param("kind", kind)
                .param("item", item)
                .query(Escalations::escalation)
                .list();
    }

    void add(Escalation escalation) {
        jdbc.sql(ADD)
                .param("id", escalation.id())
                .param("kind", escalation.kind())
                .param("item", escalation.itemId())
                .param("due", escalation.due())
                .param("agency", escalation.agency())
                .param("outside", escalation.outside())
                .param("subject", escalation.subject())
                .param("path", escalation.path())
                .param("from", escalation.lateFrom())
                .param("rung", escalation.rung().name())
                .param("since", escalation.since())
                .param("opened", escalation.openedOn())
                .update();
    }

    /** False when somebody else has changed it meanwhile. */
    boolean move(Escalation moved) {
        return jdbc.sql(MOVE)
                        .param("id", moved.id())
                        .param("version", moved.version())
                        .param("rung", moved.rung().name())
                        .param("since", moved.since())
                        .param("reported", moved.reported())
                        .update()
                == 1;
    }

    boolean close(Escalation escalation, LocalDate day) {
        return jdbc.sql(CLOSE)
                        .param("id", escalation.id())
                        .param("version", escalation.version())
                        .param("day", day)
                        .update()
                == 1;
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("item_id"),
                row.getObject("due", LocalDate.class),
                row.getString("agency"),
                row.getBoolean("outside"),
                row.getString("subject"),
                row.getString("path"),
                row.getObject("late_from", LocalDate.class),
                Rung.valueOf(row.getString("rung")),
                row.getObject("since", LocalDate.class),
                row.getObject("reported", LocalDate.class),
                row.getInt("version"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
