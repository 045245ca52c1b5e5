package vn.thanghang.remediation.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.platform.Vietnam;

/** Obstacles that were put to somebody and not answered yet: the wait counts to whom they are addressed. */
@Component
class OwedAnswers implements DueItems {

    private static final String OPEN = """
            select o.id, o.task_id, coalesce(o.addressee, '') as addressee, t.title, o.due, o.asked_at
            from remediation.obstacle o join remediation.task t on t.id = o.task_id and t.stage = 'ISSUED'
            where o.state = 'OPEN' and o.due <= :last order by o.id
            """;

    private final JdbcClient jdbc;

    OwedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "remediation.OBSTACLE";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        return jdbc.sql(OPEN).param("last", last).query(OwedAnswers::item).list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        return new DueItem(
                row.getString("id"),
                row.getString("addressee"),
                row.getString("title"),
                "/nhiem-vu/" + row.getString("task_id"),
                row.getObject("due", LocalDate.class),
                LocalDate.ofInstant(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(), Vietnam.ZONE),
                null,
                null);
    }
}
