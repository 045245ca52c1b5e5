package vn.thanghang.assignment.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thanghang.platform.FoldedText;

/**
 * Where the headings of a table stand and which column is which, by their words.
 *
 * @param last the index of the last row of headings
 * @param columns each kind with its place
 * @param unused the labels of the columns that are not taken over
 */
record AnnexHeader(int last, Map<AnnexColumn, Integer> columns, List<String> unused) {

    private static final int SEARCHED_ROWS = 40;
    private static final int COLUMNS_MIN = 3;

    AnnexHeader {
        columns = Map.copyOf(columns);
        unused = List.copyOf(unused);
    }

    /** The first row, or pair of rows, that names the agency in charge and what it is in charge of. */
    static Optional<AnnexHeader> of(RawTable table) {
        for (int i = 0; i < Math.min(SEARCHED_ROWS, table.rows().size()); i++) {
            Optional<AnnexHeader> found = at(table, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<AnnexHeader> at(RawTable table, int row) {
        AnnexHeader one = read(row, labels(table.rows().get(row), new TreeMap<>()));
        if (row + 1 < table.rows().size()
                && goesOn(table.rows().get(row), table.rows().get(row + 1))) {
            RawTable.Row below = table.rows().get(row + 1);
            AnnexHeader two = read(row + 1, labels(below, labels(table.rows().get(row), new TreeMap<>())));
            if (two.isWhole() && two.columns.size() >= one.columns.size()) {
                return Optional.of(two);
            }
        }
        return one.isWhole() ? Optional.of(one) : Optional.empty();
    }

    /** Whether headings stretch over both rows: a wide one above, tall ones beside it. */
    private static boolean goesOn(RawTable.Row above, RawTable.Row below) {
        return above.cells().stream().anyMatch(cell -> cell.width() > 1)
                && (below.cells().stream().anyMatch(RawTable.Cell::carried)
                        || below.cells().size() < above.cells().size());
    }

    /** The label of each column; a lower one that means something of its own counts before the wide one above it. */
    private static Map<Integer, String> labels(RawTable.Row row, Map<Integer, String> above) {
        var labels = new TreeMap<>(above);
        for (RawTable.Cell cell : row.cells()) {
            for (int i = 0; i < cell.width(); i++) {
                int column = cell.column() + i;
                String upper = above.getOrDefault(column, "");
                boolean own = upper.isEmpty() || AnnexColumn.of(cell.text()).isPresent();
                labels.put(column, own ? cell.text() : upper + " " + cell.text());
            }
        }
        return labels;
    }

    private static AnnexHeader read(int row, Map<Integer, String> labels) {
        var columns = new EnumMap<AnnexColumn, Integer>(AnnexColumn.class);
        var unused = new ArrayList<String>();
        labels.forEach((place, label) -> {
            Optional<AnnexColumn> kind = AnnexColumn.of(label);
            boolean finer = kind.filter(AnnexColumn.CRITERION::equals).isPresent()
                    && FoldedText.of(label).matches(".*(thanh phan|tieu chi|chi tieu).*");
            if (kind.isEmpty() || (columns.containsKey(kind.get()) && !finer)) {
                unused.add(label);
            } else {
                Integer before = columns.put(kind.get(), place);
                if (before != null) {
                    unused.add(labels.getOrDefault(before, ""));
                }
                if (!kind.get().isTakenOver()) {
                    unused.add(label);
                }
            }
        });
        return new AnnexHeader(row, columns, unused);
    }

    private boolean isWhole() {
        return columns.size() >= COLUMNS_MIN
                && columns.containsKey(AnnexColumn.LEAD)
                && (columns.containsKey(AnnexColumn.CRITERION) || columns.containsKey(AnnexColumn.WORK));
    }
}
