package vn.thanghang.indexstats.composite;

import java.util.Arrays;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Fills the gaps of one indicator of one unit from its other points in time. Observed values are never touched.
 */
public final class PanelImputation {

    /** How a gap is filled. */
    public enum Method {
        /** The last earlier observation; gaps before the first observation stay missing. */
        LATEST,
        /** The last earlier observation; gaps before the first observation take the first. */
        CONSTANT,
        /**
         * Linear between the neighbouring observations, flat before the first and after the last. A series with a single
         * observation is refused ({@code single-observation}).
         */
        LINEAR,
        /** Linear, and constant for a series with a single observation. */
        LINEAR_OR_CONSTANT
    }

    private PanelImputation() {}

    /**
     * The filled series.
     *
     * @param times strictly ascending
     * @param values one per time, {@code NaN} missing; a series without values stays missing
     * @param maxPoints for {@link Method#LATEST}: how many points of the panel back an observation may lie, at least 1
     * @throws IndexStatsException {@code times-not-ascending} (first, second), {@code length-mismatch} (times, values),
     *     {@code single-observation} (time)
     */
    public static double[] fill(double[] times, double[] values, Method method, int maxPoints) {
        refuseUnordered(times, values);
        int observed = 0;
        for (double value : values) {
            observed += Double.isNaN(value) ? 0 : 1;
        }
        if (observed == 0) {
            return values.clone();
        }
        return switch (method) {
            case LATEST -> latest(values, maxPoints);
            case CONSTANT -> constant(values);
            case LINEAR -> {
                if (observed == 1 && values.length > 1) {
                    throw new IndexStatsException("single-observation", times[firstObserved(values)]);
                }
                yield linear(times, values);
            }
            case LINEAR_OR_CONSTANT -> observed == 1 ? constant(values) : linear(times, values);
        };
    }

    /**
     * The time each value of {@link Method#LATEST} comes from; {@code NaN} where it stays missing.
     */
    public static double[] sourceTimes(double[] times, double[] values, int maxPoints) {
        refuseUnordered(times, values);
        double[] sources = new double[times.length];
        Arrays.fill(sources, Double.NaN);
        for (int t = 0; t < times.length; t++) {
            int source = source(values, t, maxPoints);
            sources[t] = source < 0 ? Double.NaN : times[source];
        }
        return sources;
    }

    private static void refuseUnordered(double[] times, double[] values) {
        if (times.length != values.length) {
            throw new IndexStatsException("length-mismatch", times.length, values.length);
        }
        for (int t = 1; t < times.length; t++) {
            if (!(times[t] > times[t - 1])) {
                throw new IndexStatsException("times-not-ascending", times[t - 1], times[t]);
            }
        }
    }

    private static int source(double[] values, int at, int maxPoints) {
        for (int t = at; t >= 0 && at - t <= maxPoints; t--) {
            if (!Double.isNaN(values[t])) {
                return t;
            }
        }
        return -1;
    }

    private static double[] latest(double[] values, int maxPoints) {
        double[] filled = values.clone();
        for (int t = 0; t < filled.length; t++) {
            int source = source(values, t, maxPoints);
            filled[t] = source < 0 ? Double.NaN : values[source];
        }
        return filled;
    }

    private static int firstObserved(double[] values) {
        int t = 0;
        while (Double.isNaN(values[t])) {
            t++;
        }
        return t;
    }

    private static double[] constant(double[] values) {
        double[] filled = latest(values, values.length);
        int first = firstObserved(values);
        Arrays.fill(filled, 0, first, values[first]);
        return filled;
    }

    private static double[] linear(double[] times, double[] values) {
        double[] filled = constant(values);
        int left = firstObserved(values);
        for (int right = left + 1; right < values.length; right++) {
            if (Double.isNaN(values[right])) {
                continue;
            }
            double slope = (values[right] - values[left]) / (times[right] - times[left]);
            for (int t = left + 1; t < right; t++) {
                filled[t] = values[left] + slope * (times[t] - times[left]);
            }
            left = right;
        }
        return filled;
    }
}
