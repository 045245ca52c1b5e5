package vn.thanghang.oversight.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thanghang.access.UnitNames;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.oversight.lateness.OutcomeCounts;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The five outcomes and no date, one line for each agency: counts, no rank. */
public final class OutcomeTable {

    private OutcomeTable() {}

    /** In the order of the names of the agencies, the sum below. */
    public static DataTable of(Text text, Map<String, OutcomeCounts> counts, UnitNames names) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(text.of("oversight.outcomes.agency")));
        columns.add(Column.number(text.of("oversight.outcomes.total")));
        for (Outcome outcome : Outcome.values()) {
            columns.add(Column.number(text.of("oversight.outcome." + outcome)));
        }
        var rows = new ArrayList<Row>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing(each -> names.of(each.getKey())))
                .forEach(each -> rows.add(
                        new Row(cells(text, names.of(each.getKey()), each.getValue()), DataTable.Weight.PLAIN)));
        if (rows.size() > 1) {
            OutcomeCounts all = counts.values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
            rows.add(new Row(cells(text, text.of("oversight.outcomes.all"), all), DataTable.Weight.HEAD));
        }
        return new DataTable("ket-qua-thoi-han", text.of("oversight.outcomes.caption"), columns, rows);
    }

    private static List<Cell> cells(Text text, String name, OutcomeCounts counts) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(name));
        cells.add(Cell.number(text.whole(counts.total()), counts.total()));
        for (Outcome outcome : Outcome.values()) {
            cells.add(Cell.number(text.whole(counts.of(outcome)), counts.of(outcome)));
        }
        return cells;
    }
}
