package vn.thanghang.catalogue.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.CriterionNames;
import vn.thanghang.catalogue.reference.EditionTree;
import vn.thanghang.catalogue.reference.FoldedText;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.platform.sheet.Cell;
import vn.thanghang.platform.sheet.SheetGrid;

/** Reads one sheet row by row, from its heading down. */
final class SheetReader {

    // A later row with nearly all units is the heading repeated; the row of the 34 new provinces has only half of them.
    private static final double REPEATED_HEADING_SHARE = 0.9;

    private final SheetGrid grid;
    private final EditionTree tree;
    private final CriterionNames names;
    private final Provinces provinces;
    private final LabelBook labels;
    private final CellReader cells;
    private final List<ReadCell> read = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private UnitHeader header;
    private String part = "";
    private boolean weighted;

    SheetReader(SheetGrid grid, UnitHeader header, EditionTree tree, CriterionNames names, Provinces provinces) {
        this.grid = grid;
        this.header = header;
        this.tree = tree;
        this.names = names;
        this.provinces = provinces;
        this.labels = new LabelBook(tree, names);
        this.cells = new CellReader(grid.name());
    }

    List<ReadCell> cells() {
        return read;
    }

    List<Finding> findings() {
        return findings;
    }

    int unitCount() {
        return header.units().size();
    }

    SheetReader readAll() {
        reportHeading();
        for (int row : grid.rowNumbers()) {
            if (row > header.row()) {
                readRow(row);
            }
        }
        findings.addAll(cells.findings());
        return this;
    }

    private void reportHeading() {
        header.strangers()
                .values()
                .forEach(cell -> findings.add(new Finding(
                        Rule.UNKNOWN_UNIT,
                        isSummary(cell.text()) ? Severity.INFO : Severity.ERROR,
                        grid.name(),
                        cell.row(),
                        cell.columnName(),
                        null,
                        null,
                        cell.text(),
                        "unknownUnit",
                        List.of(cell.text()))));
        header.duplicates()
                .forEach((column, province) -> findings.add(new Finding(
                        Rule.DUPLICATE_UNIT,
                        Severity.ERROR,
                        grid.name(),
                        addressRow(header.row()),
                        Cell.columnName(column),
                        province.name(),
                        null,
                        province.name(),
                        "duplicateUnit",
                        List.of(province.name()))));
    }

    private static boolean isSummary(String heading) {
        String folded = FoldedText.of(heading);
        return folded.matches(
                "(trungbinh|toanquoc|canuoc|trungvi|nhonhat|lonnhat|thapnhat|caonhat|dolechchuan|average|mean|median"
                        + "|min|max|minimum|maximum|national|total|stdev|sd|tong|ghichu|notes?)[a-z0-9]*");
    }

    private void readRow(int row) {
        List<String> texts = labelTexts(row);
        RowLabel label = labels.find(texts, part, weighted);
        if (label == null) {
            if (isRepeatedHeading(row)) {
                header = UnitHeader.at(grid, row, provinces);
            } else {
                reportUnknown(row, texts);
            }
            return;
        }
        if (!label.kind().isFigure()) {
            return;
        }
        follow(label);
        String key = label.kind() + " " + label.code();
        Integer before = rowOf.putIfAbsent(key, row);
        if (before != null) {
            reportRow(row, Severity.ERROR, "unknownRow.repeated", label.code(), Integer.toString(addressRow(before)));
            return;
        }
        if (label.nearMiss()) {
            reportRow(row, Severity.INFO, "unknownRow.nearMiss", String.join(" / ", texts), label.code());
        }
        Criterion criterion = criterion(label.code());
        header.units()
                .forEach((column, province) -> read.add(cells.read(place(row, column, province), label, criterion)));
    }

    private void follow(RowLabel label) {
        switch (label.kind()) {
            case SCORE -> {
                part = label.code().contains(".") ? label.code() : "";
                weighted = false;
            }
            case WEIGHTED_SCORE -> weighted = true;
            case INDICATOR, INTERVAL_LOW, INTERVAL_HIGH, STANDARD_ERROR -> {}
            case WEIGHTED_LOW, WEIGHTED_HIGH, WEIGHTED_ERROR -> {}
            case SIDE_FIGURE, RESPONDENTS, HEADER, NOTE -> {}
        }
    }

    private @Nullable Criterion criterion(String code) {
        Criterion node = tree.find(code);
        return node != null ? node : names.indicator(code);
    }

    private CellReader.Place place(int row, int column, Province province) {
        Cell cell = grid.cell(row, column);
        // A blank cell has no address of its own: it takes the row of its row and the column of its heading.
        return cell == null
                ? new CellReader.Place(addressRow(row), addressColumn(column), province.name(), null)
                : new CellReader.Place(cell.row(), cell.columnName(), province.name(), cell);
    }

    private int addressRow(int row) {
        return grid.row(row).stream().findFirst().map(Cell::row).orElse(row + 1);
    }

    private String addressColumn(int column) {
        Cell heading = grid.cell(header.row(), column);
        return heading == null ? Cell.columnName(column) : heading.columnName();
    }

    private int firstUnitColumn() {
        return header.units().keySet().stream().min(Integer::compare).orElse(0);
    }

    private List<String> labelTexts(int row) {
        var texts = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (int column : grid.columnsOf(row)) {
            Cell cell = grid.cell(row, column);
            if (cell != null && column < firstUnitColumn()) {
                (cell.numeric() ? numbers : texts).add(cell.text());
            }
        }
        return texts.isEmpty() ? numbers : texts;
    }

    private boolean isRepeatedHeading(int row) {
        return UnitHeader.distinctNames(grid, row, provinces) >= header.units().size() * REPEATED_HEADING_SHARE;
    }

    private void reportUnknown(int row, List<String> texts) {
        boolean figures = header.units().keySet().stream().anyMatch(column -> {
            Cell cell = grid.cell(row, column);
            return cell != null && cell.numeric();
        });
        if (figures && header.holdsCodes(grid, row, provinces)) {
            return;
        }
        String name = texts.isEmpty() ? "" : String.join(" / ", texts);
        reportRow(row, figures ? Severity.WARNING : Severity.INFO, "unknownRow", name);
    }

    private void reportRow(int row, Severity severity, String message, String... arguments) {
        String first = grid.row(row).stream().findFirst().map(Cell::text).orElse("");
        findings.add(new Finding(
                Rule.UNKNOWN_ROW,
                severity,
                grid.name(),
                addressRow(row),
                null,
                null,
                null,
                first,
                message,
                List.of(arguments)));
    }
}
