package vn.thanghang.oversight.lateness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.oversight.reminder.LateFacts;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.task.DatedTasks;

/**
 * How the plans and tasks of a round stand to their dates, agency by agency: the same figures in every table and paper. Bodies
 * outside the authority of the committee are left out: nobody counts how they stand. Whoever shows it asks for the right first.
 */
@Service
public class ReadingOutcomes {

    public static final String PLAN = "remediation.PLAN";
    public static final String TASK = "remediation.TASK";

    private final Assignments assignments;
    private final FindingPlans plans;
    private final DatedTasks tasks;
    private final LateFacts facts;
    private final WorkCalendar calendar;

    ReadingOutcomes(
            Assignments assignments, FindingPlans plans, DatedTasks tasks, LateFacts facts, WorkCalendar calendar) {
        this.assignments = assignments;
        this.plans = plans;
        this.tasks = tasks;
        this.facts = facts;
        this.calendar = calendar;
    }

    /**
     * How one thing stands.
     *
     * @param lateWorkingDays working days of lateness of what is late and open: its age; 0 for everything else
     */
    public record Reading(DatedThing thing, Outcome outcome, int lateWorkingDays) {}

    /**
     * Plans owed and tasks issued for an index and a year of work, as they stand at the end of a day; in the order of the agencies'
     * ids, of an agency the plan first.
     *
     * @param day today, or an earlier day: what was done after it counts as open, what was late after it not as late; dates are those
     *     in force now
     */
    public List<Reading> read(String indexCode, int workYear, LocalDate day) {
        return RowScope.EVERYTHING.call(() -> {
            List<Sheet> sheets = assignments.issued().stream()
                    .filter(sheet -> sheet.round().indexCode().equals(indexCode)
                            && sheet.round().workYear() == workYear)
                    .toList();
            Set<String> outside = sheets.stream()
                    .flatMap(sheet -> assignments.outsideAuthority(sheet).stream())
                    .collect(Collectors.toSet());
            Map<String, List<LateFact>> known = Stream.of(PLAN, TASK)
                    .flatMap(kind -> facts.ofKind(kind).stream())
                    .collect(Collectors.groupingBy(fact -> key(fact.kind(), fact.itemId())));
            var things = new ArrayList<DatedThing>();
            sheets.forEach(sheet -> things.addAll(plans(sheet)));
            tasks.ofYear(indexCode, workYear).forEach(task -> things.add(thing(task)));
            return things.stream()
                    .filter(thing -> !outside.contains(thing.agency()))
                    .map(thing -> reading(thing, known.getOrDefault(key(thing.kind(), thing.id()), List.of()), day))
                    .sorted((one, other) ->
                            one.thing().agency().compareTo(other.thing().agency()))
                    .toList();
        });
    }

    /** The round of the newest sheet in force; empty while there is none. */
    public Optional<Round> newestRound() {
        return RowScope.EVERYTHING.call(
                () -> assignments.issued().stream().map(Sheet::round).findFirst());
    }

    /** The counts of each agency, in the order of the readings. */
    public static Map<String, OutcomeCounts> byAgency(List<Reading> readings) {
        return by(readings, reading -> reading.thing().agency());
    }

    /** The counts by anything a thing has, in the order of the readings. */
    public static Map<String, OutcomeCounts> by(List<Reading> readings, Function<Reading, String> key) {
        Map<String, List<Outcome>> outcomes = readings.stream()
                .collect(Collectors.groupingBy(
                        key, LinkedHashMap::new, Collectors.mapping(Reading::outcome, Collectors.toList())));
        var counts = new LinkedHashMap<String, OutcomeCounts>();
        outcomes.forEach((each, of) -> counts.put(each, OutcomeCounts.of(of)));
        return counts;
    }

    private Reading reading(DatedThing thing, List<LateFact> known, LocalDate day) {
        Outcome outcome = Outcomes.of(thing, known, day);
        LocalDate from = thing.lateFrom();
        int late = outcome == Outcome.LATE_OPEN && from != null ? calendar.workingDays(from.minusDays(1), day) : 0;
        return new Reading(thing, outcome, late);
    }

    private List<DatedThing> plans(Sheet sheet) {
        Map<String, Plan> there =
                plans.ofSheet(sheet.id()).stream().collect(Collectors.toMap(Plan::agency, plan -> plan));
        return assignments.agenciesInCharge(sheet.id()).stream()
                .map(agency -> {
                    Plan plan = there.get(agency);
                    return new DatedThing(
                            PLAN,
                            sheet.id() + ":" + agency,
                            agency,
                            sheet.round().indexCode() + ' ' + sheet.round().workYear(),
                            plan == null ? "/ke-hoach" : "/ke-hoach/" + plan.id(),
                            sheet.planDue(),
                            sheet.planDue(),
                            sheet.notifiedOn(),
                            plan == null ? null : plan.firstSent());
                })
                .toList();
    }

    private static DatedThing thing(DatedTasks.DatedTask task) {
        return new DatedThing(
                TASK,
                task.id().toString(),
                task.agency(),
                task.title(),
                "/nhiem-vu/" + task.id(),
                task.due(),
                task.originalDue(),
                task.notified(),
                task.doneOn());
    }

    private static String key(String kind, String id) {
        return kind + ' ' + id;
    }
}
