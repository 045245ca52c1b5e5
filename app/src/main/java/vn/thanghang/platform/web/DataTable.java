package vn.thanghang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table ready to draw. The first cell of each row is its heading.
 *
 * @param id unique on the page
 * @param caption what the table holds; always drawn
 * @param columns as many as each row has cells
 * @param rows in the order they are shown
 */
public record DataTable(String id, String caption, List<Column> columns, List<Row> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells under " + columns.size() + " columns in " + id);
            }
        }
    }

    /**
     * One column.
     *
     * @param label heading
     * @param numeric true for numbers: aligned to the right, figures of equal width
     */
    public record Column(String label, boolean numeric) {

        public static Column text(String label) {
            return new Column(label, false);
        }

        public static Column number(String label) {
            return new Column(label, true);
        }
    }

    /**
     * One row.
     *
     * @param cells one for each column
     * @param own true for the row of the reader's own unit
     */
    public record Row(List<Cell> cells, boolean own) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row own(Cell... cells) {
            return new Row(List.of(cells), true);
        }
    }

    /**
     * One cell.
     *
     * @param text what is read
     * @param path where a click leads, or null
     * @param note a second, smaller line, or null
     */
    public record Cell(
            String text, @Nullable String path, @Nullable String note) {

        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        public static Cell link(String text, String path) {
            return new Cell(text, path, null);
        }

        public Cell noted(String smallLine) {
            return new Cell(text, path, smallLine);
        }
    }
}
