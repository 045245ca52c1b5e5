package vn.thanghang.indexstats.path;

import java.util.Arrays;

/**
 * A convex, piecewise linear, non-decreasing cost of a gain from 0 to an upper bound, with cost 0 at gain 0.
 */
final class ConvexCost {

    private final double[] gains;
    private final double[] costs;

    private ConvexCost(double[] gains, double[] costs) {
        this.gains = gains;
        this.costs = costs;
    }

    /** No gain is possible. */
    static ConvexCost forbidden() {
        return new ConvexCost(new double[] {0}, new double[] {0});
    }

    /**
     * The lower convex hull of the origin and the given points, cut at {@code bound}.
     *
     * @param gains ascending, positive
     * @param costs non-decreasing, positive
     */
    static ConvexCost hull(double[] gains, double[] costs, double bound, double factor) {
        double[] x = new double[gains.length + 1];
        double[] y = new double[gains.length + 1];
        int size = 1;
        for (int i = 0; i < gains.length; i++) {
            while (size >= 2
                    && (y[size - 1] - y[size - 2]) * (gains[i] - x[size - 1])
                            >= (factor * costs[i] - y[size - 1]) * (x[size - 1] - x[size - 2])) {
                size--;
            }
            x[size] = gains[i];
            y[size] = factor * costs[i];
            size++;
        }
        return cut(x, y, size, bound);
    }

    private static ConvexCost cut(double[] x, double[] y, int size, double bound) {
        if (bound <= 0 || size == 1) {
            return forbidden();
        }
        int keep = size;
        while (keep > 1 && x[keep - 1] > bound) {
            keep--;
        }
        double[] gains = Arrays.copyOf(x, keep < size ? keep + 1 : keep);
        double[] costs = Arrays.copyOf(y, gains.length);
        if (keep < size) {
            double share = (bound - x[keep - 1]) / (x[keep] - x[keep - 1]);
            gains[keep] = bound;
            costs[keep] = y[keep - 1] + share * (y[keep] - y[keep - 1]);
        }
        return new ConvexCost(gains, costs);
    }

    double bound() {
        return gains[gains.length - 1];
    }

    int segments() {
        return gains.length - 1;
    }

    double end(int segment) {
        return gains[segment + 1];
    }

    double start(int segment) {
        return gains[segment];
    }

    double slope(int segment) {
        return (costs[segment + 1] - costs[segment]) / (gains[segment + 1] - gains[segment]);
    }

    /** The cost of a gain inside [0, bound]. */
    double at(double gain) {
        int segment = 0;
        while (segment < segments() - 1 && gain > gains[segment + 1]) {
            segment++;
        }
        return segments() == 0 ? 0 : costs[segment] + slope(segment) * (gain - gains[segment]);
    }

    /** The gain of at least {@code least} at which cost − price · gain is smallest. */
    double bestGain(double price, double least) {
        int segment = 0;
        while (segment < segments() && slope(segment) < price) {
            segment++;
        }
        return Math.max(gains[segment], least);
    }
}
