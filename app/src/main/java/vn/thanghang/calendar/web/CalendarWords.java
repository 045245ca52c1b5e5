package vn.thanghang.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanghang.calendar.DayKind;
import vn.thanghang.calendar.DueDate;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.SpecialDay;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** Days and deadlines in words, for pages and papers. */
public final class CalendarWords {

    private CalendarWords() {}

    /** Thứ Sáu, 27/02/2026. */
    public static String day(Text text, LocalDate day) {
        return text.of("calendar.weekday." + day.getDayOfWeek().getValue()) + ", " + text.date(day);
    }

    /** Within how long, counted from when. */
    public static String rule(Text text, DueRule rule, LocalDate from) {
        return switch (rule) {
            case DueRule.WorkingDays(int days) -> text.of("calendar.rule.workingDays", two(days), from);
            case DueRule.Days(int days) -> text.of("calendar.rule.days", two(days), from);
            case DueRule.Months(int months) -> text.of("calendar.rule.months", two(months), from);
            case DueRule.ByDay(LocalDate day) -> text.of("calendar.rule.byDay", day);
        };
    }

    /** The whole sentence: how long, the last day, and why it is not an earlier one. */
    public static List<String> why(Text text, DueDate due) {
        String counted = rule(text, due.rule(), due.from());
        String moved = due.moved() ? text.of("calendar.due.moved", due.named(), day(text, due.day())) : "";
        String passed = due.passedOver().isEmpty()
                ? ""
                : text.of(
                        "calendar.due.passedOver",
                        due.passedOver().stream()
                                .map(day -> text.date(day.day()) + " (" + name(text, day) + ")")
                                .collect(Collectors.joining("; ")));
        String provisional = due.provisional() ? text.of("calendar.due.provisional") : "";
        return List.of(counted, moved, passed, provisional).stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** The special days of a year. */
    static DataTable table(Text text, WorkCalendar calendar, int year) {
        List<Row> rows = calendar.of(year).stream()
                .map(day -> Row.of(
                        Cell.of(day(text, day.day())),
                        Cell.of(text.of("calendar.kind." + day.kind().name())),
                        Cell.of(name(text, day)),
                        Cell.of(day.basis().isEmpty() ? text.of("calendar.noBasis") : day.basis())))
                .toList();
        return new DataTable(
                "ngay-dac-biet",
                text.of("calendar.table", Integer.toString(year)),
                List.of(
                        Column.text(text.of("calendar.day")),
                        Column.text(text.of("calendar.kind")),
                        Column.text(text.of("calendar.name")),
                        Column.text(text.of("calendar.basis"))),
                rows);
    }

    static long count(WorkCalendar calendar, int year, DayKind kind) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> calendar.kind(day) == kind)
                .count();
    }

    private static String name(Text text, SpecialDay day) {
        return day.name().isEmpty() ? text.of("calendar.kind." + day.kind().name()) : day.name();
    }

    /** Papers write numbers below ten with a nought before them. */
    private static String two(int count) {
        return count < 10 ? "0" + count : Integer.toString(count);
    }
}
