package vn.thanghang.indexstats.composite;

import vn.thanghang.indexstats.IndexStatsException;

/** The loops behind {@link Aggregation}: one aggregate over all units, column by column. */
final class CombinationKernel {

    private CombinationKernel() {}

    static void combine(
            Combination rule,
            AggregationPlan.Branch branch,
            double[] cells,
            int n,
            double minAvailability,
            Keys units,
            Keys columns) {
        int to = branch.target() * n;
        double[] weightSums = new double[n];
        int[] counts = new int[n];
        observe(branch, cells, n, weightSums, counts);
        switch (rule) {
            case Combination.ArithmeticMean() -> arithmetic(branch, cells, n, weightSums, 1);
            case Combination.Sum() -> arithmetic(branch, cells, n, weightSums, branch.weightSum());
            case Combination.GeometricMean() -> geometric(branch, cells, n, weightSums, units, columns);
            case Combination.HarmonicMean() -> harmonic(branch, cells, n, weightSums, units, columns);
            case Combination.GeneralisedMean(double p) -> {
                if (p == 0) {
                    geometric(branch, cells, n, weightSums, units, columns);
                } else {
                    generalised(branch, cells, n, weightSums, p, units, columns);
                }
            }
            case Combination.Median() -> median(branch, cells, n, weightSums);
            case Combination.MazziottaPareto(Combination.Imbalance imbalance) -> {
                arithmetic(branch, cells, n, weightSums, 1);
                int sign = imbalance == Combination.Imbalance.LOWERS ? -1 : 1;
                addPenalties(branch, cells, n, weightSums, sign, units, columns);
            }
            case Combination.Copeland() -> Copeland.scores(branch, cells, n, to);
        }
        int children = branch.children().length;
        for (int u = 0; u < n; u++) {
            if (!(weightSums[u] > 0) || (double) counts[u] / children < minAvailability) {
                cells[to + u] = Double.NaN;
            }
        }
    }

    private static void observe(
            AggregationPlan.Branch branch, double[] cells, int n, double[] weightSums, int[] counts) {
        for (int j = 0; j < branch.children().length; j++) {
            int from = branch.children()[j] * n;
            double weight = branch.weights()[j];
            for (int u = 0; u < n; u++) {
                double value = cells[from + u];
                if (!Double.isNaN(value)) {
                    weightSums[u] += weight;
                    counts[u]++;
                }
            }
        }
    }

    private static void arithmetic(
            AggregationPlan.Branch branch, double[] cells, int n, double[] weightSums, double scale) {
        int to = branch.target() * n;
        for (int j = 0; j < branch.children().length; j++) {
            int from = branch.children()[j] * n;
            double weight = branch.weights()[j];
            for (int u = 0; u < n; u++) {
                double value = cells[from + u];
                cells[to + u] += !Double.isNaN(value) ? weight * value : 0;
            }
        }
        for (int u = 0; u < n; u++) {
            cells[to + u] = cells[to + u] / weightSums[u] * scale;
        }
    }

    private static void geometric(
            AggregationPlan.Branch branch, double[] cells, int n, double[] weightSums, Keys units, Keys columns) {
        int to = branch.target() * n;
        for (int j = 0; j < branch.children().length; j++) {
            int from = branch.children()[j] * n;
            double weight = branch.weights()[j];
            for (int u = 0; u < n; u++) {
                double value = cells[from + u];
                if (value <= 0) {
                    throw refuse("non-positive-value", branch, j, u, value, units, columns);
                }
                cells[to + u] += !Double.isNaN(value) ? weight * Math.log(value) : 0;
            }
        }
        for (int u = 0; u < n; u++) {
            cells[to + u] = Math.exp(cells[to + u] / weightSums[u]);
        }
    }

