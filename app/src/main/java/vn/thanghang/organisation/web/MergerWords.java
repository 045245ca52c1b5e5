package vn.thanghang.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thanghang.organisation.Merger;
import vn.thanghang.organisation.Reorganising;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** How the rehearsal of a merger reads. */
public final class MergerWords {

    private MergerWords() {}

    public static DataTable sums(Text text, Reorganising.Outcome outcome) {
        return new DataTable(
                "tong",
                text.of("organisation.sums"),
                List.of(
                        Column.text(text.of("organisation.sums.what")),
                        Column.number(text.of("organisation.sums.before")),
                        Column.number(text.of("organisation.sums.expected")),
                        Column.number(text.of("organisation.sums.after"))),
                outcome.sums().stream()
                        .map(sum -> Row.of(
                                Cell.of(text.of(sum.nameKey())),
                                number(text, sum.before()),
                                number(text, sum.expected()),
                                number(text, sum.after())))
                        .toList());
    }

    private static Cell number(Text text, long value) {
        return Cell.number(text.whole(value), (double) value);
    }

    public static DataTable moves(
            Text text, Merger merger, Reorganising.Outcome outcome, AgencyNames names, String successor) {
        var rows = new ArrayList<Row>();
        merger.predecessors()
                .forEach(agency -> rows.add(
                        Row.of(Cell.of(names.of(agency)), Cell.of(text.of("organisation.moves.ends", successor)))));
        outcome.dependents()
                .forEach(agency -> rows.add(
                        Row.of(Cell.of(names.of(agency)), Cell.of(text.of("organisation.moves.along", successor)))));
        return new DataTable(
                "chuyen",
                text.of("organisation.moves", merger.day()),
                Stream.of("organisation.column.NAME", "organisation.moves.how")
                        .map(key -> Column.text(text.of(key)))
                        .toList(),
                rows);
    }

    /** What was typed, to be sent once more; the agencies that end stand apart. */
    public static Map<String, String> fields(Sent sent) {
        var fields = new TreeMap<>(sent.typed());
        fields.keySet().removeAll(List.of("_csrf", "predecessor", "confirmed"));
        return fields;
    }
}
