package vn.thanghang.assignment.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thanghang.platform.sheet.Cell;

/** Every row of every table of assignments in a file, and each row that assigns nothing with the reason. */
public final class AnnexRows {

    private static final Set<AnnexColumn> ASSIGNING =
            Set.of(AnnexColumn.WORK, AnnexColumn.LEAD, AnnexColumn.COORDINATING, AnnexColumn.DUE, AnnexColumn.OUTPUT);
    private static final int TABLE_ROWS_MIN = 3;

    /** Why a row is not one of the assignment. */
    public enum Aside {
        /** A heading between the rows; its words count for the rows below that name no criterion. */
        HEADING,
        /** The headings once more, or the numbers of the columns. */
        HEADER_AGAIN,
        /** Only parts of cells that are merged downwards. */
        NOTHING_OWN,
        /** The table has no row of headings that could be read. */
        OTHER_TABLE
    }

    /** @param number 0 where a whole table is meant */
    public record Left(String table, int number, Aside why, String words) {}

    private final List<AnnexRow> rows = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private int tables;

    private AnnexRows() {}

    static AnnexRows of(List<RawTable> tables) {
        var rows = new AnnexRows();
        tables.forEach(rows::read);
        return rows;
    }

    public List<AnnexRow> rows() {
        return List.copyOf(rows);
    }

    public List<Left> left() {
        return List.copyOf(left);
    }

    /** Labels of columns that are not taken over. */
    public List<String> unused() {
        return unused.stream().distinct().toList();
    }

    /** How many tables of assignments were found. */
    int tables() {
        return tables;
    }

    private void read(RawTable table) {
        Optional<AnnexHeader> found = AnnexHeader.of(table);
        if (found.isEmpty()) {
            boolean telling = table.rows().size() >= TABLE_ROWS_MIN
                    && table.rows().stream().anyMatch(row -> row.cells().size() >= TABLE_ROWS_MIN);
            if (telling) {
                left.add(new Left(
                        table.name(), 0, Aside.OTHER_TABLE, words(table.rows().getFirst())));
            }
            return;
        }
        tables++;
        unused.addAll(found.get().unused());
        String criterion = "";
        for (int i = found.get().last() + 1; i < table.rows().size(); i++) {
            criterion = row(table, i, found.get(), criterion);
        }
    }

    /** @return the words of the criterion that count for the rows below */
    private String row(RawTable table, int index, AnnexHeader header, String above) {
        RawTable.Row row = table.rows().get(index);
        if (row.cells().isEmpty()) {
            return above;
        }
        if (isNumbers(row) || says(table, header).contains(words(row))) {
            left.add(new Left(table.name(), row.number(), Aside.HEADER_AGAIN, words(row)));
            return above;
        }
        boolean own = row.cells().stream().anyMatch(cell -> !cell.carried());
        if (!own) {
            left.add(new Left(table.name(), row.number(), Aside.NOTHING_OWN, words(row)));
            return above;
        }
        if (isHeading(row, header)) {
            String words = words(row);
            left.add(new Left(table.name(), row.number(), Aside.HEADING, words));
            return words;
        }
        var cells = new EnumMap<AnnexColumn, String>(AnnexColumn.class);
        header.columns().forEach((kind, place) -> row.at(place).ifPresent(cell -> cells.put(kind, cell.text())));
        String criterion = cells.getOrDefault(AnnexColumn.CRITERION, "");
        cells.put(AnnexColumn.CRITERION, criterion.isEmpty() ? above : criterion);
        rows.add(new AnnexRow(table.name(), row.number(), cells, places(table, header)));
        return cells.getOrDefault(AnnexColumn.CRITERION, "");
    }

    private static List<String> says(RawTable table, AnnexHeader header) {
        return table.rows().subList(Math.max(0, header.last() - 1), header.last() + 1).stream()
                .map(AnnexRows::words)
                .toList();
    }

    private static Map<AnnexColumn, String> places(RawTable table, AnnexHeader header) {
        var places = new EnumMap<AnnexColumn, String>(AnnexColumn.class);
        header.columns()
                .forEach((kind, place) ->
                        places.put(kind, table.lettered() ? Cell.columnName(place) : Integer.toString(place + 1)));
        return places;
    }

    private static boolean isNumbers(RawTable.Row row) {
        return row.cells().size() >= TABLE_ROWS_MIN
                && row.cells().stream().allMatch(cell -> cell.text().matches("\\(?\\d{1,2}\\)?(\\s*=.*)?"));
    }

    /** Words for the number or the criterion, or over the whole width, and nobody is given anything. */
    private static boolean isHeading(RawTable.Row row, AnnexHeader header) {
        long assigning = ASSIGNING.stream()
                .map(header.columns()::get)
                .filter(place -> place != null
                        && row.at(place).filter(cell -> cell.width() <= 2).isPresent())
                .count();
        return assigning == 0;
    }

    private static String words(RawTable.Row row) {
        return row.cells().stream()
                .map(RawTable.Cell::text)
                .reduce((one, two) -> one + " " + two)
                .orElse("");
    }
}
