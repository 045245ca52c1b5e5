package vn.thanghang.officialdocs;

import java.util.Arrays;
import java.util.List;

/** Counts the places of a table's cells, spans included. */
final class TableGrid {
    private TableGrid() {}

    static void check(int columns, List<Block.Row> rows) {
        int[] covered = new int[columns];
        for (int r = 0; r < rows.size(); r++) {
            int filled = fill(rows.get(r), covered, r);
            if (filled != columns) {
                throw new DocumentException(DocumentException.Code.RAGGED_TABLE, r + 1, filled, columns);
            }
            for (int c = 0; c < columns; c++) {
                covered[c] = Math.max(0, covered[c] - 1);
            }
        }
        if (Arrays.stream(covered).anyMatch(rest -> rest > 0)) {
            throw new DocumentException(DocumentException.Code.RAGGED_TABLE, rows.size() + 1, 0, columns);
        }
    }

    private static int fill(Block.Row row, int[] covered, int index) {
        int at = 0;
        for (Block.Cell cell : row.cells()) {
            at = nextFree(covered, at);
            if (at + cell.colspan() > covered.length || cell.colspan() < 1 || cell.rowspan() < 1) {
                throw new DocumentException(
                        DocumentException.Code.RAGGED_TABLE, index + 1, at + cell.colspan(), covered.length);
            }
            for (int c = at; c < at + cell.colspan(); c++) {
                covered[c] = cell.rowspan();
            }
            at += cell.colspan();
        }
        return nextFree(covered, at);
    }

    private static int nextFree(int[] covered, int from) {
        int at = from;
        while (at < covered.length && covered[at] > 0) {
            at++;
        }
        return at;
    }
}
