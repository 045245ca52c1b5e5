package vn.thanghang.remediation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many issued tasks stand how to their dates; within the rows the caller reaches. */
@Service
public class CountedTasks {

    /**
     * The outcome is said in one place, for the counts and for the lists behind them. A date counts from the day the plan was issued;
     * of what was returned, from the answer on.
     */
    private static final String SEEN = """
            with dated as (
              select t.*, greatest(t.due, p.issued_on, (select max(c.decided_on) from remediation.confirmation c
                  where c.task_id = t.id and c.state in ('NOT_MET', 'SUPPLEMENT') and c.asked_on <= t.due)) as last_day,
                t.id = any (cast(:late as uuid[])) as was_late, t.id || ' ' || t.due = any (cast(:lifted as text[])) as lifted
              from remediation.task t join remediation.plan p on p.id = t.plan_id
              where t.stage = 'ISSUED' and not t.removed and t.work_year = :year),
            seen as (
              select id, agency, criterion, title, due, done_on, extensions, to_char(due, 'YYYY-MM') as month,
                case
                  when progress = 'DONE' and (was_late or done_on > last_day and not lifted) then 'LATE_DONE'
                  when progress = 'DONE' then 'ON_TIME'
                  when last_day < :today and not lifted then 'LATE_OPEN'
                  when due > original_due or lifted then 'PROLONGED'
                  else 'NOT_DUE' end as outcome
              from dated)
            """;

    private static final String MEASURES = """
            , outcome, count(*) as tasks,
              coalesce(sum(:today - due) filter (where outcome = 'LATE_OPEN'), 0) as days,
              coalesce(max(:today - due) filter (where outcome = 'LATE_OPEN'), 0) as longest
            from seen
            """;

    private static final String BY_MONTH =
            SEEN + "select agency, month as place" + MEASURES + "group by agency, month, outcome order by 1, 2, 3";
    private static final String BY_CRITERION = SEEN + "select agency, criterion as place" + MEASURES
            + "group by agency, criterion, outcome order by 1, 2, 3";
    private static final String BY_AGENCY =
            SEEN + "select agency, '' as place" + MEASURES + "group by agency, outcome order by 1, 2, 3";

    private static final String LINES = SEEN + """
            select id, agency, criterion, title, due, done_on, extensions, outcome from seen
            where agency = :agency and (:month = '' or month = :month) and (:criterion = '' or criterion = :criterion)
              and (:outcome = '' or outcome = :outcome)
            order by due, id limit :rows
            """;

    private static final String YEARS = """
            with recursive years (y) as (
              select max(work_year) from remediation.task where stage = 'ISSUED' and not removed
              union all
              select (select max(work_year) from remediation.task where stage = 'ISSUED' and not removed and work_year < years.y)
              from years where years.y is not null)
            select y from years where y is not null
            """;

    private final JdbcClient jdbc;

    CountedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is counted, and seen from when.
     *
     * @param late tasks with a fact of lateness that counts
     * @param lifted task and date, with a blank between, of lateness that was determined anew by a document
     */
    public record Asked(int workYear, LocalDate today, Collection<UUID> late, Collection<String> lifted) {

        public Asked {
            late = List.copyOf(late);
            lifted = List.copyOf(lifted);
        }
    }

    /**
     * So many tasks of an agency in one place of the table.
     *
     * @param place month as {@code 2023-07}, code of a criterion, or empty
     * @param days the days since their dates together, for those late and open; 0 for others
     * @param longest of these days
     */
    public record Count(String agency, String place, TaskOutcome outcome, int tasks, long days, int longest) {}

    /**
     * One task behind a count.
     *
     * @param extensions how often more time was granted
     */
    public record Line(
            UUID id,
            String agency,
            String criterion,
            String title,
            LocalDate due,
            @Nullable LocalDate doneOn,
            int extensions,
            TaskOutcome outcome) {}

    public List<Count> byMonth(Asked asked) {
        return counted(jdbc.sql(BY_MONTH), asked);
    }

    public List<Count> byCriterion(Asked asked) {
        return counted(jdbc.sql(BY_CRITERION), asked);
    }

    public List<Count> byAgency(Asked asked) {
        return counted(jdbc.sql(BY_AGENCY), asked);
    }

    /** With an empty month, criterion or outcome: those of all. */
    public List<Line> lines(Asked asked, String agency, String month, String criterion, String outcome, int rows) {
        return bound(jdbc.sql(LINES), asked)
                .param("agency", agency)
                .param("month", month)
                .param("criterion", criterion)
                .param("outcome", outcome)
                .param("rows", rows)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("agency"),
                        row.getString("criterion"),
                        row.getString("title"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getInt("extensions"),
                        TaskOutcome.valueOf(row.getString("outcome"))))
                .list();
    }

    /** Years of work that have issued tasks, the latest first. */
    public List<Integer> years() {
        return jdbc.sql(YEARS).query(Integer.class).list();
    }

    private static List<Count> counted(JdbcClient.StatementSpec statement, Asked asked) {
        return bound(statement, asked).query(CountedTasks::count).list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Asked asked) {
        return statement
                .param("year", asked.workYear())
                .param("today", asked.today())
                .param("late", asked.late().stream().map(UUID::toString).toArray(String[]::new))
                .param("lifted", asked.lifted().toArray(String[]::new));
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getString("agency"),
                row.getString("place"),
                TaskOutcome.valueOf(row.getString("outcome")),
                row.getInt("tasks"),
                row.getLong("days"),
                row.getInt("longest"));
    }
}
