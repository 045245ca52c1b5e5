package vn.thanghang.indexstats.kernel;

/** Student's t distribution; infinite degrees of freedom give the normal distribution. */
public final class StudentT {

    private StudentT() {}

    /** P(|T| &gt; |t|). */
    public static double twoSided(double t, double df) {
        if (Double.isInfinite(df)) {
            return 2 * Normal.cumulative(-Math.abs(t));
        }
        return IncompleteBeta.of(df / (df + t * t), df / 2, 0.5);
    }

    /** The t with P(T ≤ t) = p, for 0 &lt; p &lt; 1 and {@code df} &gt; 0. */
    public static double quantile(double p, double df) {
        if (!(p > 0 && p < 1) || !(df > 0)) {
            return Double.NaN;
        }
        if (Double.isInfinite(df)) {
            return Normal.quantile(p);
        }
        if (p == 0.5) {
            return 0;
        }
        double tail = 2 * Math.min(p, 1 - p);
        double x = IncompleteBeta.inverse(1 - tail, 0.5, df / 2);
        double t = Math.sqrt(df * x / (1 - x));
        return p < 0.5 ? -t : t;
    }
}
