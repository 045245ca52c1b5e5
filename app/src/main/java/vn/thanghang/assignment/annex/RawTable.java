package vn.thanghang.assignment.annex;

import java.util.List;
import java.util.Optional;

/**
 * A table as it stands in the file.
 *
 * @param name of the sheet of a workbook; the place among the tables of a paper, counted from 1
 * @param lettered whether its columns go by letters, as in a workbook
 */
record RawTable(String name, boolean lettered, List<Row> rows) {

    RawTable {
        rows = List.copyOf(rows);
    }

    /** @param number counted from 1 as on the screen */
    record Row(int number, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** The cell that covers a column. */
        Optional<Cell> at(int column) {
            return cells.stream()
                    .filter(cell -> cell.column() <= column && column < cell.column() + cell.width())
                    .findFirst();
        }
    }

    /**
     * A filled cell.
     *
     * @param column counted from 0
     * @param width columns it covers
     * @param carried whether it is the lower part of a cell that was merged downwards
     */
    record Cell(int column, int width, String text, boolean carried) {}
}
