package vn.thanghang.directive.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.thanghang.directive.duties.web.DutyWords;
import vn.thanghang.directive.meetings.Meeting;
import vn.thanghang.directive.meetings.Programme;
import vn.thanghang.directive.meetings.PublishedActuals.Published;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;

/** Meetings and programmes in tables. */
public final class MeetingTables {

    private MeetingTables() {}

    public static DataTable list(Page page, List<Meeting> meetings) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.meeting.title")),
                Column.text(text.of("directive.meeting.kind")),
                Column.text(text.of("directive.meeting.day")));
        List<Row> rows = meetings.stream()
                .map(each -> Row.of(
                        Cell.link(each.content().title(), MeetingPages.MEETINGS + "/" + each.id()),
                        Cell.of(text.of("directive.meeting.kind."
                                + each.content().kind().name())),
                        Cell.of(text.date(each.content().heldOn()))))
                .toList();
        return new DataTable("hop", text.of("directive.meeting.navigation"), columns, rows);
    }

    public static DataTable programmes(Page page, List<Programme> programmes) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.programme.title")),
                Column.text(text.of("directive.programme.code")),
                Column.text(text.of("directive.programme.period")));
        List<Row> rows = programmes.stream()
                .map(each -> Row.of(
                        Cell.link(each.title(), ProgrammePages.PROGRAMMES + "/" + each.id()),
                        Cell.of(each.code()),
                        Cell.of(each.firstYear() + "–" + each.lastYear())))
                .toList();
        return new DataTable("chuong-trinh", text.of("directive.programme.navigation"), columns, rows);
    }

    /** One line a year: what is wanted, what came, where that stands. A year without either is shown as not set. */
    public static DataTable targets(
            Page page, Programme programme, String index, BiFunction<String, Integer, Optional<Published>> published) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.programme.year")),
                Column.text(text.of("directive.programme.target")),
                Column.text(text.of("directive.programme.actual")),
                Column.text(text.of("directive.programme.source")),
                Column.text(text.of("directive.programme.published")));
        var rows = new ArrayList<Row>();
        for (int year = programme.firstYear(); year <= programme.lastYear(); year++) {
            Optional<Programme.Target> target = programme.target(index, year);
            rows.add(Row.of(
                    Cell.of(Integer.toString(year)),
                    Cell.of(target.map(Programme.Target::target)
                            .filter(set -> !set.isEmpty())
                            .orElse(text.of("directive.programme.notSet"))),
                    Cell.of(target.map(Programme.Target::actual)
                            .filter(known -> !known.isEmpty())
                            .orElse(text.of("directive.programme.notKnown"))),
                    Cell.of(target.map(Programme.Target::source).orElse("")),
                    Cell.of(published
                            .apply(index, year)
                            .map(each -> text.of(
                                    "directive.programme.published.score", text.number(each.score(), 2), each.unit()))
                            .orElse(""))));
        }
        return new DataTable("muc-tieu-" + index, DutyWords.index(text, index), columns, rows);
    }
}
