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

    private static final int SENTENCE_LENGTH = 60;
    private static final int TEXT_COLUMNS_SIDE_BY_SIDE = 4;

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

    /** Whether there are sentences or many words: on a phone such a row is read as a block, not scrolled sideways. */
    public boolean wordy() {
        return columns.stream().filter(column -> !column.numeric()).count() > TEXT_COLUMNS_SIDE_BY_SIDE
                || rows.stream()
                        .flatMap(row -> row.cells().stream().skip(1))
                        .anyMatch(cell -> cell.text().length() > SENTENCE_LENGTH);
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
     * @param weight how the row stands out
     */
    public record Row(List<Cell> cells, Weight weight) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), Weight.PLAIN);
        }

        public static Row head(Cell... cells) {
            return new Row(List.of(cells), Weight.HEAD);
        }

        public static Row own(Cell... cells) {
            return new Row(List.of(cells), Weight.OWN);
        }
    }

    /** How a row stands out. */
    public enum Weight {
        PLAIN,
        /** The reader's own unit. */
        OWN,
        /** A row that stands above those that follow, or a sum. */
        HEAD
    }

    /**
     * A box to choose a row by.
     *
     * @param label what is chosen, for those who do not see the row
     */
    public record Pick(String name, String value, String label) {}

    /**
     * One cell.
     *
     * @param text what is read
     * @param value the number behind the text at full precision, for the file; null where the text is all there is
     * @param path where a click leads, or null
     * @param note a second, smaller line, or null
     * @param pick a box to choose the row by, or null
     */
    public record Cell(
            String text,
            @Nullable Double value,
            @Nullable String path,
            @Nullable String note,
            @Nullable Pick pick) {

        public static Cell of(String text) {
            return new Cell(text, null, null, null, null);
        }

        public static Cell number(String text, double value) {
            return new Cell(text, value, null, null, null);
        }

        public static Cell link(String text, String path) {
            return new Cell(text, null, path, null, null);
        }

        public Cell noted(String smallLine) {
            return new Cell(text, value, path, smallLine, pick);
        }

        public Cell picked(Pick box) {
            return new Cell(text, value, path, note, box);
        }
    }
}
