package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.indexstats.analysis.RankBands;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The band of a unit's rank in a column of its own, after the rank, for those who may see it. */
record RankBandColumn(Text text, Cells cells, RankBands bands) {

    private static final int AFTER_THE_RANK = 2;

    String note() {
        String note = text.of("analysis.band.note");
        return bands.borrowed().isEmpty()
                ? note
                : note + " " + text.of("analysis.band.borrowed", String.join(", ", bands.borrowed()));
    }

    DataTable in(DataTable table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(AFTER_THE_RANK, Column.text(text.of("analysis.column.band")));
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Cell> withBand = new ArrayList<>(row.cells());
            withBand.add(AFTER_THE_RANK, band(row.cells().getFirst().text()));
            rows.add(new Row(withBand, row.weight()));
        }
        return new DataTable(table.id(), table.caption(), columns, rows);
    }

    private Cell band(String unit) {
        return bands.find(unit)
                .map(band -> Cell.of(text.of("analysis.band", band.best(), band.worst())))
                .orElse(cells.missing());
    }
}
