package vn.thanghang.indexstats.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Adjusts the weights of a design so that chosen totals agree with known population totals. The variance of estimates
 * under the new weights is that of the residuals of the linearised variable on the auxiliary variables.
 *
 * <p>Source: J.-C. Deville, C.-E. Särndal, "Calibration estimators in survey sampling", JASA 87 (1992).
 */
public final class Calibration {

    /** How far the new weight g·w may be from the design weight. */
    public sealed interface Distance {

        /** g = 1 + xᵀλ: always solvable, but weights may become negative. */
        record Linear() implements Distance {}

        /** g = exp(xᵀλ): never negative. */
        record Exponential() implements Distance {}

        /**
         * g between two bounds around one, on a logit scale.
         *
         * @param lower below 1, at least 0
         * @param upper above 1
         */
        record Logit(double lower, double upper) implements Distance {
            public Logit {
                if (!(lower >= 0 && lower < 1 && upper > 1)) {
                    throw new IndexStatsException("bad-bounds", lower, upper);
                }
            }
        }
    }

    private static final int MAX_ROUNDS = 200;

    private Calibration() {}

    /**
     * Post-stratification: multiplies the weights of each category by N_g / N̂_g.
     *
     * @param groups a category for every row
     * @param totals category → known population size, above zero, for every category that occurs
     * @throws IndexStatsException {@code row-without-category} (row), {@code no-total} (category: none, not finite or not above zero),
     *     {@code category-without-respondents} (category)
     */
    public static SurveyDesign postStratify(SurveyDesign design, Categories groups, Map<String, Double> totals) {
        return rake(design, List.of(groups), List.of(totals));
    }

