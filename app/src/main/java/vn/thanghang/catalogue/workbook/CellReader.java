package vn.thanghang.catalogue.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.FoldedText;
import vn.thanghang.catalogue.workbook.ReadCell.State;
import vn.thanghang.platform.sheet.Cell;

/** Turns the cell of a known row and unit into a figure, a sign for a missing one, or an error. */
final class CellReader {

    private static final Set<String> MARKS = Set.of(
            "kcdl",
            "khuyetdulieu",
            "khongcodulieu",
            "khongcongbo",
            "na",
            "nodata",
            "missing",
            "withheld",
            "notavailable",
            "kocodulieu");
    private static final NumberText.Range COUNT = new NumberText.Range(0.0, 1_000_000.0, true);
    private static final NumberText.Range UNBOUNDED = new NumberText.Range(null, null, false);
    // A standard error or variance of an aggregate on a scale of 80 points.
    private static final NumberText.Range SPREAD = new NumberText.Range(0.0, 80.0, false);

    private final String sheet;
    private final List<Finding> findings = new ArrayList<>();

    CellReader(String sheet) {
        this.sheet = sheet;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Where a cell stands in the file, even when it is blank. */
    record Place(
            int row, String column, String unit, @Nullable Cell cell) {}

    ReadCell read(Place place, RowLabel label, @Nullable Criterion criterion) {
        Cell cell = place.cell();
        if (cell == null) {
            return made(place, label, null, State.BLANK);
        }
        if (cell.numeric()) {
            return figure(place, label, new BigDecimal(cell.text()));
        }
        if (isMark(cell.text())) {
            return made(place, label, null, State.MARK);
        }
        return fromText(place, label, NumberText.parse(cell.text(), range(label.kind(), criterion)));
    }

    private ReadCell fromText(Place place, RowLabel label, NumberText number) {
        return switch (number) {
            case NumberText.Read(BigDecimal value) -> {
                ReadCell read = figure(place, label, value);
                findings.add(Finding.at(
                        read, Rule.DECIMAL_TEXT, Severity.WARNING, "decimalText.read", read.text(), shown(value)));
                yield read;
            }
            case NumberText.Ambiguous(BigDecimal decimal, BigDecimal thousands) -> {
                ReadCell read = made(place, label, null, State.UNREADABLE);
                findings.add(Finding.at(
                        read,
                        Rule.DECIMAL_TEXT,
                        Severity.ERROR,
                        "decimalText.ambiguous",
                        read.text(),
                        shown(decimal),
                        shown(thousands)));
                yield read;
            }
            case NumberText.NotANumber() -> {
                ReadCell read = made(place, label, null, State.UNREADABLE);
                findings.add(Finding.at(read, Rule.DECIMAL_TEXT, Severity.ERROR, "decimalText.text", read.text()));
                yield read;
            }
        };
    }

    private ReadCell figure(Place place, RowLabel label, BigDecimal value) {
        boolean score = label.kind() == RowKind.SCORE || label.kind() == RowKind.WEIGHTED_SCORE;
        boolean zero = score && value.signum() == 0;
        return made(place, label, zero ? null : value, zero ? State.ZERO : State.VALUE);
    }

    private ReadCell made(Place place, RowLabel label, @Nullable BigDecimal value, State state) {
        Cell cell = place.cell();
        String text = cell == null ? "" : cell.text();
        return new ReadCell(
                sheet, place.row(), place.column(), place.unit(), label.kind(), label.code(), text, value, state);
    }

    private static NumberText.Range range(RowKind kind, @Nullable Criterion criterion) {
        return switch (kind) {
            case RESPONDENTS -> COUNT;
            case STANDARD_ERROR, WEIGHTED_ERROR, SIDE_FIGURE -> SPREAD;
            case SCORE, INDICATOR, INTERVAL_LOW, INTERVAL_HIGH, WEIGHTED_SCORE, WEIGHTED_LOW, WEIGHTED_HIGH ->
                criterion == null ? UNBOUNDED : new NumberText.Range(criterion.low(), criterion.high(), false);
            case HEADER, NOTE -> UNBOUNDED;
        };
    }

    private static boolean isMark(String text) {
        String folded = FoldedText.of(text);
        return MARKS.contains(folded) || folded.isEmpty() && text.chars().allMatch(c -> "*-–—./_… ()".indexOf(c) >= 0);
    }

    private static String shown(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
