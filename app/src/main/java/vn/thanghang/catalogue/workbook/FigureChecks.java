package vn.thanghang.catalogue.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.CriterionNames;
import vn.thanghang.catalogue.reference.EditionTree;
import vn.thanghang.catalogue.reference.Level;

/** Checks the figures against their scales, their sums and their intervals. */
final class FigureChecks {

    /** Largest difference between a score and the sum of its parts that is not reported. */
    static final BigDecimal SUM_TOLERANCE = new BigDecimal("0.0005");
    /** Largest difference that two-decimal rounding at the source explains; beyond it the import is blocked. */
    static final BigDecimal ROUNDING_MAX = new BigDecimal("0.02");

    private static final double SCORE_RANGE_TOLERANCE = 0.005;
    private static final double INDICATOR_RANGE_TOLERANCE = 1e-6;
    private static final double RATIO_90 = 1.645;
    private static final double RATIO_TOLERANCE = 0.01;

    private final EditionTree tree;
    private final CriterionNames names;
    private final CellIndex cells;
    private final List<Finding> findings = new ArrayList<>();

    FigureChecks(EditionTree tree, CriterionNames names, CellIndex cells) {
        this.tree = tree;
        this.names = names;
        this.cells = cells;
    }

    List<Finding> run() {
        for (ReadCell cell : cells.all()) {
            if (cell.hasValue() && (cell.kind() == RowKind.SCORE || cell.kind() == RowKind.INDICATOR)) {
                checkScale(cell);
            }
        }
        for (ReadCell cell : cells.of(RowKind.SCORE)) {
            Criterion node = tree.find(cell.code());
            if (node != null && node.level() != Level.SUBDIMENSION) {
                checkSum(cell);
            }
        }
        checkIntervals(RowKind.INTERVAL_LOW, RowKind.INTERVAL_HIGH, RowKind.STANDARD_ERROR, "");
        checkIntervals(RowKind.WEIGHTED_LOW, RowKind.WEIGHTED_HIGH, RowKind.WEIGHTED_ERROR, ".weighted");
        return findings;
    }

    private void checkScale(ReadCell cell) {
        Criterion known = tree.find(cell.code());
        Criterion node = known != null ? known : names.indicator(cell.code());
        BigDecimal value = cell.value();
        if (node == null || value == null) {
            return;
        }
        boolean score = node.isScore();
        if (!node.admits(value.doubleValue(), score ? SCORE_RANGE_TOLERANCE : INDICATOR_RANGE_TOLERANCE)) {
            findings.add(Finding.at(
                    cell,
                    Rule.OUT_OF_SCALE,
                    score ? Severity.ERROR : Severity.WARNING,
                    "outOfScale",
                    cell.unit(),
                    cell.code(),
                    cell.text(),
                    bound(node.low()),
                    bound(node.high())));
        }
    }

    private static String bound(@Nullable Double bound) {
        return bound == null
                ? "–"
                : BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private void checkSum(ReadCell whole) {
        BigDecimal published = whole.value();
        if (published == null) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        int parts = 0;
        for (Criterion child : tree.childrenOf(whole.code())) {
            if (child.isScore()) {
                ReadCell part = cells.find(RowKind.SCORE, child.code(), whole.unit());
                if (part == null || part.value() == null) {
                    return; // a missing part is reported as such; a sum over the rest would say nothing
                }
                sum = sum.add(part.value());
                parts++;
            }
        }
        BigDecimal gap = published.subtract(sum).abs();
        if (parts > 0 && gap.compareTo(SUM_TOLERANCE) > 0) {
            boolean rounding = gap.compareTo(ROUNDING_MAX) <= 0;
            findings.add(Finding.at(
                    whole,
                    Rule.SUM_MISMATCH,
                    rounding ? Severity.WARNING : Severity.ERROR,
                    "sumMismatch",
                    whole.unit(),
                    whole.code(),
                    shown(published),
                    shown(sum),
                    shown(gap)));
        }
    }

    private static String shown(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_EVEN).toPlainString().replace('.', ',');
    }

    private void checkIntervals(RowKind lowKind, RowKind highKind, RowKind errorKind, String suffix) {
        int measured = 0;
        int ninety = 0;
        double ratios = 0;
        ReadCell first = null;
        for (ReadCell low : cells.of(lowKind)) {
            ReadCell error = cells.find(errorKind, low.code(), low.unit());
            ReadCell high = cells.find(highKind, low.code(), low.unit());
            double ratio = ratio(low, high, error);
            if (Double.isNaN(ratio)) {
                continue;
            }
            measured++;
            ratios += ratio;
            ninety += Math.abs(ratio - RATIO_90) <= RATIO_TOLERANCE ? 1 : 0;
            first = first == null ? low : first;
        }
        if (first != null && ninety * 10 >= measured * 9) {
            String mean = BigDecimal.valueOf(ratios / measured)
                    .round(new MathContext(5))
                    .toPlainString();
            findings.add(new Finding(
                    Rule.INTERVAL_90,
                    Severity.WARNING,
                    first.sheet(),
                    first.row(),
                    null,
                    null,
                    first.code(),
                    mean,
                    "interval90" + suffix,
                    List.of(Integer.toString(ninety), mean.replace('.', ','))));
        }
        cells.of(errorKind).forEach(error -> checkZeroError(error, suffix));
    }

    /** Half the width of the interval in standard errors; NaN when any figure is missing or the unit's score is withheld. */
    private static double ratio(ReadCell low, @Nullable ReadCell high, @Nullable ReadCell error) {
        if (low.value() == null || high == null || high.value() == null || error == null || error.value() == null) {
            return Double.NaN;
        }
        return error.value().signum() == 0
                ? Double.NaN
                : high.value().subtract(low.value()).doubleValue()
                        / 2
                        / error.value().doubleValue();
    }

    private void checkZeroError(ReadCell error, String suffix) {
        RowKind scoreKind = suffix.isEmpty() ? RowKind.SCORE : RowKind.WEIGHTED_SCORE;
        ReadCell score = cells.find(scoreKind, error.code(), error.unit());
        boolean zero = error.value() != null && error.value().signum() == 0;
        if (zero && (score == null || score.hasValue())) {
            findings.add(
                    Finding.at(error, Rule.ZERO_STANDARD_ERROR, Severity.WARNING, "zeroStandardError", error.unit()));
        }
    }
}
