package vn.thanghang.indexstats.kernel;

/**
 * Kendall's tau-b = (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)) over the pairs in which both values are present,
 * n₀ all pairs of units, n₁ and n₂ those tied on the first or second variable. {@code NaN} when either is constant. Cost
 * O(n²).
 */
public final class KendallTau {

    private KendallTau() {}

    /** The correlation. */
    public static double of(double[] x, double[] y) {
        double score = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = Math.signum(x[i] - x[j]);
                double dy = Math.signum(y[i] - y[j]);
                if (!Double.isNaN(dx) && !Double.isNaN(dy)) {
                    score += dx * dy;
                    untiedX += dx * dx;
                    untiedY += dy * dy;
                }
            }
        }
        return untiedX == 0 || untiedY == 0 ? Double.NaN : score / (Math.sqrt(untiedX) * Math.sqrt(untiedY));
    }
}
