package vn.thanghang.directive.papers.web;

import java.util.List;
import vn.thanghang.directive.Exchange;
import vn.thanghang.officialdocs.compare.Difference;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;

/** Where a signed copy differs from the frozen version, in plain words side by side. */
public final class CopyWords {

    private CopyWords() {}

    public static DataTable differences(Page page, List<Difference> differences) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.copy.where")),
                Column.text(text.of("directive.copy.frozen")),
                Column.text(text.of("directive.copy.signed")));
        List<Row> rows = differences.stream()
                .map(each -> Row.of(
                        where(text, each), Cell.of(words(text, each.frozen())), Cell.of(words(text, each.signed()))))
                .toList();
        return new DataTable("khac-nhau", text.of("directive.copy.caption"), columns, rows);
    }

    private static Cell where(Text text, Difference each) {
        Cell part = Cell.of(text.of("directive.copy.part." + each.part().name()));
        return each.before().isEmpty() ? part : part.noted(text.of("directive.copy.after", each.before()));
    }

    private static String words(Text text, String said) {
        return said.isBlank() ? text.of("directive.copy.nothing") : said;
    }

    /** The files of an envelope. */
    public static DataTable files(Page page, List<Exchange.Enclosed> files) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.exchange.name")),
                Column.number(text.of("directive.exchange.bytes")),
                Column.text(text.of("directive.exchange.use")));
        List<Row> rows = files.stream()
                .map(file -> Row.of(
                        Cell.of(file.name()),
                        Cell.of(text.whole(file.bytes())),
                        Cell.of(text.of(file.read() ? "directive.exchange.read" : "directive.exchange.enclosed"))))
                .toList();
        return new DataTable("tep-kem", text.of("directive.exchange.files"), columns, rows);
    }
}
