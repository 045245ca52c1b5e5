package vn.thanghang.oversight.grid.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thanghang.access.UnitNames;
import vn.thanghang.oversight.grid.AgencyGroup;
import vn.thanghang.oversight.grid.Board;
import vn.thanghang.oversight.grid.FollowedAgency;
import vn.thanghang.oversight.grid.FollowingProgress.By;
import vn.thanghang.oversight.grid.Tally;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.remediation.task.TaskOutcome;

/** How tallies read: always a sign and a number, never a colour alone. */
public final class GridWords {

    private GridWords() {}

    public static String sign(TaskOutcome outcome) {
        return switch (outcome) {
            case ON_TIME -> "✓";
            case LATE_DONE -> "◆";
            case LATE_OPEN -> "▲";
            case PROLONGED -> "◷";
            case NOT_DUE -> "○";
        };
    }

    /** The sign of what is to be looked at first, with how many of how many. */
    public static String cell(Tally tally, AgencyGroup group) {
        if (group == AgencyGroup.OUTSIDE) {
            int open = open(tally);
            return (open > 0 ? sign(TaskOutcome.NOT_DUE) + " " + open : sign(TaskOutcome.ON_TIME) + " " + tally.total())
                    + "/" + tally.total();
        }
        return tally.mark()
                .map(mark -> sign(mark) + " " + tally.of(mark) + "/" + tally.total())
                .orElse("");
    }

    /** Class of the cell, beside its sign. */
    public static String look(Tally tally, AgencyGroup group) {
        TaskOutcome mark = group == AgencyGroup.OUTSIDE ? null : tally.mark().orElse(null);
        return mark == TaskOutcome.LATE_OPEN ? "over" : mark == TaskOutcome.LATE_DONE ? "late" : "";
    }

    /** The whole tally in words, for whoever does not see the sign and for the phone. */
    public static String said(Text text, Tally tally, AgencyGroup group) {
        if (group == AgencyGroup.OUTSIDE) {
            return text.of("oversight.grid.outside", text.whole(tally.total() - open(tally)), text.whole(open(tally)));
        }
        return Arrays.stream(TaskOutcome.values())
                .filter(outcome -> tally.of(outcome) > 0)
                .map(outcome -> text.of("oversight.grid.count." + outcome, text.whole(tally.of(outcome))))
                .collect(Collectors.joining(", "));
    }

    static int open(Tally tally) {
        return tally.of(TaskOutcome.LATE_OPEN) + tally.of(TaskOutcome.PROLONGED) + tally.of(TaskOutcome.NOT_DUE);
    }

    public static String place(Text text, By by, String place) {
        return switch (by) {
            case MONTH -> month(text, place);
            case CRITERION -> place.isEmpty() ? text.of("oversight.grid.noCriterion") : place;
        };
    }

    /** As short as a column allows. */
    static String month(Text text, String place) {
        YearMonth month = YearMonth.parse(place);
        return text.of("oversight.grid.month", month.getMonthValue(), Integer.toString(month.getYear()));
    }

    /** Title of the grid and of the summary: what is to be seen in it. */
    public static String finding(Text text, Board board) {
        return board.lateOpen() == 0
                ? text.of("oversight.grid.none")
                : text.of("oversight.grid.finding", text.whole(board.lateOpen()), text.whole(board.agenciesLate()));
    }

    /** One table for each group that has agencies, in the order of the groups. */
    static List<DataTable> summary(Text text, Board board, UnitNames names, int year) {
        var tables = new ArrayList<DataTable>();
        for (AgencyGroup group : AgencyGroup.values()) {
            List<FollowedAgency> agencies = board.of(group);
            if (!agencies.isEmpty()) {
                List<Row> rows = agencies.stream()
                        .map(agency -> group == AgencyGroup.OUTSIDE
                                ? outside(text, agency, names, year)
                                : row(text, agency, names, year))
                        .toList();
                tables.add(new DataTable(
                        "nhom-" + group.name().toLowerCase(Locale.ROOT),
                        text.of("oversight.group." + group),
                        group == AgencyGroup.OUTSIDE ? outsideColumns(text) : columns(text),
                        rows));
            }
        }
        return tables;
    }

    private static List<Column> columns(Text text) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(text.of("oversight.grid.agency")));
        columns.add(Column.number(text.of("oversight.grid.total")));
        for (TaskOutcome outcome : TaskOutcome.values()) {
            columns.add(Column.number(sign(outcome) + " " + text.of("oversight.grid.outcome." + outcome)));
        }
        columns.add(Column.number(text.of("oversight.grid.rate")));
        columns.add(Column.number(text.of("oversight.grid.age")));
        columns.add(Column.number(text.of("oversight.grid.longest")));
        return columns;
    }

    private static List<Column> outsideColumns(Text text) {
        return List.of(
                Column.text(text.of("oversight.grid.agency")),
                Column.number(text.of("oversight.grid.total")),
                Column.number(text.of("oversight.grid.done")),
                Column.number(text.of("oversight.grid.open")));
    }

    private static Row row(Text text, FollowedAgency agency, UnitNames names, int year) {
        Tally all = agency.all();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(names.of(agency.id()), GridPaths.list(year, agency.id())));
        cells.add(number(text, all.total()));
        for (TaskOutcome outcome : TaskOutcome.values()) {
            int count = all.of(outcome);
            cells.add(
                    count == 0
                            ? number(text, 0)
                            : new Cell(
                                    text.whole(count),
                                    (double) count,
                                    GridPaths.outcome(year, agency.id(), outcome.name()),
                                    null,
                                    null));
        }
        cells.add(rate(text, all));
        cells.add(
                all.meanAge().map(age -> Cell.number(text.number(age, 0), age)).orElseGet(() -> Cell.of("–")));
        cells.add(all.meanAge().isEmpty() ? Cell.of("–") : number(text, all.longest()));
        return new Row(cells, DataTable.Weight.PLAIN);
    }

    private static Cell rate(Text text, Tally all) {
        return all.lateShare()
                .map(share -> {
                    Cell cell = Cell.number(text.percent(share, 0), share);
                    return all.isFew() ? cell.noted(text.of("oversight.grid.few", text.whole(all.due()))) : cell;
                })
                .orElseGet(() -> Cell.of("–"));
    }

    private static Row outside(Text text, FollowedAgency agency, UnitNames names, int year) {
        Tally all = agency.all();
        return Row.of(
                Cell.link(names.of(agency.id()), GridPaths.list(year, agency.id())),
                number(text, all.total()),
                number(text, all.total() - open(all)),
                number(text, open(all)));
    }

    private static Cell number(Text text, int value) {
        return Cell.number(text.whole(value), value);
    }
}