    private static void harmonic(
            AggregationPlan.Branch branch, double[] cells, int n, double[] weightSums, Keys units, Keys columns) {
        int to = branch.target() * n;
        for (int j = 0; j < branch.children().length; j++) {
            int from = branch.children()[j] * n;
            double weight = branch.weights()[j];
            for (int u = 0; u < n; u++) {
                double value = cells[from + u];
                if (value == 0) {
                    throw refuse("zero-value", branch, j, u, value, units, columns);
                }
                cells[to + u] += !Double.isNaN(value) ? weight / value : 0;
            }
        }
        for (int u = 0; u < n; u++) {
            cells[to + u] = weightSums[u] / cells[to + u];
        }
    }

    private static void generalised(
            AggregationPlan.Branch branch,
            double[] cells,
            int n,
            double[] weightSums,
            double p,
            Keys units,
            Keys columns) {
        int to = branch.target() * n;
        for (int j = 0; j < branch.children().length; j++) {
            int from = branch.children()[j] * n;
            double weight = branch.weights()[j];
            for (int u = 0; u < n; u++) {
                double value = cells[from + u];
                if (!Double.isNaN(value)) {
                    double power = Math.pow(value, p);
                    if (!Double.isFinite(power)) {
                        throw refuse("non-positive-value", branch, j, u, value, units, columns);
                    }
                    cells[to + u] += weight * power;
                }
            }
        }
        for (int u = 0; u < n; u++) {
            cells[to + u] = Math.pow(cells[to + u] / weightSums[u], 1 / p);
        }
    }

    private static void median(AggregationPlan.Branch branch, double[] cells, int n, double[] weightSums) {
        int k = branch.children().length;
        double[] values = new double[k];
        double[] weights = new double[k];
        for (int u = 0; u < n; u++) {
            int count = 0;
            for (int j = 0; j < k; j++) {
                double value = cells[branch.children()[j] * n + u];
                if (!Double.isNaN(value) && branch.weights()[j] > 0) {
                    int at = count++;
                    for (; at > 0 && values[at - 1] > value; at--) {
                        values[at] = values[at - 1];
                        weights[at] = weights[at - 1];
                    }
                    values[at] = value;
                    weights[at] = branch.weights()[j];
                }
            }
            cells[branch.target() * n + u] = middle(values, weights, count, weightSums[u] / 2);
        }
    }

    /** Adds sign · variance of the children / mean to the means already there. */
    private static void addPenalties(
            AggregationPlan.Branch branch,
            double[] cells,
            int n,
            double[] weightSums,
            int sign,
            Keys units,
            Keys columns) {
        int to = branch.target() * n;
        double[] squares = new double[n];
        for (int j = 0; j < branch.children().length; j++) {
            int from = branch.children()[j] * n;
            double weight = branch.weights()[j];
            for (int u = 0; u < n; u++) {
                double deviation = cells[from + u] - cells[to + u];
                squares[u] += !Double.isNaN(deviation) ? weight * deviation * deviation : 0;
            }
        }
        for (int u = 0; u < n; u++) {
            double mean = cells[to + u];
            if (mean <= 0) {
                throw new IndexStatsException(
                        "non-positive-mean",
                        columns.names().get(branch.target()),
                        units.names().get(u),
                        mean);
            }
            cells[to + u] = mean + sign * squares[u] / weightSums[u] / mean;
        }
    }

    private static double middle(double[] values, double[] weights, int count, double half) {
        double cumulative = 0;
        for (int j = 0; j < count; j++) {
            cumulative += weights[j];
            if (Math.abs(cumulative - half) <= 1e-12 * half && j + 1 < count) {
                return (values[j] + values[j + 1]) / 2;
            }
            if (cumulative > half) {
                return values[j];
            }
        }
        return count == 0 ? Double.NaN : values[count - 1];
    }

    private static IndexStatsException refuse(
            String code, AggregationPlan.Branch branch, int child, int unit, double value, Keys units, Keys columns) {
        return new IndexStatsException(
                code,
                columns.names().get(branch.target()),
                columns.names().get(branch.children()[child]),
                units.names().get(unit),
                value);
    }
}
