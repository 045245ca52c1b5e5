package vn.thanghang.remediation.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;

/** Results that wait to be confirmed: those who confirm have a clock of their own, and their lateness shows. */
@Component
class OwedConfirmations implements DueItems {

    private static final String OPEN = """
            select c.id, c.task_id, t.title, c.due, c.asked_on
            from remediation.confirmation c join remediation.task t on t.id = c.task_id and t.stage = 'ISSUED'
            where c.state = 'ASKED' and c.due <= :last order by c.id
            """;

    private final JdbcClient jdbc;

    OwedConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "remediation.CONFIRMATION";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        return jdbc.sql(OPEN).param("last", last).query(OwedConfirmations::item).list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        return new DueItem(
                row.getString("id"),
                "",
                row.getString("title"),
                "/nhiem-vu/" + row.getString("task_id"),
                row.getObject("due", LocalDate.class),
                row.getObject("asked_on", LocalDate.class),
                null,
                null);
    }
}
