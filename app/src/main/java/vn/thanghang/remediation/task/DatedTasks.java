package vn.thanghang.remediation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Every issued task of a round with its dates, done or not, for whoever reads lateness; within the rows the caller reaches. */
@Service
public class DatedTasks {

    /**
     * From when a date of a task counts for its agency. It set the date itself and knows it from the day it issued its plan; what it
     * said was done in time and was returned later, it knows to be owed again from the day of the answer.
     */
    static final String NOTIFIED = """
            greatest(p.issued_on, (select max(c.decided_on) from remediation.confirmation c
              where c.task_id = t.id and c.state in ('NOT_MET', 'SUPPLEMENT') and c.asked_on <= t.due))
            """;

    private static final String OF_YEAR = """
            select t.id, p.sheet_id, t.agency, t.title, t.due, t.original_due, t.done_on,
            """ + NOTIFIED + """
             as notified
            from remediation.task t join remediation.plan p on p.id = t.plan_id
            where t.stage = 'ISSUED' and not t.removed and t.work_year = :year and p.index_code = :index
            order by t.agency, t.due, t.id
            """;

    private final JdbcClient jdbc;
    private final Extensions extensions;

    DatedTasks(JdbcClient jdbc, Extensions extensions) {
        this.jdbc = jdbc;
        this.extensions = extensions;
    }

    /**
     * A task with what decides whether it is late.
     *
     * @param originalDue the date of the first version it stood in
     * @param notified the day from which its date counts for the agency
     * @param doneOn the day it was reported done; null while it is not
     */
    public record DatedTask(
            UUID id,
            UUID sheet,
            String agency,
            String title,
            LocalDate due,
            LocalDate originalDue,
            LocalDate notified,
            @Nullable LocalDate doneOn) {}

    public List<DatedTask> ofYear(String indexCode, int workYear) {
        return jdbc.sql(OF_YEAR)
                .param("year", workYear)
                .param("index", indexCode)
                .query(DatedTasks::task)
                .list();
    }

    /** The requests for more time of a task, the newest first. */
    public List<Extension> extensions(UUID task) {
        return extensions.ofTask(task);
    }

    private static DatedTask task(ResultSet row, int number) throws SQLException {
        return new DatedTask(
                row.getObject("id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getString("agency"),
                row.getString("title"),
                row.getObject("due", LocalDate.class),
                row.getObject("original_due", LocalDate.class),
                row.getObject("notified", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }
}
