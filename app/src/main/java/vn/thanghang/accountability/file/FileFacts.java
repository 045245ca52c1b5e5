package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.accountability.file.ResultFile.Freshness;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.InputHistories;
import vn.thanghang.assignment.InputHistory;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.Offices;
import vn.thanghang.oversight.grid.LateTasks;
import vn.thanghang.oversight.lateness.DatedThing;
import vn.thanghang.oversight.lateness.Outcomes;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.history.PlanHistories;
import vn.thanghang.remediation.history.PlanHistory;
import vn.thanghang.remediation.history.TaskHistories;
import vn.thanghang.remediation.history.TaskHistory;
import vn.thanghang.remediation.history.TaskHistory.Prolonging;
import vn.thanghang.remediation.task.Progress;

/** Puts a file together from dated rows only. Within the rows of everybody. */
@Component
class FileFacts {

    private static final String TASK = "remediation.TASK";
    private static final String INPUT = "assignment.INPUT";
    private static final int FRESH_DAYS = 30;

    private final TaskHistories tasks;
    private final PlanHistories plans;
    private final InputHistories inputs;
    private final Assignments assignments;
    private final LateTasks late;
    private final Offices offices;
    private final Agencies agencies;
    private final Movements movements;

    FileFacts(
            TaskHistories tasks,
            PlanHistories plans,
            InputHistories inputs,
            Assignments assignments,
            LateTasks late,
            Offices offices,
            Agencies agencies,
            Movements movements) {
        this.tasks = tasks;
        this.plans = plans;
        this.inputs = inputs;
        this.assignments = assignments;
        this.late = late;
        this.offices = offices;
        this.agencies = agencies;
        this.movements = movements;
    }

    ResultFile file(String agency, FilePeriod period) {
        LocalDate day = period.asOf();
        Map<String, List<LateFact>> facts = facts(agency, day);
        Map<UUID, Sheet> sheets = sheets(period.year(), day);
        List<TaskLine> taskLines = tasks.of(agency, period.year()).stream()
                .flatMap(history -> history.on(day).stream())
                .filter(then -> then.agency().equals(agency))
                .map(then -> taskLine(then, facts.getOrDefault(TASK + then.id(), List.of()), day))
                .filter(line -> isOf(period, line))
                .sorted(Comparator.comparing(TaskLine::due)
                        .thenComparing(line -> line.id().toString()))
                .toList();
        List<PlanLine> planLines = planLines(agency, sheets, facts, day);
        List<InputLine> inputLines = inputs.of(agency, period.year()).stream()
                .filter(history -> sheets.containsKey(history.sheet())
                        && !history.askedOn().isAfter(day))
                .map(history -> inputLine(history, facts.getOrDefault(INPUT + history.id(), List.of()), day))
                .toList();
        var lines = new HolderParts.Lines(planLines, taskLines, inputLines);
        return new ResultFile(
                agency,
                period,
                isOutside(agency),
                HolderParts.of(offices.of(agency), period, lines),
                planLines,
                taskLines,
                inputLines,
                freshness(taskLines, day),
                moved(agency, period, sheets));
    }

    /** The facts by kind and thing, as they counted at the end of the day. */
    private Map<String, List<LateFact>> facts(String agency, LocalDate day) {
        return late.ofAgency(agency).stream()
                .filter(fact -> !fact.lateFrom().isAfter(day))
                .map(fact -> asOf(fact, day))
                .sorted(Comparator.comparing(LateFact::due))
                .collect(Collectors.groupingBy(fact -> fact.kind() + fact.itemId()));
    }

    private static LateFact asOf(LateFact fact, LocalDate day) {
        LocalDate settled = fact.settledOn();
        return settled == null || !settled.isAfter(day)
                ? fact
                : new LateFact(
                        fact.id(),
                        fact.kind(),
                        fact.itemId(),
                        fact.agency(),
                        fact.subject(),
                        fact.path(),
                        fact.due(),
                        fact.notified(),
                        fact.lateFrom(),
                        null,
                        null,
                        null);
    }

    private Map<UUID, Sheet> sheets(int year, LocalDate day) {
        return assignments.issued().stream()
                .filter(sheet -> sheet.round().workYear() == year)
                .filter(sheet -> {
                    LocalDate issued = sheet.issuedOn();
                    return issued != null && !issued.isAfter(day);
                })
                .collect(Collectors.toMap(Sheet::id, Function.identity()));
    }

    /** What fell due or was done within the period, what was late before and is open, and what is still to come. */
    private static boolean isOf(FilePeriod period, TaskLine line) {
        LocalDate done = line.doneOn();
        boolean over =
                done != null && done.isBefore(period.first()) && line.due().isBefore(period.first());
        return !over && !line.assignedOn().isAfter(period.last());
    }

