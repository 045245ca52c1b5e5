package vn.thanghang.oversight.grid.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.oversight.grid.Board;
import vn.thanghang.oversight.grid.FollowingProgress;
import vn.thanghang.oversight.grid.FollowingProgress.By;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.CsvFile;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.XlsxFile;
import vn.thanghang.remediation.task.CountedTasks.Line;
import vn.thanghang.remediation.task.TaskOutcome;

/** Bảng theo dõi tiến độ and bảng tổng hợp: who stands how, in the official order, each number with the list behind it. */
@Controller
class GridPages {

    private final FollowingProgress following;
    private final Units units;

    GridPages(FollowingProgress following, Units units) {
        this.following = following;
        this.units = units;
    }

    @Requires(Act.READ_OVERSIGHT)
    @GetMapping(GridPaths.GRID)
    ModelAndView grid(
            CurrentUser user,
            @RequestParam(name = "theo", defaultValue = "") String theo,
            @RequestParam(name = "nam", defaultValue = "") String nam) {
        By by = GridPaths.by(theo);
        int year = year(nam);
        return new ModelAndView("oversight/grid")
                .addObject("board", following.board(user, year, by))
                .addObject("by", by)
                .addObject("year", year)
                .addObject("years", following.years())
                .addObject("today", following.today())
                .addObject("names", names());
    }

    @Requires(Act.READ_OVERSIGHT)
    @GetMapping(GridPaths.LIST)
    ModelAndView list(
            CurrentUser user,
            Text text,
            @RequestParam(name = "nam", defaultValue = "") String nam,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "thang", defaultValue = "") String month,
            @RequestParam(name = "tieu-chi", defaultValue = "") String criterion,
            @RequestParam(name = "ket-qua", defaultValue = "") String outcome) {
        int year = year(nam);
        String asked = month.matches("\\d{4}-(0[1-9]|1[0-2])") ? month : "";
        List<Line> lines = following.lines(user, year, agency, asked, criterion, outcome);
        return new ModelAndView("oversight/gridList")
                .addObject("table", table(text, lines, following.isOutside(agency)))
                .addObject("agency", names().of(agency))
                .addObject("place", place(text, asked, criterion))
                .addObject("year", year)
                .addObject("cut", lines.size() == FollowingProgress.ROWS);
    }

    private static String place(Text text, String month, String criterion) {
        if (!month.isEmpty()) {
            return GridWords.month(text, month);
        }
        return criterion.isEmpty() ? "" : text.of("oversight.grid.criterion", criterion);
    }

    private static DataTable table(Text text, List<Line> lines, boolean outside) {
        return new DataTable(
                "nhiem-vu",
                text.of("oversight.gridList.caption"),
                List.of(
                        Column.text(text.of("oversight.gridList.task")),
                        Column.text(text.of("oversight.gridList.criterion")),
                        Column.text(text.of("oversight.due")),
                        Column.text(text.of("oversight.gridList.done")),
                        Column.text(text.of("oversight.gridList.outcome"))),
                lines.stream().map(line -> row(text, line, outside)).toList());
    }

    private static Row row(Text text, Line line, boolean outside) {
        var done = line.doneOn();
        TaskOutcome shown = !outside ? line.outcome() : done == null ? TaskOutcome.NOT_DUE : TaskOutcome.ON_TIME;
        String words = outside
                ? text.of(done == null ? "oversight.grid.open" : "oversight.grid.done")
                : text.of("oversight.grid.outcome." + shown);
        return Row.of(
                Cell.link(line.title(), "/nhiem-vu/" + line.id()),
                Cell.of(line.criterion()),
                line.extensions() == 0
                        ? Cell.of(text.date(line.due()))
                        : Cell.of(text.date(line.due()))
                                .noted(text.of("oversight.gridList.prolonged", text.whole(line.extensions()))),
                Cell.of(done == null ? "" : text.date(done)),
                Cell.of(GridWords.sign(shown) + " " + words));
    }

    @Requires(Act.READ_OVERSIGHT)
    @GetMapping(GridPaths.SUMMARY)
    ModelAndView summary(CurrentUser user, Text text, @RequestParam(name = "nam", defaultValue = "") String nam) {
        int year = year(nam);
        Board board = following.totals(user, year);
        return new ModelAndView("oversight/summary")
                .addObject("title", GridWords.finding(text, board))
                .addObject("tables", GridWords.summary(text, board, names(), year))
                .addObject("year", year)
                .addObject("years", following.years())
                .addObject("today", following.today());
    }

    @Requires(Act.READ_OVERSIGHT)
    @GetMapping(GridPaths.SUMMARY + ".csv")
    ResponseEntity<byte[]> csv(CurrentUser user, Text text, @RequestParam(name = "nam", defaultValue = "") String nam) {
        int year = year(nam);
        return CsvFile.download("bang-tong-hop-" + year + ".csv", GridTables.one(text, tables(user, text, year)));
    }

    @Requires(Act.READ_OVERSIGHT)
    @GetMapping(GridPaths.SUMMARY + ".xlsx")
    ResponseEntity<byte[]> xlsx(
            CurrentUser user, Text text, @RequestParam(name = "nam", defaultValue = "") String nam) {
        int year = year(nam);
        return XlsxFile.download(
                "bang-tong-hop-" + year + ".xlsx",
                text.of("oversight.summary.note", Integer.toString(year), text.date(following.today())),
                GridTables.orEmpty(text, tables(user, text, year)));
    }

    private List<DataTable> tables(CurrentUser user, Text text, int year) {
        return GridWords.summary(text, following.totals(user, year), names(), year);
    }

    private UnitNames names() {
        return units.names(following.today());
    }

    private int year(String typed) {
        if (typed.matches("\\d{4}")) {
            return Integer.parseInt(typed);
        }
        return following.years().stream().findFirst().orElse(following.today().getYear());
    }
}
