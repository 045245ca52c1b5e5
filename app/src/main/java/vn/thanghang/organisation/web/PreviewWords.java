package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.thanghang.organisation.file.Finding;
import vn.thanghang.organisation.file.Preview;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** How a file that waits reads on the page of its preview. */
public final class PreviewWords {

    /** The rest is counted, not drawn. */
    private static final int ROWS_MAX = 300;

    private PreviewWords() {}

    public static DataTable findings(Text text, List<Finding> findings) {
        return new DataTable(
                "phat-hien",
                text.of("organisation.preview.findings", findings.size()),
                columns(text, "place", "finding", "field", "value"),
                findings.stream()
                        .limit(ROWS_MAX)
                        .map(finding -> Row.of(
                                Cell.of(place(text, finding.sheet(), finding.row())),
                                Cell.of(words(text, finding)),
                                Cell.of(
                                        finding.column() == null
                                                ? ""
                                                : text.of("organisation.column."
                                                        + finding.column().name())),
                                Cell.of(finding.value())))
                        .toList());
    }

    private static String words(Text text, Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> argument.matches("\\d{4}-\\d{2}-\\d{2}")
                                && finding.message().contains("refusal")
                        ? text.date(LocalDate.parse(argument))
                        : argument)
                .toArray();
        return text.of(finding.message(), arguments);
    }

    public static DataTable rows(Text text, Preview preview) {
        return new DataTable(
                "cac-dong",
                text.of("organisation.preview.rows", preview.rows().size(), preview.changing()),
                columns(text, "place", "table", "line", "effect"),
                preview.rows().stream()
                        .limit(ROWS_MAX)
                        .map(row -> Row.of(
                                Cell.of(place(text, row.sheet(), row.row())),
                                Cell.of(text.of(
                                        "organisation.table." + row.table().name())),
                                Cell.of(row.what()),
                                Cell.of(text.of(
                                        "organisation.effect." + row.effect().name()))))
                        .toList());
    }

    private static String place(Text text, String sheet, int row) {
        return row == 0 ? "" : text.of("organisation.preview.place", sheet, row);
    }

    private static List<Column> columns(Text text, String... names) {
        return Stream.of(names)
                .map(name -> Column.text(text.of("organisation.preview.column." + name)))
                .toList();
    }
}
