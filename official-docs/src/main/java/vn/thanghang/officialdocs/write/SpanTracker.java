package vn.thanghang.officialdocs.write;

import vn.thanghang.officialdocs.Block;

/** Finds the column of each cell of a table whose cells may span rows. */
final class SpanTracker {
    private final int[] rest;
    private int at;

    SpanTracker(int columns) {
        rest = new int[columns];
    }

    void startRow() {
        at = 0;
    }

    /** Whether the place the next cell would take is covered by a cell from above. */
    boolean isCovered() {
        return at < rest.length && rest[at] > 0;
    }

    /** Steps over one covered place. */
    int skip() {
        return at++;
    }

    /** The first column of the cell, which is then taken. */
    int place(Block.Cell cell) {
        while (isCovered()) {
            at++;
        }
        int column = at;
        for (int c = column; c < column + cell.colspan(); c++) {
            rest[c] = cell.rowspan();
        }
        at += cell.colspan();
        return column;
    }

    void endRow() {
        for (int c = 0; c < rest.length; c++) {
            rest[c] = Math.max(0, rest[c] - 1);
        }
    }
}
