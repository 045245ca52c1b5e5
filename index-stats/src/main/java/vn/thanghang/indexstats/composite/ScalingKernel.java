package vn.thanghang.indexstats.composite;

import java.util.Arrays;
import vn.thanghang.indexstats.kernel.Ranks;

/** The loops behind {@link Normalisation}; each returns false when the column cannot be scaled. */
final class ScalingKernel {

    private ScalingKernel() {}

    /** Maps low to bottom and high to top, linearly and beyond. */
    static boolean linear(double[] y, int from, int n, double low, double high, double bottom, double top) {
        double range = high - low;
        if (range == 0 || !Double.isFinite(range)) {
            return false;
        }
        double span = top - bottom;
        for (int i = from; i < from + n; i++) {
            y[i] = (y[i] - low) / range * span + bottom;
        }
        return true;
    }

    /** Maps half a range below and above the mean to half a width below and above the centre. */
    static boolean centred(double[] y, int from, int n, double range, double centre, double width) {
        double mean = Columns.mean(y, from, n);
        return linear(y, from, n, mean - range / 2, mean + range / 2, centre - width / 2, centre + width / 2);
    }

    static boolean capped(double[] y, int from, int n, double low, double high, boolean cap) {
        if (!linear(y, from, n, low, high, 0, 1)) {
            return false;
        }
        if (cap) {
            for (int i = from; i < from + n; i++) {
                y[i] = Math.min(y[i], 1);
            }
        }
        return true;
    }

    static boolean zScore(double[] y, int from, int n, double mean, double deviation) {
        double centre = Columns.mean(y, from, n);
        double spread = Columns.standardDeviation(y, from, n, centre);
        if (!(spread > 0 && spread < Double.POSITIVE_INFINITY)) {
            return false;
        }
        for (int i = from; i < from + n; i++) {
            y[i] = (y[i] - centre) / spread * deviation + mean;
        }
        return true;
    }

    static boolean goalposts(
            double[] y, int from, int n, int sign, double lower, double higher, double top, boolean truncate) {
        double worse = sign > 0 ? lower : -higher;
        double better = sign > 0 ? higher : -lower;
        if (!linear(y, from, n, worse, better, 0, 1)) {
            return false;
        }
        for (int i = from; i < from + n; i++) {
            double share = truncate ? Math.min(Math.max(y[i], 0), 1) : y[i];
            y[i] = share * top;
        }
        return true;
    }

    /** Ascending ranks minus an offset. */
    static boolean rank(double[] y, int from, int n, Scaling.Ties ties, int minus) {
        double[] column = Arrays.copyOfRange(y, from, from + n);
        double[] average = Ranks.averageAscending(column);
        int[] lowest = Ranks.competitionAscending(column);
        for (int u = 0; u < n; u++) {
            double rank = switch (ties) {
                case AVERAGE -> average[u];
                case MINIMUM -> lowest[u];
                case MAXIMUM -> 2 * average[u] - lowest[u];
            };
            y[from + u] = Double.isNaN(column[u]) ? Double.NaN : rank - minus;
        }
        return true;
    }

    static boolean percentileRank(double[] y, int from, int n, Scaling.Ties ties) {
        int observed = 0;
        for (int i = from; i < from + n; i++) {
            observed += Double.isNaN(y[i]) ? 0 : 1;
        }
        if (observed < 2) {
            return false;
        }
        rank(y, from, n, ties, 1);
        for (int i = from; i < from + n; i++) {
            y[i] /= observed - 1;
        }
        return true;
    }
}
