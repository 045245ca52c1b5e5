package vn.thanghang.catalogue.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.FoldedText;
import vn.thanghang.platform.sheet.Cell;
import vn.thanghang.platform.sheet.SheetGrid;

/** A file with one figure per line (year, province, code, score) laid out as the publisher's table, one sheet per year. */
final class LongTable {

    private static final Set<String> YEAR = Set.of("year", "nam");
    private static final Set<String> UNIT = Set.of("province", "unit", "tinh", "tinhthanhpho", "donvi");
    private static final Set<String> CODE = Set.of("code", "ma", "machitieu", "matieuchi");
    private static final Set<String> VALUE = Set.of("score", "value", "diem", "giatri");

    private final SheetGrid lines;
    private final int yearColumn;
    private final int unitColumn;
    private final int codeColumn;
    private final int valueColumn;
    private final Map<String, SheetGrid> sheets = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> rows = new HashMap<>();
    private final Map<String, Map<String, List<Integer>>> columns = new HashMap<>();

    private LongTable(SheetGrid lines, int yearColumn, int unitColumn, int codeColumn, int valueColumn) {
        this.lines = lines;
        this.yearColumn = yearColumn;
        this.unitColumn = unitColumn;
        this.codeColumn = codeColumn;
        this.valueColumn = valueColumn;
    }

    /** The table behind a sheet, or null when its first row does not name the four columns. */
    static @Nullable LongTable of(SheetGrid grid) {
        int year = columnNamed(grid, YEAR);
        int unit = columnNamed(grid, UNIT);
        int code = columnNamed(grid, CODE);
        int value = columnNamed(grid, VALUE);
        return Math.min(Math.min(year, unit), Math.min(code, value)) < 0
                ? null
                : new LongTable(grid, year, unit, code, value);
    }

    private static int columnNamed(SheetGrid grid, Set<String> names) {
        for (int column : grid.columnsOf(0)) {
            Cell cell = grid.cell(0, column);
            if (cell != null && names.contains(FoldedText.of(cell.text()))) {
                return column;
            }
        }
        return -1;
    }

    List<SheetGrid> byYear() {
        for (int row : lines.rowNumbers()) {
            if (row > 0) {
                place(row);
            }
        }
        return List.copyOf(sheets.values());
    }

    private void place(int row) {
        Cell year = lines.cell(row, yearColumn);
        Cell unit = lines.cell(row, unitColumn);
        Cell code = lines.cell(row, codeColumn);
        Cell value = lines.cell(row, valueColumn);
        if (year == null || unit == null || code == null) {
            return;
        }
        SheetGrid sheet = sheets.computeIfAbsent(year.text(), SheetGrid::new);
        Map<String, Integer> ofYear = rows.computeIfAbsent(year.text(), y -> new HashMap<>());
        int target = ofYear.computeIfAbsent(code.text(), c -> ofYear.size() + 1);
        sheet.put(target, 0, new Cell(code.row(), code.column(), code.text(), false));
        int column = freeColumn(sheet, year.text(), unit, target);
        if (value != null) {
            sheet.put(target, column, value);
        }
    }

    /** The column of the unit; a second figure for the same code opens a second column, which is then reported as a duplicate. */
    private int freeColumn(SheetGrid sheet, String year, Cell unit, int row) {
        Map<String, List<Integer>> ofYear = columns.computeIfAbsent(year, y -> new HashMap<>());
        List<Integer> own = ofYear.computeIfAbsent(unit.text(), u -> new ArrayList<>());
        for (int column : own) {
            if (sheet.cell(row, column) == null) {
                return column;
            }
        }
        int column = 1 + ofYear.values().stream().mapToInt(List::size).sum();
        own.add(column);
        sheet.put(0, column, new Cell(unit.row(), unit.column(), unit.text(), false));
        return column;
    }
}
