package vn.thanghang.accountability.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.accountability.file.HolderPart.Count;
import vn.thanghang.accountability.file.InputLine;
import vn.thanghang.accountability.file.Movement;
import vn.thanghang.accountability.file.PlanLine;
import vn.thanghang.accountability.file.ResultFile;
import vn.thanghang.accountability.file.TaskLine;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The tables of a file: each line leads to its fact; nothing is added up over kinds. */
public final class FileTables {

    private static final int DECIMALS_MIN = 2;
    private static final int DECIMALS_MAX = 4;

    private FileTables() {}

    static String sign(Outcome outcome) {
        return switch (outcome) {
            case ON_TIME -> "✓";
            case DONE_LATE -> "◆";
            case LATE_OPEN -> "▲";
            case EXTENDED -> "◷";
            case NOT_DUE -> "○";
            case NO_DUE_DATE -> "?";
        };
    }

    /** Of a body outside the authority of the committee nothing is called late. */
    static String outcome(Text text, ResultFile file, Outcome outcome) {
        return file.outside() && outcome == Outcome.LATE_OPEN
                ? sign(Outcome.NOT_DUE) + " " + text.of("accountability.outcome.open")
                : sign(outcome) + " " + text.of("accountability.outcome." + outcome);
    }

    /** Counts in words, one after the other. */
    public static String counts(Text text, ResultFile file, List<Count> counts) {
        return counts.isEmpty()
                ? text.of("accountability.none")
                : counts.stream()
                        .map(each -> text.whole(each.count()) + " " + outcome(text, file, each.outcome()))
                        .collect(Collectors.joining(" · "));
    }

    public static String counted(Text text, ResultFile file, Stream<Outcome> outcomes) {
        var found = outcomes.collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return counts(
                text,
                file,
                Arrays.stream(Outcome.values())
                        .filter(found::containsKey)
                        .map(each -> new Count(each, (int) (long) found.getOrDefault(each, 0L)))
                        .toList());
    }

    static DataTable plans(Text text, ResultFile file) {
        return new DataTable(
                "ke-hoach",
                text.of("accountability.plans"),
                List.of(
                        Column.text(text.of("accountability.plan")),
                        Column.text(text.of("accountability.due")),
                        Column.text(text.of("accountability.sent")),
                        Column.text(text.of("accountability.outcome"))),
                file.plans().stream().map(line -> plan(text, file, line)).toList());
    }

    private static Row plan(Text text, ResultFile file, PlanLine line) {
        Cell outcome = Cell.of(outcome(text, file, line.outcome()));
        String document = line.document();
        return Row.of(
                Cell.link(line.subject(), line.path()),
                Cell.of(date(text, line.due())),
                Cell.of(date(text, line.sentOn())),
                document == null ? outcome : outcome.noted(text.of("accountability.lifted", document)));
    }

    static DataTable tasks(Text text, ResultFile file) {
        return new DataTable(
                "nhiem-vu",
                text.of("accountability.tasks"),
                List.of(
                        Column.text(text.of("accountability.task")),
                        Column.text(text.of("accountability.due")),
                        Column.text(text.of("accountability.outcome")),
                        Column.text(text.of("accountability.reported")),
                        Column.text(text.of("accountability.confirmed")),
                        Column.text(text.of("accountability.concluded")),
                        Column.text(text.of("accountability.extensions"))),
                file.tasks().stream().map(line -> task(text, file, line)).toList());
    }

    private static Row task(Text text, ResultFile file, TaskLine line) {
        Cell due = Cell.of(text.date(line.due()));
        Cell outcome = Cell.of(outcome(text, file, line.outcome()));
        String lifted = line.lifted();
        Cell confirmed = Cell.of(confirmation(text, line));
        return Row.of(
                Cell.link(line.title(), line.path()).noted(line.criterion()),
                line.due().equals(line.originalDue())
                        ? due
                        : due.noted(text.of("accountability.originalDue", text.date(line.originalDue()))),
                lifted == null ? outcome : outcome.noted(text.of("accountability.lifted", lifted)),
                Cell.of(progress(text, line)),
                line.returned() == 0
                        ? confirmed
                        : confirmed.noted(text.of("accountability.returned", text.whole(line.returned()))),
                Cell.of(concluded(text, line)),
                Cell.of(extensions(text, line)));
    }

    static String progress(Text text, TaskLine line) {
        return text.of("accountability.progress." + line.progress(), date(text, line.doneOn()));
    }

    static String confirmation(Text text, TaskLine line) {
        return text.of("accountability.confirmation." + line.confirmation(), date(text, line.confirmedOn()));
    }

    static String concluded(Text text, TaskLine line) {
        String document = line.document();
        if (document != null) {
            return text.of("accountability.concludedBy", document);
        }
        return line.proposed() ? text.of("accountability.proposed") : "";
    }

    static String extensions(Text text, TaskLine line) {
        return line.extensions().stream()
                .map(each ->
                        text.of("accountability.granted", text.date(each.from()), text.date(each.to()), each.reason())
                                + (each.objective() ? " " + text.of("accountability.objective") : ""))
                .collect(Collectors.joining("; "));
    }

    static DataTable inputs(Text text, ResultFile file) {
        return new DataTable(
                "phoi-hop",
                text.of("accountability.inputs"),
                List.of(
                        Column.text(text.of("accountability.input")),
                        Column.text(text.of("accountability.due")),
                        Column.text(text.of("accountability.delivered")),
                        Column.text(text.of("accountability.outcome"))),
                file.inputs().stream().map(line -> input(text, file, line)).toList());
    }

    private static Row input(Text text, ResultFile file, InputLine line) {
        return Row.of(
                Cell.link(line.subject(), line.path()),
                Cell.of(date(text, line.due())),
                Cell.of(date(text, line.deliveredOn())),
                Cell.of(outcome(text, file, line.outcome())));
    }

    static DataTable movements(Text text, ResultFile file) {
        var rows = new ArrayList<Row>();
        for (Movement each : file.movements()) {
            rows.add(Row.of(
                    Cell.of(each.index() + " " + each.criterion()),
                    Cell.of(score(text, each.before())),
                    Cell.of(score(text, each.after())),
                    Cell.of(text.of("accountability.direction." + each.direction()))));
        }
        int before = file.movements().isEmpty()
                ? file.period().year() - 1
                : file.movements().getFirst().beforeYear();
        int after = file.movements().isEmpty()
                ? file.period().year()
                : file.movements().getFirst().afterYear();
        return new DataTable(
                "chuyen-bien",
                text.of("accountability.movements"),
                List.of(
                        Column.text(text.of("accountability.criterion")),
                        Column.number(text.of("accountability.score", Integer.toString(before))),
                        Column.number(text.of("accountability.score", Integer.toString(after))),
                        Column.text(text.of("accountability.reading"))),
                rows);
    }

    public static String score(Text text, @Nullable BigDecimal score) {
        return score == null
                ? "–"
                : text.number(
                        score.doubleValue(),
                        Math.clamp(score.stripTrailingZeros().scale(), DECIMALS_MIN, DECIMALS_MAX));
    }

    static String date(Text text, @Nullable LocalDate day) {
        return day == null ? "" : text.date(day);
    }
}