    private static TaskLine taskLine(TaskHistory.Then then, List<LateFact> facts, LocalDate day) {
        var thing = new DatedThing(
                TASK,
                then.id().toString(),
                then.agency(),
                then.title(),
                "/nhiem-vu/" + then.id(),
                then.due(),
                then.originalDue(),
                then.notified(),
                then.progress() == Progress.DONE ? then.doneOn() : null);
        return new TaskLine(
                then.id(),
                then.criterion(),
                then.title(),
                then.output(),
                then.assignedOn(),
                then.originalDue(),
                then.due(),
                Outcomes.of(thing, facts, day),
                then.progress(),
                then.doneOn(),
                then.confirmation(),
                then.confirmedOn(),
                then.returned(),
                then.granted().stream().flatMap(each -> granted(each).stream()).toList(),
                then.granted().stream().anyMatch(Prolonging::causeConfirmed),
                then.unsatisfactoryProposed(),
                then.document(),
                lifted(facts, then.due()),
                then.lastReport());
    }

    private static Optional<TaskLine.Granted> granted(Prolonging each) {
        return Optional.ofNullable(each.decidedAt())
                .map(at -> new TaskLine.Granted(
                        each.from(),
                        each.to(),
                        each.reason(),
                        each.decidedBy(),
                        LocalDate.ofInstant(at, Vietnam.ZONE),
                        each.causeConfirmed(),
                        each.afterDue()));
    }

    private static @Nullable String lifted(List<LateFact> facts, LocalDate due) {
        return facts.stream()
                .filter(fact -> !fact.counts() && fact.due().equals(due))
                .map(LateFact::document)
                .findFirst()
                .orElse(null);
    }

    private List<PlanLine> planLines(
            String agency, Map<UUID, Sheet> sheets, Map<String, List<LateFact>> facts, LocalDate day) {
        Map<UUID, PlanHistory> known = plans.of(agency, List.copyOf(sheets.keySet())).stream()
                .collect(Collectors.toMap(PlanHistory::sheet, Function.identity()));
        return sheets.values().stream()
                .filter(sheet -> known.containsKey(sheet.id()) || leads(agency, sheet))
                .sorted(Comparator.comparing(sheet -> sheet.id().toString()))
                .map(sheet -> PlanLines.of(
                        sheet,
                        agency,
                        known.get(sheet.id()),
                        facts.getOrDefault(PlanLines.KIND + PlanLines.id(sheet, agency), List.of()),
                        day))
                .toList();
    }

    private boolean leads(String agency, Sheet sheet) {
        return inputs.led(agency, sheet.round().workYear()).stream()
                .anyMatch(led -> led.sheet().equals(sheet.id()));
    }

    private static InputLine inputLine(InputHistory history, List<LateFact> facts, LocalDate day) {
        LocalDate delivered = history.deliveredOn(day);
        var thing = new DatedThing(
                INPUT,
                history.id().toString(),
                "",
                history.input(),
                "/phan-cong",
                history.due(),
                history.due(),
                history.askedOn(),
                delivered);
        return new InputLine(
                history.id(),
                history.sheet(),
                history.input().isEmpty() ? history.piece() : history.input(),
                history.due(),
                history.on(day),
                delivered,
                Outcomes.of(thing, facts, day));
    }

    private static Freshness freshness(List<TaskLine> lines, LocalDate day) {
        List<TaskLine> open =
                lines.stream().filter(line -> line.progress() != Progress.DONE).toList();
        int fresh = 0;
        LocalDate oldest = null;
        for (TaskLine line : open) {
            LocalDate last = line.lastReport();
            if (last != null && !last.isBefore(day.minusDays(FRESH_DAYS))) {
                fresh++;
            }
            oldest = last == null || oldest != null && oldest.isBefore(last) ? oldest : last;
        }
        return new Freshness(open.size(), fresh, oldest);
    }

    private List<Movement> moved(String agency, FilePeriod period, Map<UUID, Sheet> sheets) {
        return inputs.led(agency, period.year()).stream()
                .filter(led -> led.isOn(period.asOf()))
                .flatMap(led -> Optional.ofNullable(sheets.get(led.sheet())).stream()
                        .map(sheet -> movements.of(sheet, led.criterion(), period.asOf())))
                .distinct()
                .toList();
    }

    private boolean isOutside(String agency) {
        Agency known = agencies.latest().get(agency);
        return known != null && known.kind().isAlwaysOutside();
    }
}