    /**
     * Raking (iterative proportional fitting, Deming and Stephan 1940): post-stratifies on each margin in turn until all
     * agree within 1e-13 relative. The residuals of its variance are taken by regression without weights, as the
     * reference implementation (R survey) does; with a single margin
     * (post-stratification) the design weights are used.
     *
     * @throws IndexStatsException those of {@link #postStratify}, {@code length-mismatch} (margins, totals; rows, length),
     *     {@code not-converged} (rounds)
     */
    public static SurveyDesign rake(SurveyDesign design, List<Categories> margins, List<Map<String, Double>> totals) {
        if (margins.isEmpty() || margins.size() != totals.size()) {
            throw new IndexStatsException("length-mismatch", margins.size(), totals.size());
        }
        for (Categories margin : margins) {
            if (margin.rows() != design.rows()) {
                throw new IndexStatsException("length-mismatch", design.rows(), margin.rows());
            }
        }
        double[] weights = design.weights();
        List<double[]> targets = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            targets.add(targets(margins.get(m), totals.get(m), weights));
        }
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; change > 1e-13; round++) {
            if (round == MAX_ROUNDS) {
                throw new IndexStatsException("not-converged", MAX_ROUNDS);
            }
            change = 0;
            for (int m = 0; m < margins.size(); m++) {
                change = Math.max(change, fit(margins.get(m), targets.get(m), weights));
            }
        }
        int columns = margins.stream().mapToInt(m -> m.labels().size()).sum();
        double[] auxiliary = new double[weights.length * columns];
        int offset = 0;
        for (Categories margin : margins) {
            for (int row = 0; row < weights.length; row++) {
                auxiliary[row * columns + offset + margin.code(row)] = 1;
            }
            offset += margin.labels().size();
        }
        double[] regression = design.weights();
        if (margins.size() > 1) {
            Arrays.fill(regression, 1);
        }
        return design.calibrated(weights, new RegressionResiduals(auxiliary, columns, regression));
    }

    private static double[] targets(Categories margin, Map<String, Double> totals, double[] weights) {
        double[] targets = new double[margin.labels().size()];
        double[] sums = sums(margin, weights);
        for (String label : totals.keySet()) {
            if (!margin.labels().contains(label)) {
                throw new IndexStatsException("category-without-respondents", label);
            }
        }
        for (int code = 0; code < targets.length; code++) {
            String label = margin.labels().get(code);
            Double total = totals.get(label);
            if (total == null || !(total > 0) || total.isInfinite()) {
                throw new IndexStatsException("no-total", label);
            }
            if (sums[code] == 0) {
                throw new IndexStatsException("category-without-respondents", label);
            }
            targets[code] = total;
        }
        return targets;
    }

    private static double[] sums(Categories margin, double[] weights) {
        double[] sums = new double[margin.labels().size()];
        for (int row = 0; row < weights.length; row++) {
            if (margin.code(row) == Categories.NONE) {
                throw new IndexStatsException("row-without-category", row + 1);
            }
            sums[margin.code(row)] += weights[row];
        }
        return sums;
    }

    private static double fit(Categories margin, double[] targets, double[] weights) {
        double[] sums = sums(margin, weights);
        double change = 0;
        for (int code = 0; code < targets.length; code++) {
            change = Math.max(change, Math.abs(targets[code] / sums[code] - 1));
        }
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= targets[margin.code(row)] / sums[margin.code(row)];
        }
        return change;
    }

    /**
     * Calibration on auxiliary variables.
     *
     * @param auxiliaries variables, one value per row each, finite; a constant of one calibrates the population size
     * @param totals known population total of each
     * @throws IndexStatsException {@code length-mismatch} (variables, totals), {@code not-finite} (row, value),
     *     {@code bad-total} (variable from 1, total), {@code collinear-auxiliaries}, {@code not-converged} (rounds)
     */
    public static SurveyDesign calibrate(
            SurveyDesign design, List<double[]> auxiliaries, double[] totals, Distance distance) {
        int columns = auxiliaries.size();
        if (columns != totals.length || columns == 0) {
            throw new IndexStatsException("length-mismatch", columns, totals.length);
        }
        int n = design.rows();
        double[] x = new double[n * columns];
        for (int j = 0; j < columns; j++) {
            if (auxiliaries.get(j).length != n) {
                throw new IndexStatsException("length-mismatch", n, auxiliaries.get(j).length);
            }
            if (!Double.isFinite(totals[j])) {
                throw new IndexStatsException("bad-total", j + 1, totals[j]);
            }
            for (int row = 0; row < n; row++) {
                double value = auxiliaries.get(j)[row];
                if (!Double.isFinite(value)) {
                    throw new IndexStatsException("not-finite", row + 1, value);
                }
                x[row * columns + j] = value;
            }
        }
        double[] base = design.weights();
        double[] g = solve(x, columns, base, totals, distance);
        double[] weights = new double[n];
        for (int row = 0; row < n; row++) {
            weights[row] = base[row] * g[row];
        }
        return design.calibrated(weights, new RegressionResiduals(x, columns, base));
    }

    /** Newton's method for λ with halved steps where the misfit would grow. */
    private static double[] solve(double[] x, int columns, double[] base, double[] totals, Distance distance) {
        double[] lambda = new double[columns];
        double[] g = factors(x, columns, lambda, distance);
        double[] misfit = misfit(x, columns, base, g, totals);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            if (size(misfit, totals) < 1e-12) {
                return g;
            }
            double[] gram = gram(x, columns, base, slopes(g, distance));
            double[] step = round == 0
                    ? SymmetricSystem.solve(gram, misfit, columns)
                    : SymmetricSystem.solveDependent(gram, misfit, columns);
            double fraction = 1;
            double before = size(misfit, totals);
            double[] next = lambda;
            do {
                next = lambda.clone();
                for (int j = 0; j < columns; j++) {
                    next[j] += fraction * step[j];
                }
                g = factors(x, columns, next, distance);
                misfit = misfit(x, columns, base, g, totals);
                fraction /= 2;
            } while (!(size(misfit, totals) < before) && fraction > 1e-6);
            lambda = next;
            if (fraction <= 1e-6 && size(misfit, totals) > 1e-9) {
                break;
            }
        }
        if (size(misfit, totals) < 1e-9) {
            return g;
        }
        throw new IndexStatsException("not-converged", MAX_ROUNDS);
    }

    private static double size(double[] misfit, double[] totals) {
        double largest = 0;
        for (int j = 0; j < misfit.length; j++) {
            double relative = Math.abs(misfit[j]) / Math.max(Math.abs(totals[j]), 1);
            largest = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : Math.max(largest, relative);
        }
        return largest;
    }

    private static double[] factors(double[] x, int columns, double[] lambda, Distance distance) {
        double[] g = new double[x.length / columns];
        for (int row = 0; row < g.length; row++) {
            double u = 0;
            for (int j = 0; j < columns; j++) {
                u += x[row * columns + j] * lambda[j];
            }
            g[row] = switch (distance) {
                case Distance.Linear() -> 1 + u;
                case Distance.Exponential() -> Math.exp(u);
                case Distance.Logit(double low, double high) -> {
                    double odds = (1 - low) / (high - 1) * Math.exp(u * (high - low) / ((1 - low) * (high - 1)));
                    yield Double.isInfinite(odds) ? high : (low + high * odds) / (1 + odds);
                }
            };
        }
        return g;
    }

    private static double[] slopes(double[] g, Distance distance) {
        double[] slopes = new double[g.length];
        for (int row = 0; row < g.length; row++) {
            slopes[row] = switch (distance) {
                case Distance.Linear() -> 1;
                case Distance.Exponential() -> g[row];
                case Distance.Logit(double low, double high) ->
                    (g[row] - low) * (high - g[row]) / ((1 - low) * (high - 1));
            };
        }
        return slopes;
    }

    private static double[] misfit(double[] x, int columns, double[] base, double[] g, double[] totals) {
        double[] misfit = Arrays.copyOf(totals, columns);
        for (int row = 0; row < g.length; row++) {
            for (int j = 0; j < columns; j++) {
                misfit[j] -= base[row] * g[row] * x[row * columns + j];
            }
        }
        return misfit;
    }

    private static double[] gram(double[] x, int columns, double[] base, double[] slopes) {
        double[] gram = new double[columns * columns];
        for (int row = 0; row < base.length; row++) {
            double weight = base[row] * slopes[row];
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    gram[i * columns + j] += weight * x[row * columns + i] * x[row * columns + j];
                }
            }
        }
        return gram;
    }
}
