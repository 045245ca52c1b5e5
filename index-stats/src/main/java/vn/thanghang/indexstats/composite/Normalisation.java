package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Brings all indicators to a common scale, a higher value always being better. Columns that the rule cannot scale
 * (constant, no target, no reference) become missing and are noted ({@code not-normalised}: indicator); columns without
 * any value are noted {@code empty-column}. Nothing is rounded.
 *
 * @param scaling rule for every indicator not named below
 * @param exceptions indicator → its own rule
 */
public record Normalisation(Scaling scaling, Map<String, Scaling> exceptions) implements Step {

    public Normalisation {
        exceptions = Map.copyOf(exceptions);
    }

    /** One rule for all. */
    public static Normalisation of(Scaling scaling) {
        return new Normalisation(scaling, Map.of());
    }

    @Override
    public String stage() {
        return "normalised";
    }

    StepResult apply(Stage stage) {
        IndicatorTable table = stage.table();
        exceptions.keySet().forEach(code -> table.indicatorKeys().position(code, "unknown-indicator"));
        int n = table.unitCount();
        double[] out = new double[table.cells().length];
        List<Note> notes = new ArrayList<>();
        for (int c = 0; c < table.indicatorCount(); c++) {
            String code = table.indicators().get(c);
            IndexNode node = stage.tree().node(code);
            int sign = node.direction().sign();
            int from = c * n;
            for (int i = from; i < from + n; i++) {
                out[i] = sign * table.cells()[i];
            }
            Scaling rule = exceptions.isEmpty() ? scaling : exceptions.getOrDefault(code, scaling);
            scale(rule, out, from, table, node, notes);
        }
        IndicatorTable result = IndicatorTable.wrap(table.unitKeys(), table.indicatorKeys(), out);
        return new StepResult(this, result, new StepDetail.None(), notes);
    }

    private static void scale(
            Scaling rule, double[] y, int from, IndicatorTable table, IndexNode node, List<Note> notes) {
        int n = table.unitCount();
        double[] extremes = Columns.extremes(y, from, n, 1);
        if (Double.isNaN(extremes[0])) {
            notes.add(Note.of("empty-column", node.code()));
            return;
        }
        double low = extremes[0];
        double high = extremes[1];
        int sign = node.direction().sign();
        boolean scaled = switch (rule) {
            case Scaling.None() -> true;
            case Scaling.MinimumMaximum(double lower, double upper) ->
                ScalingKernel.linear(y, from, n, low, high, lower, upper);
            case Scaling.ZScore(double mean, double deviation) ->
                low < high && ScalingKernel.zScore(y, from, n, mean, deviation);
            case Scaling.CentredRange(double centre, double width) ->
                ScalingKernel.centred(y, from, n, high - low, centre, width);
            case Scaling.Rank(Scaling.Ties ties) -> ScalingKernel.rank(y, from, n, ties, 0);
            case Scaling.Borda(Scaling.Ties ties) -> ScalingKernel.rank(y, from, n, ties, 1);
            case Scaling.PercentileRank(Scaling.Ties ties) -> ScalingKernel.percentileRank(y, from, n, ties);
            case Scaling.DistanceToMaximum() -> ScalingKernel.linear(y, from, n, low, high, 0, 1);
            case Scaling.DistanceToReference(String unit, boolean cap) ->
                ScalingKernel.capped(y, from, n, low, y[from + row(table, unit)], cap);
            case Scaling.DistanceToTarget(boolean cap) ->
                ScalingKernel.capped(y, from, n, low, sign * node.target(), cap);
            case Scaling.FractionOfMaximum() -> ScalingKernel.linear(y, from, n, 0, high, 0, 1);
            case Scaling.Goalposts(double lower, double higher, double top, boolean truncate) ->
                ScalingKernel.goalposts(y, from, n, sign, lower, higher, top, truncate);
            case Scaling.FixedScale(double first, double last, double top) ->
                ScalingKernel.linear(y, from, n, first, last, 0, top);
        };
        if (!scaled) {
            Arrays.fill(y, from, from + n, Double.NaN);
            notes.add(Note.of("not-normalised", node.code()));
        }
    }

    private static int row(IndicatorTable table, String unit) {
        return table.unitKeys().position(unit, "unknown-unit");
    }
}
