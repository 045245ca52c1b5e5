package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * How an index is made: the tree with its weights, and the steps in order. {@code result = f(methodology, data)}.
 *
 * @param tree indicators and aggregates
 * @param steps in order; aggregation at most once, and last
 */
public record Methodology(IndexTree tree, List<Step> steps) {

    /**
     * Checks the order.
     *
     * @throws IndexStatsException {@code step-after-aggregation} (stage of the step)
     */
    public Methodology {
        steps = List.copyOf(steps);
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (steps.get(i) instanceof Aggregation) {
                throw new IndexStatsException(
                        "step-after-aggregation", steps.get(i + 1).stage());
            }
        }
    }

    /** The same steps on another tree, for example with other weights. */
    public Methodology withTree(IndexTree changed) {
        return new Methodology(changed, steps);
    }

    /**
     * An edited copy in which the step of the same kind is replaced.
     *
     * @throws IndexStatsException {@code step-not-in-methodology} (stage)
     */
    public Methodology withStep(Step replacement) {
        List<Step> edited = new ArrayList<>(steps);
        for (int i = 0; i < edited.size(); i++) {
            if (edited.get(i).getClass() == replacement.getClass()) {
                edited.set(i, replacement);
                return new Methodology(tree, edited);
            }
        }
        throw new IndexStatsException("step-not-in-methodology", replacement.stage());
    }
}
