package vn.thanghang.indexstats.composite;

/** The pairwise contest behind {@link Combination.Copeland} and {@link OutrankingMatrix}. */
final class Copeland {

    /** Two shares of weight closer than this to one half are equal: sums of weights carry rounding. */
    static final double TOLERANCE = 1e-12;

    private Copeland() {}

    static void scores(AggregationPlan.Branch branch, double[] cells, int n, int to) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double share = share(branch.children(), branch.weights(), cells, n, i, j);
                if (share > 0.5 + TOLERANCE) {
                    cells[to + i]++;
                    cells[to + j]--;
                } else if (share < 0.5 - TOLERANCE) {
                    cells[to + i]--;
                    cells[to + j]++;
                }
            }
        }
    }

    /** Share of the weight on which i is better than j, ties counting half; {@code NaN} without a common child. */
    static double share(int[] children, double[] weights, double[] cells, int n, int i, int j) {
        double better = 0;
        double all = 0;
        for (int c = 0; c < children.length; c++) {
            double a = cells[children[c] * n + i];
            double b = cells[children[c] * n + j];
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                all += weights[c];
                better += a > b ? weights[c] : a == b ? weights[c] / 2 : 0;
            }
        }
        return better / all;
    }
}
