package vn.thanghang.indexstats.kernel;

import java.util.Arrays;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Ranks of the values of an array.
 *
 * <p>Ties are exact ties of the full-precision doubles: nothing is rounded before ranking ({@code -0.0} and
 * {@code 0.0} tie). A missing value ({@code NaN}) has no rank and does not count among the ranked; infinities are
 * ranked like any other number. An empty array gives an empty result. Cost O(n log n).
 */
public final class Ranks {

    /** The "rank" of a value that is missing. */
    public static final int UNRANKED = 0;

    private Ranks() {}

    /**
     * Standard competition ranks, higher is better: 1 + the number of values strictly greater, so that
     * (9, 7, 7, 5) gives (1, 2, 2, 4).
     *
     * @param values scores, {@code NaN} = missing
     * @return ranks from 1, {@link #UNRANKED} where the value is missing; same length and order as {@code values}
     */
    public static int[] competition(double[] values) {
        int[] ranks = new int[values.length];
        competition(values, new double[values.length], ranks);
        return ranks;
    }

    /**
     * {@link #competition(double[])} without allocation, for inner loops.
     *
     * @param scratch working space of at least the length of {@code values}; overwritten
     * @param out receives the ranks; at least the length of {@code values}
     * @return how many values were ranked
     * @throws IndexStatsException {@code length-mismatch} when {@code scratch} or {@code out} is too short
     */
    public static int competition(double[] values, double[] scratch, int[] out) {
        int ranked = sortPresent(values, scratch, out.length);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            out[i] = Double.isNaN(value) ? UNRANKED : 1 + ranked - firstAbove(scratch, ranked, value);
        }
        return ranked;
    }

    /**
     * Standard competition ranks, lower is better: 1 + the number of values strictly smaller.
     *
     * @param values scores, {@code NaN} = missing
     * @return ranks from 1, {@link #UNRANKED} where the value is missing
     */
    public static int[] competitionAscending(double[] values) {
        double[] sorted = new double[values.length];
        int ranked = sortPresent(values, sorted, values.length);
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? UNRANKED : 1 + firstNotBelow(sorted, ranked, values[i]);
        }
        return ranks;
    }

    /**
     * Average (mid) ranks, the smallest value first, as R {@code rank(ties.method = "average", na.last = "keep")}:
     * tied values share the mean of the places they take, so that (5, 7, 7, 9) gives (1, 2.5, 2.5, 4).
     *
     * @param values numbers, {@code NaN} = missing
     * @return ranks from 1, {@code NaN} where the value is missing
     */
    public static double[] averageAscending(double[] values) {
        double[] sorted = new double[values.length];
        int ranked = sortPresent(values, sorted, values.length);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            ranks[i] = Double.isNaN(value)
                    ? Double.NaN
                    : (firstNotBelow(sorted, ranked, value) + 1 + firstAbove(sorted, ranked, value)) / 2.0;
        }
        return ranks;
    }

    /** How many values of the array are not missing. */
    public static int countPresent(double[] values) {
        int present = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present++;
            }
        }
        return present;
    }

    private static int sortPresent(double[] values, double[] scratch, int outLength) {
        if (scratch.length < values.length || outLength < values.length) {
            throw new IndexStatsException("length-mismatch", values.length, Math.min(scratch.length, outLength));
        }
        int present = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                scratch[present++] = value + 0.0;
            }
        }
        Arrays.sort(scratch, 0, present);
        return present;
    }

    /** Index of the first element of the sorted prefix that is greater than the value. */
    private static int firstAbove(double[] sorted, int length, double value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Index of the first element of the sorted prefix that is not smaller than the value. */
    private static int firstNotBelow(double[] sorted, int length, double value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
