package vn.thanghang.assignment.annex;

import java.util.Map;

/**
 * A row of the annex that assigns something, as it stands there.
 *
 * @param table the sheet, or the place of the table in the paper
 * @param number of the row in the table, counted from 1
 * @param cells what stands in the columns that are taken over; what is missing is empty
 * @param columns where each of them stands: "D", or "4"
 */
public record AnnexRow(String table, int number, Map<AnnexColumn, String> cells, Map<AnnexColumn, String> columns) {

    public AnnexRow {
        cells = Map.copyOf(cells);
        columns = Map.copyOf(columns);
    }

    public String cell(AnnexColumn column) {
        return cells.getOrDefault(column, "");
    }
}
