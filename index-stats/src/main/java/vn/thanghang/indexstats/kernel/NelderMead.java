package vn.thanghang.indexstats.kernel;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a function without derivatives by the simplex of J. A. Nelder and R. Mead (The Computer Journal 7, 1965),
 * restarted from its best point until a restart no longer helps. Finds a local minimum; deterministic.
 */
public final class NelderMead {

    private NelderMead() {}

    /**
     * A point at which the function is no larger than at the start.
     *
     * @param function {@code NaN} counts as worse than anything
     * @param start where to begin, not changed
     * @param step size of the first simplex
     * @param maxEvaluations most calls of the function
     */
    public static double[] minimise(
            ToDoubleFunction<double[]> function, double[] start, double step, int maxEvaluations) {
        double[] best = start.clone();
        double bestValue = guarded(function, best);
        int used = 1;
        while (used < maxEvaluations) {
            int limit = maxEvaluations - used;
            Simplex simplex = new Simplex(function, best, step);
            used += simplex.run(limit);
            double improvement = bestValue - simplex.values[0];
            if (improvement > 0) {
                best = simplex.points[0];
                bestValue = simplex.values[0];
            }
            if (!(improvement > 1e-10 * Math.abs(bestValue))) {
                break;
            }
        }
        return best;
    }

    private static double guarded(ToDoubleFunction<double[]> function, double[] point) {
        double value = function.applyAsDouble(point);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private static final class Simplex {
        private final ToDoubleFunction<double[]> function;
        private final double[][] points;
        private final double[] values;
        private int evaluations;

        Simplex(ToDoubleFunction<double[]> function, double[] start, double step) {
            this.function = function;
            points = new double[start.length + 1][];
            values = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                points[i] = start.clone();
                if (i > 0) {
                    points[i][i - 1] += step;
                }
                values[i] = evaluate(points[i]);
            }
        }

        private double evaluate(double[] point) {
            evaluations++;
            return guarded(function, point);
        }

        int run(int limit) {
            int last = points.length - 1;
            sort();
            while (evaluations < limit && values[last] - values[0] > 1e-13 * (Math.abs(values[0]) + 1e-13)) {
                double[] reflected = along(-1);
                double value = evaluate(reflected);
                if (value < values[0]) {
                    double[] expanded = along(-2);
                    double further = evaluate(expanded);
                    replaceLast(further < value ? expanded : reflected, Math.min(further, value));
                } else if (value < values[last - 1]) {
                    replaceLast(reflected, value);
                } else {
                    double[] contracted = along(value < values[last] ? -0.5 : 0.5);
                    double inner = evaluate(contracted);
                    if (inner < Math.min(value, values[last])) {
                        replaceLast(contracted, inner);
                    } else {
                        shrink();
                    }
                }
                sort();
            }
            return evaluations;
        }

        /** The centre of all points but the last plus a multiple of the way to the last. */
        private double[] along(double factor) {
            int n = points.length - 1;
            double[] point = new double[n];
            for (int j = 0; j < n; j++) {
                double centre = 0;
                for (int i = 0; i < n; i++) {
                    centre += points[i][j] / n;
                }
                point[j] = centre + factor * (points[n][j] - centre);
            }
            return point;
        }

        private void replaceLast(double[] point, double value) {
            points[points.length - 1] = point;
            values[values.length - 1] = value;
        }

        private void shrink() {
            for (int i = 1; i < points.length; i++) {
                for (int j = 0; j < points[i].length; j++) {
                    points[i][j] = points[0][j] + 0.5 * (points[i][j] - points[0][j]);
                }
                values[i] = evaluate(points[i]);
            }
        }

        private void sort() {
            Integer[] order = new Integer[points.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
            double[][] sorted = new double[points.length][];
            double[] sortedValues = new double[points.length];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = points[order[i]];
                sortedValues[i] = values[order[i]];
            }
            System.arraycopy(sorted, 0, points, 0, sorted.length);
            System.arraycopy(sortedValues, 0, values, 0, sorted.length);
        }
    }
}
