package vn.thanghang.directive.duties.web;

import java.util.List;
import vn.thanghang.access.UnitNames;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DirectiveState;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.Receipt;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.web.DocumentWords;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;

/** Duties in tables. */
public final class DutyTables {

    private DutyTables() {}

    /**
     * One directive of the list.
     *
     * @param missing how many addressees have not noted the receipt
     */
    public record Line(Directive directive, DocumentHead head, int missing) {}

    public static DataTable list(Page page, List<Line> lines) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.field.SUBJECT")),
                Column.text(text.of("directive.duties.round")),
                Column.text(text.of("directive.column.state")),
                Column.number(text.of("directive.duties.running")),
                Column.number(text.of("directive.duties.notReceived")));
        return new DataTable(
                "van-ban-giao-viec",
                text.of("directive.duties.list.caption"),
                columns,
                lines.stream().map(line -> row(text, line)).toList());
    }

    private static Row row(Text text, Line line) {
        Directive directive = line.directive();
        long running = directive.obligations().stream().filter(Obligation::runs).count();
        boolean given = directive.state() == DirectiveState.IN_FORCE;
        return Row.of(
                Cell.link(DocumentWords.title(text, line.head()), DutyPaths.directive(directive.documentId()))
                        .noted(DocumentWords.code(text, line.head())),
                Cell.of(round(text, directive)),
                Cell.of(DutyWords.state(text, directive.state())),
                Cell.of(text.whole(running)),
                Cell.of(given ? text.whole(line.missing()) : ""));
    }

    /** PAPI 2023. */
    public static String round(Text text, Directive directive) {
        return text.of(
                "directive.duties.roundOf",
                DutyWords.index(text, directive.indexCode()),
                Integer.toString(directive.workYear()));
    }

    public static DataTable receipts(Page page, List<Receipt> receipts, UnitNames names) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.duties.agency")),
                Column.text(text.of("directive.duties.receivedAt")),
                Column.text(text.of("directive.column.who")));
        List<Row> rows = receipts.stream()
                .map(each ->
                        Row.of(Cell.of(names.of(each.agency())), Cell.of(text.time(each.at())), Cell.of(each.by())))
                .toList();
        return new DataTable("da-nhan", text.of("directive.duties.receipts.caption"), columns, rows);
    }
}
