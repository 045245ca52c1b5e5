package vn.thanghang.indexstats.kernel;

import java.util.Arrays;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Sample quantiles by the nine definitions of {@link QuantileType}, equal to R's {@code quantile(type = 1…9)}.
 *
 * <p>Missing values ({@code NaN}) are left out. Without any value the quantile is {@code NaN}; with one value it is
 * that value. As in R, n·p within 4 ulp of a whole number counts as that whole number.
 */
public final class Quantiles {

    private static final double FUZZ = 4 * Math.ulp(1.0);

    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param values numbers in any order, {@code NaN} = missing
     * @param probability in [0, 1]
     * @throws IndexStatsException {@code probability-out-of-range}
     */
    public static double of(double[] values, double probability, QuantileType type) {
        return of(values, new double[] {probability}, type)[0];
    }

    /**
     * Several quantiles of the same values, sorted once.
     *
     * @return one quantile per probability, in the order given
     * @throws IndexStatsException {@code probability-out-of-range}
     */
    public static double[] of(double[] values, double[] probabilities, QuantileType type) {
        double[] sorted = sortedPresent(values);
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            quantiles[i] = ofSorted(sorted, sorted.length, probabilities[i], type);
        }
        return quantiles;
    }

    /** The median: the mean of the two middle values when their number is even; {@code NaN} without values. */
    public static double median(double[] values) {
        return of(values, 0.5, QuantileType.LINEAR);
    }

    /** The values that are present, ascending, in a new array. */
    public static double[] sortedPresent(double[] values) {
        double[] present = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(present, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * A quantile of values that are already sorted; allocates nothing.
     *
     * @param sorted ascending, without {@code NaN} in its first {@code length} places
     * @param length how many of them to use; 0 gives {@code NaN}
     * @param probability in [0, 1]
     * @throws IndexStatsException {@code probability-out-of-range}
     */
    public static double ofSorted(double[] sorted, int length, double probability, QuantileType type) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IndexStatsException("probability-out-of-range", probability);
        }
        if (length == 0) {
            return Double.NaN;
        }
        return switch (type) {
            case INVERSE_ECDF, AVERAGED_INVERSE_ECDF, NEAREST_EVEN -> step(sorted, length, probability, type);
            case LINEAR -> linear(sorted, length, probability);
            case LINEAR_ECDF -> interpolated(sorted, length, probability, 0, 1);
            case HAZEN -> interpolated(sorted, length, probability, 0.5, 0.5);
            case WEIBULL -> interpolated(sorted, length, probability, 0, 0);
            case MEDIAN_UNBIASED -> interpolated(sorted, length, probability, 1.0 / 3, 1.0 / 3);
            case NORMAL_UNBIASED -> interpolated(sorted, length, probability, 3.0 / 8, 3.0 / 8);
        };
    }

    private static double step(double[] sorted, int length, double probability, QuantileType type) {
        double position = length * probability - (type == QuantileType.NEAREST_EVEN ? 0.5 : 0);
        int below = (int) Math.floor(position + FUZZ);
        boolean past = position > below + FUZZ;
        double share = switch (type) {
            case AVERAGED_INVERSE_ECDF -> past ? 1 : 0.5;
            case NEAREST_EVEN -> past || (below & 1) == 1 ? 1 : 0;
            case INVERSE_ECDF, LINEAR_ECDF, HAZEN, WEIBULL, LINEAR, MEDIAN_UNBIASED, NORMAL_UNBIASED -> past ? 1 : 0;
        };
        return between(orderStatistic(sorted, length, below), orderStatistic(sorted, length, below + 1), share);
    }

    private static double linear(double[] sorted, int length, double probability) {
        double position = (length - 1) * probability;
        int below = (int) Math.floor(position + FUZZ);
        double share = position - below;
        return between(sorted[below], sorted[Math.min(below + 1, length - 1)], Math.abs(share) < FUZZ ? 0 : share);
    }

    private static double interpolated(double[] sorted, int length, double probability, double a, double b) {
        double position = a + probability * (length + 1 - a - b);
        int below = (int) Math.floor(position + FUZZ);
        double share = position - below;
        return between(
                orderStatistic(sorted, length, below),
                orderStatistic(sorted, length, below + 1),
                Math.abs(share) < FUZZ ? 0 : share);
    }

    /** The k-th smallest value, k from 1, clamped to the ends. */
    private static double orderStatistic(double[] sorted, int length, int k) {
        return sorted[Math.min(Math.max(k, 1), length) - 1];
    }

    private static double between(double low, double high, double share) {
        if (share == 0) {
            return low;
        }
        return share == 1 ? high : (1 - share) * low + share * high;
    }
}
