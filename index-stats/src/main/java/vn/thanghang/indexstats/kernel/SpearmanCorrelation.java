package vn.thanghang.indexstats.kernel;

/**
 * Rank correlation: the Pearson correlation of the average ranks, ranked over the pairs in which both values are
 * present. {@code NaN} for fewer than two pairs or when either is constant over them.
 */
public final class SpearmanCorrelation {

    private SpearmanCorrelation() {}

    /** The correlation. */
    public static double of(double[] x, double[] y) {
        double[] a = x.clone();
        double[] b = y.clone();
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                a[i] = Double.NaN;
                b[i] = Double.NaN;
            }
        }
        return PearsonCorrelation.of(Ranks.averageAscending(a), Ranks.averageAscending(b));
    }
}
