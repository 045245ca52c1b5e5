package vn.thanghang.remediation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.platform.Vietnam;

/** Issued tasks that are not done. The agency set their dates itself: it knows them from the day it issued its plan. */
@Component
class OwedTasks implements DueItems {

    private static final String OPEN = """
            select t.id, t.agency, t.title, t.due, p.issued_on, t.progress_at
            from remediation.task t join remediation.plan p on p.id = t.plan_id
            where t.stage = 'ISSUED' and not t.removed and t.progress <> 'DONE' and t.due <= :last
            order by t.id
            """;

    private final JdbcClient jdbc;

    OwedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "remediation.TASK";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        return jdbc.sql(OPEN).param("last", last).query(OwedTasks::item).list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime reported = row.getObject("progress_at", OffsetDateTime.class);
        return new DueItem(
                row.getString("id"),
                row.getString("agency"),
                row.getString("title"),
                "/nhiem-vu/" + row.getString("id"),
                row.getObject("due", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                reported == null ? null : LocalDate.ofInstant(reported.toInstant(), Vietnam.ZONE),
                null);
    }
}
