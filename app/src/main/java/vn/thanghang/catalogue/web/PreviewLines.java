package vn.thanghang.catalogue.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thanghang.catalogue.Preview;
import vn.thanghang.catalogue.workbook.CatalogueWords;
import vn.thanghang.catalogue.workbook.Finding;
import vn.thanghang.catalogue.workbook.ReadCell;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;
import vn.thanghang.platform.web.Pagination;

/** The lines of the preview: what was found first, then every cell in the order of the file. */
public final class PreviewLines {

    private static final int LINES_PER_PAGE = 50;

    private final String link;
    private final List<Finding> findings;
    private final List<ReadCell> cells;
    private final Map<String, Finding> byPlace = new HashMap<>();

    private PreviewLines(String link, List<Finding> findings, List<ReadCell> cells) {
        this.link = link;
        this.findings = findings;
        this.cells = cells;
        for (Finding finding : findings) {
            byPlace.putIfAbsent(finding.sheet() + "!" + place(finding), finding);
        }
    }

    static PreviewLines of(Preview preview) {
        return new PreviewLines(
                ReleasePaths.preview(preview.uploadId()) + "?trang=",
                preview.reading().findings(),
                preview.reading().cells());
    }

    public Pagination at(int asked) {
        return Pagination.of(asked, LINES_PER_PAGE, (long) findings.size() + cells.size(), link);
    }

    /** The findings on a page; empty on pages of cells. */
    public List<Finding> findings(int page) {
        return part(findings, page, 0);
    }

    private List<ReadCell> cells(int page) {
        return part(cells, page, findings.size());
    }

    private static <T> List<T> part(List<T> all, int page, int before) {
        int from = Math.clamp((long) (page - 1) * LINES_PER_PAGE - before, 0, all.size());
        int to = Math.clamp((long) page * LINES_PER_PAGE - before, 0, all.size());
        return all.subList(from, to);
    }

    public DataTable findingTable(Page page, int number) {
        var columns = List.of(
                Column.text(page.t("catalogue.column.place")),
                Column.text(page.t("catalogue.column.severity")),
                Column.text(page.t("catalogue.column.finding")));
        var rows = new ArrayList<Row>();
        for (Finding finding : findings(number)) {
            rows.add(Row.of(
                    Cell.of(place(finding).isEmpty() ? finding.sheet() : place(finding)),
                    Cell.of(page.t("catalogue.severity." + finding.severity().name())),
                    Cell.of(page.t(
                            CatalogueWords.FINDING + finding.message(),
                            finding.arguments().toArray()))));
        }
        return new DataTable("nhan-xet", page.text().count("catalogue.findings", findings.size()), columns, rows);
    }

    public DataTable cellTable(Page page, int number) {
        var columns = List.of(
                Column.text(page.t("catalogue.column.place")),
                Column.text(page.t("catalogue.column.unit")),
                Column.text(page.t("catalogue.column.row")),
                Column.text(page.t("catalogue.column.text")),
                Column.number(page.t("catalogue.column.value")));
        var rows = new ArrayList<Row>();
        for (ReadCell cell : cells(number)) {
            Finding finding = byPlace.get(cell.sheet() + "!" + cell.column() + cell.row());
            Cell value = Cell.of(
                    cell.value() == null
                            ? page.t("catalogue.state." + cell.state().name())
                            : page.text().number(cell.value().doubleValue(), decimals(cell)));
            rows.add(Row.of(
                    Cell.of(cell.column() + cell.row()),
                    Cell.of(cell.unit()),
                    Cell.of((page.t("catalogue.kind." + cell.kind().name()) + " " + cell.code()).strip()),
                    Cell.of(cell.text()),
                    finding == null
                            ? value
                            : value.noted(page.t(
                                    "catalogue.severity." + finding.severity().name()))));
        }
        return new DataTable("o-da-doc", page.text().count("catalogue.cells", cells.size()), columns, rows);
    }

    private static int decimals(ReadCell cell) {
        return cell.value() == null
                ? 0
                : Math.clamp(cell.value().stripTrailingZeros().scale(), 0, 6);
    }

    private static String place(Finding finding) {
        return Objects.toString(finding.column(), "") + Objects.toString(finding.row(), "");
    }
}
