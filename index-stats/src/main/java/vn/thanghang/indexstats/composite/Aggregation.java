package vn.thanghang.indexstats.composite;

import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Combines indicators into aggregates, level by level up the tree. The table it makes holds the indicators and all
 * aggregates.
 *
 * <p>A table of more than 2³¹ cells is refused ({@code too-large}: units, columns).
 *
 * @param byLevel the rule of level 2, 3, …; the last rule also holds for all higher levels
 * @param minAvailability least share of children observed (unweighted count) for an aggregate to have a value: 0
 *     rescales the weights whatever is missing, 1 refuses any missing child
 */
public record Aggregation(List<Combination> byLevel, double minAvailability) implements Step {

    /**
     * Checks the parameters.
     *
     * @throws IndexStatsException {@code no-combination}, {@code bad-threshold} (value)
     */
    public Aggregation {
        byLevel = List.copyOf(byLevel);
        if (byLevel.isEmpty()) {
            throw new IndexStatsException("no-combination");
        }
        if (!(minAvailability >= 0 && minAvailability <= 1)) {
            throw new IndexStatsException("bad-threshold", minAvailability);
        }
    }

    /** One rule on all levels, rescaling the weights over missing children. */
    public static Aggregation of(Combination combination) {
        return new Aggregation(List.of(combination), 0);
    }

    @Override
    public String stage() {
        return "aggregated";
    }

    StepResult apply(Stage stage) {
        IndicatorTable table = stage.table();
        AggregationPlan plan = stage.tree().plan(table.indicatorKeys());
        int n = table.unitCount();
        if ((long) n * plan.columns().size() > Integer.MAX_VALUE - 8) {
            throw new IndexStatsException("too-large", n, plan.columns().size());
        }
        double[] cells = new double[n * plan.columns().size()];
        System.arraycopy(table.cells(), 0, cells, 0, table.cells().length);
        for (AggregationPlan.Branch branch : plan.branches()) {
            Combination rule = byLevel.get(Math.min(branch.level() - 2, byLevel.size() - 1));
            CombinationKernel.combine(rule, branch, cells, n, minAvailability, table.unitKeys(), plan.columns());
        }
        IndicatorTable result = IndicatorTable.wrap(table.unitKeys(), plan.columns(), cells);
        return new StepResult(this, result, new StepDetail.Weighted(plan.weights()), List.of());
    }
}
