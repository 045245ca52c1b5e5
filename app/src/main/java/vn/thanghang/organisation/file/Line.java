package vn.thanghang.organisation.file;

import java.util.Map;
import vn.thanghang.platform.sheet.Cell;

/** One line of a table with its place in the file. */
record Line(String sheet, int row, Table table, Map<Column, Cell> cells) {

    Line {
        cells = Map.copyOf(cells);
    }

    String text(Column column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
