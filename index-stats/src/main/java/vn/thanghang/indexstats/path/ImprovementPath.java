package vn.thanghang.indexstats.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most plausible improvements that reach a target, or the nearest target that can be reached.
 *
 * @param year the edition the path starts from; the target is for the edition after it
 * @param needed points the steps must sum to so that the target holds with the wanted confidence, untouched criteria
 *     and rivals drifting; without any step when the target is not reachable. Not positive: holds without steps
 * @param reachable whether steps inside everything seen so far reach the target at the wanted confidence
 * @param confidence share of the joint draws in which the target holds when the steps are made
 * @param plausibility share of the joint draws in which all steps come about together by themselves; 1 without steps
 * @param cost value of the objective, the sum of the steps' costs
 * @param steps in tree order; empty when not reachable or nothing is needed
 * @param nearest when not reachable: the path to the nearest target of the same kind that is, {@code null} when even
 *     that has none
 */
public record ImprovementPath(
        int year,
        String unit,
        PathRequest request,
        double needed,
        boolean reachable,
        double confidence,
        double plausibility,
        double cost,
        List<PathStep> steps,
        @Nullable ImprovementPath nearest) {
    public ImprovementPath {
        steps = List.copyOf(steps);
    }
}
