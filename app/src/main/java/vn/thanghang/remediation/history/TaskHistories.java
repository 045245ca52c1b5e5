package vn.thanghang.remediation.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.remediation.history.TaskHistory.Checked;
import vn.thanghang.remediation.history.TaskHistory.Issue;
import vn.thanghang.remediation.history.TaskHistory.Passed;
import vn.thanghang.remediation.history.TaskHistory.Prolonging;
import vn.thanghang.remediation.history.TaskHistory.Said;
import vn.thanghang.remediation.history.TaskHistory.Unsatisfactory;
import vn.thanghang.remediation.task.ExtensionState;
import vn.thanghang.remediation.task.Progress;

/** Reads what tasks went through; within the rows the caller reaches. */
@Service
public class TaskHistories {

    /** Every task the agency ever had in a year of work, also one that went to or came from another. */
    private static final String OF_AGENCY = """
            with mine as (
              select t.id, t.plan_id, t.agency, t.work_year from remediation.task t
              where t.stage = 'ISSUED' and t.work_year = :year and (t.agency = :agency
                or exists (select 1 from remediation.task_hand_over h where h.task_id = t.id and h.giver = :agency)))
            """;

    private static final String TASKS = OF_AGENCY + """
            select m.id, m.plan_id, coalesce((select h.giver from remediation.task_hand_over h where h.task_id = m.id
              order by h.made_at, h.id limit 1), m.agency) as start_agency
            from mine m order by m.id
            """;

    private static final String ISSUES = OF_AGENCY + """
            select m.id as task, s.done_at, l.line is not null as contained, coalesce(l.line ->> 'criterion', '') as criterion,
              coalesce(l.line ->> 'title', '') as title, coalesce(l.line ->> 'output', '') as output,
              cast(l.line ->> 'due' as date) as due
            from mine m
            join remediation.plan_version v on v.plan_id = m.plan_id and v.state = 'ISSUED'
            join remediation.plan_step s on s.plan_id = v.plan_id and s.act = 'ISSUE' and s.working = v.number
            left join lateral (select line from jsonb_array_elements(v.content -> 'tasks') line
                               where line ->> 'id' = cast(m.id as text)) l on true
            order by s.done_at, v.number
            """;

    private static final String EXTENSIONS = OF_AGENCY + """
            select m.id as task, e.from_due, e.to_due, e.reason, e.after_due, e.state, coalesce(e.cause_confirmed, false) as cause,
              e.answer, coalesce(e.decided_by_name, '') as decided_by, e.decided_at
            from mine m join remediation.extension e on e.task_id = m.id order by e.asked_at, e.id
            """;

    /** What came through a link counts only as far as the agency took it over, which is a report of its own. */
    private static final String REPORTS = OF_AGENCY + """
            select m.id as task, r.reported_at, r.progress from mine m join remediation.progress_report r on r.task_id = m.id
            where r.channel <> 'LINK' order by r.reported_at, r.id
            """;

    private static final String ROUNDS = OF_AGENCY + """
            select m.id as task, c.asked_at, c.asked_on, c.state, c.reason, c.decided_at
            from mine m join remediation.confirmation c on c.task_id = m.id order by c.round
            """;

    private static final String HAND_OVERS = OF_AGENCY + """
            select m.id as task, h.made_at, h.giver, h.receiver from mine m join remediation.task_hand_over h on h.task_id = m.id
            order by h.made_at, h.id
            """;

    private static final String REMEDIES = OF_AGENCY + """
            select m.id as task, u.proposed_at, u.state, u.settled_at, u.document
            from mine m join remediation.remedy_unsatisfactory u on u.task_id = m.id order by u.proposed_at, u.id
            """;

    private final JdbcClient jdbc;

    TaskHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of<T>(UUID task, T what) {}

    private record Known(UUID id, UUID plan, String agency) {}

    /** In the order of their ids. */
    public List<TaskHistory> of(String agency, int workYear) {
        List<Known> known = bound(jdbc.sql(TASKS), agency, workYear)
                .query((row, number) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getObject("plan_id", UUID.class),
                        row.getString("start_agency")))
                .list();
        Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> bind = each -> bound(each, agency, workYear);
        var issues = grouped(bind.apply(jdbc.sql(ISSUES)), TaskHistories::issue);
        var extensions = grouped(bind.apply(jdbc.sql(EXTENSIONS)), TaskHistories::extension);
        var reports = grouped(
                bind.apply(jdbc.sql(REPORTS)),
                (row, number) -> new Said(instant(row, "reported_at"), Progress.valueOf(row.getString("progress"))));
        var rounds = grouped(bind.apply(jdbc.sql(ROUNDS)), TaskHistories::round);
        var handOvers = grouped(
                bind.apply(jdbc.sql(HAND_OVERS)),
                (row, number) ->
                        new Passed(instant(row, "made_at"), row.getString("giver"), row.getString("receiver")));
        var remedies = grouped(bind.apply(jdbc.sql(REMEDIES)), TaskHistories::remedy);
        return known.stream()
                .map(each -> new TaskHistory(
                        each.id,
                        each.plan,
                        each.agency,
                        issues.getOrDefault(each.id, List.of()),
                        extensions.getOrDefault(each.id, List.of()),
                        reports.getOrDefault(each.id, List.of()),
                        rounds.getOrDefault(each.id, List.of()),
                        handOvers.getOrDefault(each.id, List.of()),
                        remedies.getOrDefault(each.id, List.of())))
                .toList();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, String agency, int workYear) {
        return statement.param("agency", agency).param("year", workYear);
    }

    private static <T> Map<UUID, List<T>> grouped(JdbcClient.StatementSpec statement, RowMapper<T> mapper) {
        var grouped = new LinkedHashMap<UUID, List<T>>();
        statement
                .query((row, number) -> new Of<>(row.getObject("task", UUID.class), mapper.mapRow(row, number)))
                .list()
                .forEach(each -> grouped.computeIfAbsent(each.task(), key -> new ArrayList<>())
                        .add(each.what()));
        return grouped;
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                instant(row, "done_at"),
                row.getBoolean("contained"),
                row.getString("criterion"),
                row.getString("title"),
                row.getString("output"),
                row.getObject("due", LocalDate.class));
    }

    private static Prolonging extension(ResultSet row, int number) throws SQLException {
        return new Prolonging(
                row.getObject("from_due", LocalDate.class),
                row.getObject("to_due", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("after_due"),
                ExtensionState.valueOf(row.getString("state")),
                row.getBoolean("cause"),
                row.getString("answer"),
                row.getString("decided_by"),
                maybe(row, "decided_at"));
    }

    private static Checked round(ResultSet row, int number) throws SQLException {
        return new Checked(
                instant(row, "asked_at"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("state"),
                row.getString("reason"),
                maybe(row, "decided_at"));
    }

    private static Unsatisfactory remedy(ResultSet row, int number) throws SQLException {
        return new Unsatisfactory(
                instant(row, "proposed_at"),
                row.getString("state"),
                maybe(row, "settled_at"),
                row.getString("document"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
