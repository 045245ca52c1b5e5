package vn.thanghang.catalogue.workbook;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.ScoreTable;

/** Notices a sheet that repeats the figures of another edition under its own year. */
final class SameFigures {

    private static final int PAIRS_MIN = 20;
    private static final double SHARE_MIN = 0.5;
    private static final double EQUAL_WITHIN = 2e-6;

    private SameFigures() {}

    /** Compares with every bundled edition of another year; null when none is repeated. */
    static @Nullable Finding find(String sheet, int year, List<ReadCell> scores, ScoreTable known) {
        for (int other : known.years()) {
            if (other != year) {
                Finding same = compare(
                        sheet, Integer.toString(other), scores, cell -> known.orNaN(other, cell.unit(), cell.code()));
                if (same != null) {
                    return same;
                }
            }
        }
        return null;
    }

    /** Compares with another sheet of the same file. */
    static @Nullable Finding find(String sheet, String otherSheet, List<ReadCell> scores, CellIndex other) {
        return compare(sheet, otherSheet, scores, cell -> {
            ReadCell twin = other.find(cell.kind(), cell.code(), cell.unit());
            return twin == null || twin.value() == null
                    ? Double.NaN
                    : twin.value().doubleValue();
        });
    }

    private static @Nullable Finding compare(
            String sheet, String other, List<ReadCell> scores, ToDoubleFunction<ReadCell> twin) {
        int pairs = 0;
        int equal = 0;
        for (ReadCell cell : scores) {
            double there = twin.applyAsDouble(cell);
            if (cell.value() != null && !Double.isNaN(there)) {
                pairs++;
                equal += Math.abs(cell.value().doubleValue() - there) <= EQUAL_WITHIN ? 1 : 0;
            }
        }
        if (pairs < PAIRS_MIN || equal < pairs * SHARE_MIN) {
            return null;
        }
        return new Finding(
                Rule.IDENTICAL_EDITION,
                Severity.ERROR,
                sheet,
                null,
                null,
                null,
                null,
                other,
                "identicalEdition",
                List.of(sheet, other, Integer.toString(equal), Integer.toString(pairs)));
    }
}
