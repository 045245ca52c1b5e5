package vn.thanghang.indexstats.kernel;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * Continuous ranked probability score of a sample against what came: mean |X − y| − ½·mean |X − X′|, the integral of the
 * squared difference between the empirical distribution function and the step at y (Gneiting and Raftery, Journal of
 * the American Statistical Association 102, 2007). In the unit of the values; 0 is perfect; for a single draw it is the
 * absolute error.
 */
public final class Crps {

    private Crps() {}

    /**
     * The score of one forecast.
     *
     * @param sorted the draws, ascending, without {@code NaN}
     * @param observed what came
     * @throws IndexStatsException {@code no-draws}
     */
    public static double ofSorted(double[] sorted, double observed) {
        int n = sorted.length;
        if (n == 0) {
            throw new IndexStatsException("no-draws");
        }
        double distance = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(sorted[i] - observed);
            spread += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return distance / n - spread / n / n;
    }
}
