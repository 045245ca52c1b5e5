package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.NelderMead;
import vn.thanghang.indexstats.kernel.PearsonCorrelation;

/**
 * Weights of one level chosen by the correlation r of its elements with the index (W. Becker, M. Saisana, P. Paruolo, I.
 * Vandecasteele, Ecological Indicators 80, 2017). Aggregation is by weighted arithmetic means. Local search from equal
 * weights: compare results by their objective, not by the weights. A weight may come out negative; it is reported as it
 * is.
 *
 * @param weights optimised weights of the level, by code, summing to one
 * @param correlations correlation of each element with the index under them
 * @param objective the value reached, smaller is better
 */
public record WeightOptimisation(Map<String, Double> weights, Map<String, Double> correlations, double objective) {

    /** What is minimised. */
    public enum Goal {
        /** ln of the mean of (target − r / Σ r)²: influence in the proportion of the targets. */
        BALANCE,
        /** −Σ r: the most information about all elements. */
        INFORMATION
    }

    public WeightOptimisation {
        weights = Map.copyOf(weights);
        correlations = Map.copyOf(correlations);
    }

    /**
     * Optimises one level.
     *
     * @param table normalised indicators
     * @param level level whose weights are searched, below the top
     * @param targets for {@link Goal#BALANCE}: code → desired share; equal shares when empty
     * @throws IndexStatsException {@code bad-level} (code of the root, level), {@code unknown-code} (code)
     */
    public static WeightOptimisation of(
            IndexTree tree, IndicatorTable table, int level, Goal goal, Map<String, Double> targets) {
        List<IndexNode> elements = tree.level(level);
        if (elements.isEmpty() || level >= tree.root().level()) {
            throw new IndexStatsException("bad-level", tree.root().code(), level);
        }
        Search search = new Search(tree, table, elements, goal, targets);
        double[] start = new double[elements.size()];
        Arrays.fill(start, 1.0 / start.length);
        double[] found = NelderMead.minimise(search::objective, start, 0.3 / start.length, 40_000);
        double sum = Arrays.stream(found).sum();
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, Double> correlations = new LinkedHashMap<>();
        double[] reached = search.correlations(found);
        for (int i = 0; i < found.length; i++) {
            weights.put(elements.get(i).code(), found[i] / sum);
            correlations.put(elements.get(i).code(), reached[i]);
        }
        return new WeightOptimisation(weights, correlations, search.objective(found));
    }

    private static final class Search {
        private final AggregationPlan plan;
        private final int units;
        private final double[] start;
        private final int[] columns;
        private final double[] targets;
        private final Goal goal;
        private final Keys unitKeys;

        Search(IndexTree tree, IndicatorTable table, List<IndexNode> elements, Goal goal, Map<String, Double> targets) {
            this.plan = AggregationPlan.of(tree, table.indicatorKeys());
            this.units = table.unitCount();
            this.unitKeys = table.unitKeys();
            this.goal = goal;
            this.start = Arrays.copyOf(table.cells(), units * plan.columns().size());
            this.columns = new int[elements.size()];
            this.targets = new double[elements.size()];
            targets.keySet().forEach(tree::node);
            for (int i = 0; i < columns.length; i++) {
                String code = elements.get(i).code();
                columns[i] = plan.columns().position(code, "unknown-code");
                this.targets[i] = targets.getOrDefault(code, 1.0 / columns.length);
            }
        }

        double[] correlations(double[] weights) {
            double[] cells = start.clone();
            for (AggregationPlan.Branch branch : reweighted(weights)) {
                CombinationKernel.combine(
                        new Combination.ArithmeticMean(), branch, cells, units, 0, unitKeys, plan.columns());
            }
            int root = plan.branches().getLast().target() * units;
            double[] index = Arrays.copyOfRange(cells, root, root + units);
            double[] correlations = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                int from = columns[i] * units;
                correlations[i] = PearsonCorrelation.of(Arrays.copyOfRange(cells, from, from + units), index);
            }
            return correlations;
        }

        private List<AggregationPlan.Branch> reweighted(double[] weights) {
            List<AggregationPlan.Branch> branches = new ArrayList<>();
            for (AggregationPlan.Branch branch : plan.branches()) {
                double[] changed = branch.weights().clone();
                for (int j = 0; j < changed.length; j++) {
                    for (int i = 0; i < columns.length; i++) {
                        if (columns[i] == branch.children()[j]) {
                            changed[j] = weights[i];
                        }
                    }
                }
                double sum = Arrays.stream(changed).sum();
                branches.add(
                        new AggregationPlan.Branch(branch.level(), branch.target(), branch.children(), changed, sum));
            }
            return branches;
        }

        double objective(double[] weights) {
            double[] r = correlations(weights);
            double sum = Arrays.stream(r).sum();
            if (goal == Goal.INFORMATION) {
                return -sum;
            }
            double squares = 0;
            for (int i = 0; i < r.length; i++) {
                squares += (targets[i] - r[i] / sum) * (targets[i] - r[i] / sum);
            }
            return Math.log(squares / r.length);
        }
    }
}
