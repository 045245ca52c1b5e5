package vn.thanghang.indexstats.composite;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * Cronbach's alpha, the internal consistency of k items: α = k² c̄ / Σ c, where c̄ is the mean of the covariances between
 * different items and Σ c the sum of all variances and covariances. Covariances are taken over the pairs of values that
 * are present (divisor n − 1). May be negative. {@code NaN} when a covariance is undefined or all items are constant.
 *
 * <p>Source: L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951).
 */
public final class CronbachAlpha {

    private CronbachAlpha() {}

    /**
     * Alpha of all columns of a table; select the items first.
     *
     * @throws IndexStatsException {@code too-few-items} (number) for fewer than two
     */
    public static double of(IndicatorTable items) {
        int k = items.indicatorCount();
        int n = items.unitCount();
        if (k < 2) {
            throw new IndexStatsException("too-few-items", k);
        }
        double between = 0;
        double all = 0;
        for (int i = 0; i < k; i++) {
            all += covariance(items.cells(), i * n, i * n, n);
            for (int j = 0; j < i; j++) {
                double covariance = covariance(items.cells(), i * n, j * n, n);
                between += covariance;
                all += 2 * covariance;
            }
        }
        double mean = between / (k * (k - 1) / 2.0);
        return all == 0 ? Double.NaN : (double) k * k * mean / all;
    }

    private static double covariance(double[] cells, int a, int b, int n) {
        double sumA = 0;
        double sumB = 0;
        int count = 0;
        for (int u = 0; u < n; u++) {
            if (!Double.isNaN(cells[a + u]) && !Double.isNaN(cells[b + u])) {
                sumA += cells[a + u];
                sumB += cells[b + u];
                count++;
            }
        }
        double products = 0;
        for (int u = 0; u < n; u++) {
            double product = (cells[a + u] - sumA / count) * (cells[b + u] - sumB / count);
            products += Double.isNaN(product) ? 0 : product;
        }
        return count < 2 ? Double.NaN : products / (count - 1);
    }
}
