package vn.thanghang.indexstats.kernel;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * Product-moment correlation r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²) over the pairs in which both values are
 * present. {@code NaN} for fewer than two pairs or when either is constant over them.
 */
public final class PearsonCorrelation {

    private PearsonCorrelation() {}

    /**
     * The correlation.
     *
     * @throws IndexStatsException {@code length-mismatch} (first, second)
     */
    public static double of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IndexStatsException("length-mismatch", x.length, y.length);
        }
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
                sumX += x[i];
                sumY += y[i];
            }
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            if (!Double.isNaN(dx) && !Double.isNaN(dy)) {
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        return xx == 0 || yy == 0 ? Double.NaN : Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1);
    }

    /** Number of pairs in which both values are present. */
    public static int pairs(double[] x, double[] y) {
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            n += Double.isNaN(x[i]) || Double.isNaN(y[i]) ? 0 : 1;
        }
        return n;
    }

    /**
     * Two-sided p-value of no correlation, by t = r √((n − 2)/(1 − r²)) with n − 2 degrees of freedom; {@code NaN} for
     * fewer than three pairs.
     */
    public static double pValue(double[] x, double[] y) {
        int n = pairs(x, y);
        double r = of(x, y);
        return n < 3 ? Double.NaN : StudentT.twoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
    }
}
