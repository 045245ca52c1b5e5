package vn.thanghang.remediation.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.directive.meetings.ShowingProgress;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseFormat;

/** How far the agencies in charge are with plans and tasks, one line each; only what is issued counts. */
@Component
class ProgressForMeetings implements ShowingProgress {

    private static final String PLANS =
            "select agency, number_symbol, issued_on from remediation.plan where sheet_id = :sheet and issued_on is not null";

    private static final String TASKS = """
            select t.agency, count(*) as all_tasks, count(*) filter (where t.progress = 'DONE') as done,
                   count(*) filter (where t.progress = 'UNDER_WAY') as under_way,
                   count(*) filter (where t.progress = 'NOT_STARTED') as not_started,
                   count(*) filter (where t.progress = 'STUCK') as stuck,
                   count(*) filter (where t.progress <> 'DONE' and t.due < :today) as overdue
            from remediation.task t join remediation.plan p on p.id = t.plan_id
            where p.sheet_id = :sheet and t.stage = 'ISSUED' and not t.removed group by t.agency
            """;

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final SheetMaterial material;
    private final Clock clock;

    ProgressForMeetings(JdbcClient jdbc, Assignments assignments, SheetMaterial material, Clock clock) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.material = material;
        this.clock = clock;
    }

    private record Count(int tasks, int done, int underWay, int notStarted, int stuck, int overdue) {

        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);
    }

    @Override
    public List<Line> progress(int workYear) {
        return assignments.issued().stream()
                .filter(sheet -> sheet.round().workYear() == workYear)
                .findFirst()
                .map(this::lines)
                .orElse(List.of());
    }

    private List<Line> lines(Sheet sheet) {
        Map<String, Set<String>> criteria = new LinkedHashMap<>();
        assignments
                .pieces(sheet.id())
                .forEach(piece -> criteria.computeIfAbsent(piece.lead(), lead -> new TreeSet<>())
                        .add(piece.criterion()));
        Map<String, String> plans = plans(sheet);
        Map<String, Count> counts = counts(sheet);
        Set<String> outside = assignments.outsideAuthority(sheet);
        Roster roster = material.roster(sheet);
        return roster.all().stream()
                .map(Agency::id)
                .filter(agency -> criteria.containsKey(agency) || counts.containsKey(agency))
                .map(agency -> {
                    Count count = counts.getOrDefault(agency, Count.NONE);
                    return new Line(
                            roster.name(agency),
                            List.copyOf(criteria.getOrDefault(agency, Set.of())),
                            plans.getOrDefault(agency, ""),
                            count.tasks(),
                            count.done(),
                            count.underWay(),
                            count.notStarted(),
                            count.stuck(),
                            count.overdue(),
                            outside.contains(agency));
                })
                .toList();
    }

    private Map<String, String> plans(Sheet sheet) {
        var plans = new HashMap<String, String>();
        jdbc.sql(PLANS).param("sheet", sheet.id()).query(row -> {
            plans.put(
                    row.getString("agency"),
                    row.getString("number_symbol") + ", "
                            + VietnameseFormat.date(row.getObject("issued_on", LocalDate.class)));
        });
        return plans;
    }

    private Map<String, Count> counts(Sheet sheet) {
        var counts = new HashMap<String, Count>();
        jdbc.sql(TASKS)
                .param("sheet", sheet.id())
                .param("today", LocalDate.ofInstant(clock.instant(), Vietnam.ZONE))
                .query(row -> {
                    counts.put(
                            row.getString("agency"),
                            new Count(
                                    row.getInt("all_tasks"),
                                    row.getInt("done"),
                                    row.getInt("under_way"),
                                    row.getInt("not_started"),
                                    row.getInt("stuck"),
                                    row.getInt("overdue")));
                });
        return counts;
    }
}
