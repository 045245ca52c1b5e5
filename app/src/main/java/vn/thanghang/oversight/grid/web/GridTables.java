package vn.thanghang.oversight.grid.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The tables of the groups as files want them. */
final class GridTables {

    private GridTables() {}

    /** One table with the group in its first column; shorter rows are filled up. */
    static DataTable one(Text text, List<DataTable> tables) {
        List<Column> widest = tables.stream()
                .map(DataTable::columns)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        var columns = new ArrayList<Column>();
        columns.add(Column.text(text.of("oversight.grid.group")));
        columns.addAll(widest);
        var rows = new ArrayList<Row>();
        for (DataTable table : tables) {
            for (Row row : table.rows()) {
                rows.add(filled(
                        table.caption(), row, columns.size(), table.columns().size() == widest.size()));
            }
        }
        return new DataTable("tong-hop", text.of("oversight.summary.navigation"), columns, rows);
    }

    /** Of an agency outside only the number of its tasks stands under the headings of the others. */
    private static Row filled(String group, Row row, int width, boolean whole) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(group));
        cells.addAll(whole ? row.cells() : row.cells().subList(0, 2));
        while (cells.size() < width) {
            cells.add(Cell.of(""));
        }
        return new Row(cells, row.weight());
    }

    /** A workbook has at least one sheet. */
    static List<DataTable> orEmpty(Text text, List<DataTable> tables) {
        return tables.isEmpty()
                ? List.of(new DataTable(
                        "tong-hop",
                        text.of("oversight.summary.navigation"),
                        List.of(Column.text(text.of("oversight.grid.agency"))),
                        List.of()))
                : tables;
    }
}
