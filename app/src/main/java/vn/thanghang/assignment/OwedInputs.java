package vn.thanghang.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;

/** What coordinating agencies owe to the leads. */
@Component
class OwedInputs implements DueItems {

    private static final String OPEN = """
            select k.id, s.id as sheet, k.agency, case when k.input = '' then p.title else k.input end as subject, k.due, s.issued_on,
              k.since
            from assignment.coordination k join assignment.piece p on p.id = k.piece join assignment.sheet s on s.id = p.sheet
            where s.state = 'ISSUED' and k.state in ('ASKED', 'RETURNED') and k.due <= :last
            order by k.id
            """;

    private final JdbcClient jdbc;

    OwedInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "assignment.INPUT";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        return jdbc.sql(OPEN).param("last", last).query(OwedInputs::item).list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        return new DueItem(
                row.getString("id"),
                row.getString("agency"),
                row.getString("subject"),
                "/phan-cong/" + row.getString("sheet") + "/phoi-hop/" + row.getString("id"),
                row.getObject("due", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                null);
    }
}
