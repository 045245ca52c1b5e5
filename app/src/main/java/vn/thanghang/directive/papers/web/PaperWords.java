package vn.thanghang.directive.papers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperState;
import vn.thanghang.directive.web.DocumentWords;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;
import vn.thanghang.platform.web.StatusLook;

/** How papers read on a page. */
public final class PaperWords {

    private PaperWords() {}

    public static StatusLook look(PaperState state) {
        return switch (state) {
            case DRAFT -> StatusLook.RUNNING;
            case FROZEN, COPY_BACK -> StatusLook.WAITING;
            case ISSUED -> StatusLook.DONE;
            case DISCARDED -> StatusLook.STOPPED;
        };
    }

    public static String state(Text text, PaperState state) {
        return text.of("directive.paper.state." + state.name());
    }

    public static Map<String, String> states(Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("directive.filter.all"));
        for (PaperState state : PaperState.values()) {
            options.put(state.name(), state(text, state));
        }
        return options;
    }

    /** The subject with a capital, or what kind of paper it is while it has none. */
    public static String title(Text text, Paper paper) {
        String subject = paper.subject();
        if (subject.isEmpty()) {
            return paper.type().isEmpty() ? text.of("directive.noSubject") : DocumentWords.type(text, paper.type());
        }
        int first = subject.offsetByCodePoints(0, 1);
        return subject.substring(0, first).toUpperCase(Locale.ROOT) + subject.substring(first);
    }

    public static DataTable table(Page page, List<Paper> papers) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.field.SUBJECT")),
                Column.text(text.of("directive.column.state")),
                Column.text(text.of("directive.paper.column.maker")),
                Column.text(text.of("directive.paper.column.changed")));
        List<Row> rows = papers.stream()
                .map(paper -> Row.of(
                        Cell.link(title(text, paper), PaperPaths.paper(paper.id()))
                                .noted(DocumentWords.type(text, paper.type())),
                        Cell.of(state(text, paper.state())),
                        Cell.of(paper.madeBy()),
                        Cell.of(text.time(paper.changedAt()))))
                .toList();
        return new DataTable("van-ban-soan", text.of("directive.paper.list.caption"), columns, rows);
    }

    public static DataTable steps(Page page, Paper paper) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.paper.column.step")),
                Column.text(text.of("directive.column.who")),
                Column.text(text.of("directive.column.when")),
                Column.text(text.of("directive.column.reason")));
        List<Row> rows = paper.steps().stream()
                .map(step -> Row.of(
                        Cell.of(text.of("directive.paper.act." + step.act().name())),
                        Cell.of(step.actorName()),
                        Cell.of(text.time(step.at())),
                        Cell.of(step.reason())))
                .toList();
        return new DataTable("qua-trinh", text.of("directive.decisions.caption"), columns, rows);
    }
}
