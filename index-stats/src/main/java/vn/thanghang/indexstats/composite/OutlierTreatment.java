package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.SkewnessKurtosis;

/**
 * Pulls in outliers of indicators whose shape is outside the thresholds. An indicator passes when |skewness| &lt;
 * {@code maxSkewness} or kurtosis &lt; {@code maxKurtosis} ({@link SkewnessKurtosis}).
 *
 * <ol>
 *   <li>Winsorise: while it does not pass and fewer than {@code maxWinsorised} points have been moved, set all points
 *       at the maximum (skewness ≥ 0) or minimum (skewness &lt; 0) to the next distinct value. Tied points move
 *       together, so the count may pass the limit in the last round.
 *   <li>If it still does not pass and a transformation is given: discard the winsorising (unless {@code combine}) and
 *       transform.
 * </ol>
 *
 * <p>Constant columns and columns with fewer than four values are left untouched and noted ({@code constant-column},
 * {@code too-few-values}: indicator), columns still outside the thresholds are noted ({@code still-outside-thresholds}:
 * indicator).
 *
 * @param maxSkewness above zero, usually 2
 * @param maxKurtosis usually 3.5
 * @param maxWinsorised most points to move, 0 for none, usually 5
 * @param fallback the transformation when winsorising does not suffice, or null for none
 * @param combine transform the winsorised column instead of the untreated one
 */
public record OutlierTreatment(
        double maxSkewness,
        double maxKurtosis,
        int maxWinsorised,
        @Nullable Transformation fallback,
        boolean combine) implements Step {

    /**
     * Checks the parameters.
     *
     * @throws IndexStatsException {@code bad-threshold} (value), {@code bad-count} (value)
     */
    public OutlierTreatment {
        if (!(maxSkewness > 0) || Double.isNaN(maxKurtosis)) {
            throw new IndexStatsException("bad-threshold", maxSkewness > 0 ? maxKurtosis : maxSkewness);
        }
        if (maxWinsorised < 0) {
            throw new IndexStatsException("bad-count", maxWinsorised);
        }
    }

    /** The usual rule: |skewness| 2, kurtosis 3.5, at most five points, then a logarithm. */
    public static OutlierTreatment usual() {
        return new OutlierTreatment(2, 3.5, 5, new Transformation.Logarithm(), false);
    }

    /** The same rule with another number of points. */
    public OutlierTreatment withMaxWinsorised(int points) {
        return new OutlierTreatment(maxSkewness, maxKurtosis, points, fallback, combine);
    }

    @Override
    public String stage() {
        return "treated";
    }

    StepResult apply(Stage stage) {
        IndicatorTable table = stage.table();
        double[] treated = table.cells().clone();
        List<ColumnTreatment> columns = new ArrayList<>(table.indicatorCount());
        List<Note> notes = new ArrayList<>();
        for (int c = 0; c < table.indicatorCount(); c++) {
            ColumnTreatment column = treat(table, c, treated);
            columns.add(column);
            noteOf(column, notes);
        }
        IndicatorTable result = IndicatorTable.wrap(table.unitKeys(), table.indicatorKeys(), treated);
        return new StepResult(this, result, new StepDetail.Treated(columns), notes);
    }

    private static void noteOf(ColumnTreatment column, List<Note> notes) {
        switch (column.outcome()) {
            case CONSTANT -> notes.add(Note.of("constant-column", column.indicator()));
            case TOO_FEW_VALUES -> notes.add(Note.of("too-few-values", column.indicator()));
            case STILL_OUTSIDE -> notes.add(Note.of("still-outside-thresholds", column.indicator()));
            case NOT_NEEDED, TREATED -> {}
        }
    }

    /** Whether a shape is within the thresholds. */
    public boolean passes(SkewnessKurtosis shape) {
        return Math.abs(shape.skewness()) < maxSkewness || shape.kurtosis() < maxKurtosis;
    }

    private ColumnTreatment treat(IndicatorTable table, int c, double[] cells) {
        int n = table.unitCount();
        int from = c * n;
        String indicator = table.indicators().get(c);
        SkewnessKurtosis before = SkewnessKurtosis.of(cells, from, n);
        if (Double.isNaN(before.kurtosis())) {
            return untouched(
                    indicator,
                    before,
                    before.count() < 4 ? ColumnTreatment.Outcome.TOO_FEW_VALUES : ColumnTreatment.Outcome.CONSTANT);
        }
        if (passes(before)) {
            return untouched(indicator, before, ColumnTreatment.Outcome.NOT_NEEDED);
        }
        Winsorisation winsorisation = Winsorisation.of(cells, from, n, this, before);
        SkewnessKurtosis after = maxWinsorised == 0 ? null : winsorisation.shape();
        boolean enough = passes(winsorisation.shape());
        boolean transform = !enough && fallback != null;
        SkewnessKurtosis last = null;
        if (!transform || combine) {
            System.arraycopy(winsorisation.column(), 0, cells, from, n);
        }
        if (transform && fallback != null) {
            double[] column = Arrays.copyOfRange(cells, from, from + n);
            double skewness = combine ? winsorisation.shape().skewness() : before.skewness();
            System.arraycopy(fallback.apply(column, skewness), 0, cells, from, n);
            last = SkewnessKurtosis.of(cells, from, n);
        }
        boolean passed = last == null ? enough : passes(last);
        return new ColumnTreatment(
                indicator,
                before,
                winsorisation.points(),
                winsorisation.units(table.units(), true),
                winsorisation.units(table.units(), false),
                after,
                transform && !combine && maxWinsorised > 0,
                transform ? fallback : null,
                last,
                passed ? ColumnTreatment.Outcome.TREATED : ColumnTreatment.Outcome.STILL_OUTSIDE);
    }

    private static ColumnTreatment untouched(
            String indicator, SkewnessKurtosis before, ColumnTreatment.Outcome outcome) {
        return new ColumnTreatment(indicator, before, 0, List.of(), List.of(), null, false, null, null, outcome);
    }
}
