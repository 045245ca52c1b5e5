package vn.thanghang.remediation.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;

/** Plans that were sent and wait for their review: those who review have a clock of their own. */
@Component
class OwedReviews implements DueItems {

    private static final String OPEN = """
            select r.plan_id, p.index_code || ' ' || p.work_year as subject, r.due, r.sent_on
            from remediation.review r join remediation.plan p on p.id = r.plan_id
            where r.decision is null and p.state = 'SENT' and r.number = p.issued and r.due <= :last
            order by r.plan_id
            """;

    private final JdbcClient jdbc;

    OwedReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "remediation.REVIEW";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        return jdbc.sql(OPEN).param("last", last).query(OwedReviews::item).list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        return new DueItem(
                row.getString("plan_id"),
                "",
                row.getString("subject"),
                "/ke-hoach/" + row.getString("plan_id") + "/ra-soat",
                row.getObject("due", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                null,
                null);
    }
}
