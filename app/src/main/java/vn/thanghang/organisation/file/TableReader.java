package vn.thanghang.organisation.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thanghang.platform.sheet.Cell;
import vn.thanghang.platform.sheet.SheetGrid;

/** Finds the tables of a file by their headings and cuts them into lines. */
final class TableReader {

    /** Titles and notes may stand above the headings. */
    private static final int HEADING_ROWS_MAX = 20;

    private final FileWords words;
    private final List<Line> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    TableReader(FileWords words) {
        this.words = words;
    }

    List<Line> lines() {
        return lines;
    }

    List<Finding> findings() {
        return findings;
    }

    TableReader read(List<SheetGrid> grids) {
        grids.forEach(this::read);
        return this;
    }

    private void read(SheetGrid grid) {
        for (int row : grid.rowNumbers().stream().limit(HEADING_ROWS_MAX).toList()) {
            Map<Integer, Column> headings = headings(grid, row);
            Optional<Table> table = Table.of(headings.values());
            if (table.isPresent()) {
                strangers(grid, row, headings, table.get());
                grid.rowNumbers().stream()
                        .filter(below -> below > row)
                        .forEach(below -> line(grid, below, table.get(), headings));
                return;
            }
        }
        findings.add(new Finding(true, grid.name(), 1, null, "", "organisation.finding.noTable", List.of()));
    }

    private Map<Integer, Column> headings(SheetGrid grid, int row) {
        Map<Integer, Column> headings = new TreeMap<>();
        for (int column : grid.columnsOf(row)) {
            Cell cell = grid.cell(row, column);
            if (cell != null) {
                words.column(cell.text()).ifPresent(known -> headings.put(column, known));
            }
        }
        return headings;
    }

    private void strangers(SheetGrid grid, int row, Map<Integer, Column> headings, Table table) {
        for (Cell cell : grid.row(row)) {
            Column column = headings.get(cell.column());
            if (column == null || !table.columns().contains(column)) {
                findings.add(new Finding(
                        false,
                        grid.name(),
                        cell.row(),
                        null,
                        cell.text(),
                        "organisation.finding.strangeColumn",
                        List.of(cell.text())));
            }
        }
    }

    private void line(SheetGrid grid, int row, Table table, Map<Integer, Column> headings) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        headings.forEach((position, column) -> {
            Cell cell = grid.cell(row, position);
            if (cell != null && table.columns().contains(column)) {
                cells.put(column, cell);
            }
        });
        cells.values().stream()
                .findFirst()
                .ifPresent(first -> lines.add(new Line(grid.name(), first.row(), table, cells)));
    }
}
