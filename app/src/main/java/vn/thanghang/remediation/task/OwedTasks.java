package vn.thanghang.remediation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.platform.Vietnam;

/**
 * Issued tasks that are not done; what was done and waits for its confirmation is not owed by its agency, until it is returned. The
 * agency set the dates itself: it knows them from the day it issued its plan. What was returned after its date is owed again from
 * the day of the answer. What waits for somebody else says so.
 */
@Component
class OwedTasks implements DueItems {

    private static final String OPEN = """
            select t.id, t.agency, t.title, t.due, t.piece_id, p.sheet_id, t.progress_at, o.id is not null as hindered,
              coalesce(o.addressee, '') as addressee,
            """ + DatedTasks.NOTIFIED + """
             as notified
            from remediation.task t join remediation.plan p on p.id = t.plan_id
            left join remediation.obstacle o on o.task_id = t.id and o.state = 'OPEN'
            where t.stage = 'ISSUED' and not t.removed and t.progress <> 'DONE' and t.due <= :last
            order by t.id
            """;

    private final JdbcClient jdbc;
    private final Assignments assignments;

    OwedTasks(JdbcClient jdbc, Assignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    @Override
    public String kind() {
        return "remediation.TASK";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        var inputs = new AwaitedInputs(assignments);
        return jdbc.sql(OPEN)
                .param("last", last)
                .query((row, number) -> item(row, inputs))
                .list();
    }

    private static DueItem item(ResultSet row, AwaitedInputs inputs) throws SQLException {
        @Nullable OffsetDateTime reported = row.getObject("progress_at", OffsetDateTime.class);
        String agency = row.getString("agency");
        return new DueItem(
                row.getString("id"),
                agency,
                row.getString("title"),
                "/nhiem-vu/" + row.getString("id"),
                row.getObject("due", LocalDate.class),
                row.getObject("notified", LocalDate.class),
                reported == null ? null : LocalDate.ofInstant(reported.toInstant(), Vietnam.ZONE),
                row.getBoolean("hindered")
                        ? row.getString("addressee")
                        : inputs.of(
                                        row.getObject("sheet_id", UUID.class),
                                        row.getObject("piece_id", UUID.class),
                                        agency)
                                .map(Waiting::agency)
                                .orElse(null));
    }
}
