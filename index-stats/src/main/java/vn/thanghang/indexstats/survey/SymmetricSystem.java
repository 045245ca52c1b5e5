package vn.thanghang.indexstats.survey;

import vn.thanghang.indexstats.IndexStatsException;

/** Solves small symmetric systems by Gauss–Jordan elimination on the diagonal. */
final class SymmetricSystem {

    private SymmetricSystem() {}

    /**
     * The x with A x = b.
     *
     * @param a row-major, not changed
     * @throws IndexStatsException {@code collinear-auxiliaries} when A is singular
     */
    static double[] solve(double[] a, double[] b, int n) {
        boolean[] dropped = new boolean[n];
        double[] solution = solve(a, b, n, dropped);
        for (boolean gone : dropped) {
            if (gone) {
                throw new IndexStatsException("collinear-auxiliaries");
            }
        }
        return solution;
    }

    /** A solution of a consistent system that may be singular: dependent unknowns are zero. */
    static double[] solveDependent(double[] a, double[] b, int n) {
        return solve(a, b, n, new boolean[n]);
    }

    private static double[] solve(double[] a, double[] b, int n, boolean[] dropped) {
        double[] m = a.clone();
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            double pivot = m[k * n + k];
            if (!(Math.abs(pivot) > 1e-10 * Math.abs(a[k * n + k]))) {
                dropped[k] = true;
                continue;
            }
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    double factor = m[i * n + k] / pivot;
                    for (int j = k; j < n; j++) {
                        m[i * n + j] -= factor * m[k * n + j];
                    }
                    x[i] -= factor * x[k];
                }
            }
        }
        for (int k = 0; k < n; k++) {
            x[k] = dropped[k] ? 0 : x[k] / m[k * n + k];
        }
        return x;
    }
}
