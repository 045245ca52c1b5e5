package vn.thanghang.calendar.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thanghang.calendar.DayKind;
import vn.thanghang.calendar.Decision;
import vn.thanghang.calendar.DecisionPreview.ChangedDay;
import vn.thanghang.calendar.DecisionProblem;
import vn.thanghang.calendar.EnteredDecision;
import vn.thanghang.calendar.MovedDeadline;
import vn.thanghang.calendar.SpecialDay;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.ErrorLine;

/** Decisions in words, for templates. */
public final class DecisionWords {

    private DecisionWords() {}

    /** Quyết định 123/TB-BNV ngày 01/12/2026. */
    public static String title(Text text, Decision decision) {
        return text.of("calendar.decision.name", decision.number(), decision.dated());
    }

    public static List<ErrorLine> errors(Text text, DecisionForm form, List<DecisionProblem> problems) {
        var lines = new ArrayList<ErrorLine>();
        form.faults()
                .forEach((field, fault) -> lines.add(new ErrorLine(field, text.of(fault.key(), fault.argument()))));
        problems.forEach(problem -> lines.add(new ErrorLine(
                field(problem.reason()),
                text.of(
                        "calendar.problem." + problem.reason().name(),
                        problem.arguments().toArray()))));
        return lines;
    }

    public static String error(Text text, DecisionForm form, String field) {
        DecisionForm.Fault fault = form.faults().get(field);
        return fault == null ? "" : text.of(fault.key(), fault.argument());
    }

    public static DataTable all(Text text, List<EnteredDecision> all) {
        return new DataTable(
                "quyet-dinh",
                text.of("calendar.decisions.table"),
                columns(text, "calendar.decision", "calendar.decision.issuer", "calendar.decision.entered"),
                all.stream()
                        .map(entered -> Row.of(
                                Cell.link(
                                        title(text, entered.decision()),
                                        DecisionPages.DECISIONS + "/" + entered.position()),
                                Cell.of(entered.decision().issuer()),
                                Cell.of(text.time(entered.enteredAt())).noted(entered.enteredByName())))
                        .toList());
    }

    public static DataTable days(Text text, List<SpecialDay> days) {
        return new DataTable(
                "ngay",
                text.of("calendar.decision.days"),
                columns(text, "calendar.day", "calendar.kind", "calendar.name"),
                days.stream()
                        .map(day -> Row.of(
                                Cell.of(CalendarWords.day(text, day.day())),
                                Cell.of(kind(text, day.kind())),
                                Cell.of(day.name())))
                        .toList());
    }

    public static DataTable changed(Text text, List<ChangedDay> days) {
        return new DataTable(
                "ngay-thay-doi",
                text.of("calendar.decision.changed"),
                columns(text, "calendar.day", "calendar.decision.before", "calendar.decision.after", "calendar.name"),
                days.stream()
                        .map(day -> Row.of(
                                Cell.of(CalendarWords.day(text, day.day())),
                                Cell.of(text.of("calendar.kind." + day.before().name())),
                                Cell.of(text.of("calendar.kind." + day.after().name())),
                                Cell.of(day.name())))
                        .toList());
    }

    public static DataTable moved(Text text, List<MovedDeadline> moved) {
        return new DataTable(
                "thoi-han",
                text.of("calendar.decision.moved"),
                columns(text, "calendar.decision.subject", "calendar.decision.beforeDay", "calendar.decision.afterDay"),
                moved.stream()
                        .map(deadline -> Row.of(
                                Cell.of(deadline.subject()).noted(text.of(deadline.kind())),
                                Cell.of(CalendarWords.day(text, deadline.before())),
                                Cell.of(CalendarWords.day(text, deadline.after()))))
                        .toList());
    }

    private static String kind(Text text, DayKind kind) {
        return kind == DayKind.WORKING
                ? text.of("calendar.decision.takenBack")
                : text.of("calendar.kind." + kind.name());
    }

    private static List<Column> columns(Text text, String... keys) {
        return Arrays.stream(keys).map(key -> Column.text(text.of(key))).toList();
    }

    private static String field(DecisionProblem.Reason reason) {
        return switch (reason) {
            case NO_DAYS, DAY_TWICE, NOTHING_CHANGES -> "nghi";
            case OUTSIDE_YEAR -> "nam";
            case SWAP_OFF_ON_WEEKEND, SWAPS_UNEQUAL -> "hoan-doi";
            case SWAP_WORK_ON_WEEKDAY -> "lam-bu";
        };
    }
}
