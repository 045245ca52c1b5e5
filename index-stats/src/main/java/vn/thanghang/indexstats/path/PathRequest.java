package vn.thanghang.indexstats.path;

import java.util.Map;
import java.util.Set;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * A question for a path.
 *
 * @param confidence wanted probability that the target holds when rivals and untouched criteria move too, in (0, 1)
 * @param maxCriteria at most so many criteria may be raised; those with a minimum count among them
 * @param locked sub-dimension codes that must not be touched
 * @param minimums lowest acceptable score by sub-dimension code; one above the present score makes that criterion part
 *     of every plan
 * @param difficulty factor on the cost of a criterion by code, above 1 where it is hard to influence; absent = 1
 * @param rarestStep steps that a smaller share of comparable unit-years made are not offered, in (0, 1); a plan should
 *     not rest on a leap that one province made once
 */
public record PathRequest(
        PathTarget target,
        double confidence,
        int maxCriteria,
        Set<String> locked,
        Map<String, Double> minimums,
        Map<String, Double> difficulty,
        double rarestStep) {

    /** {@link #rarestStep} where nothing else is asked: one unit-year in twenty. */
    public static final double RAREST_STEP = 0.05;

    /** @throws IndexStatsException {@code path-request-out-of-range} */
    public PathRequest {
        locked = Set.copyOf(locked);
        minimums = Map.copyOf(minimums);
        difficulty = Map.copyOf(difficulty);
        boolean factors = difficulty.values().stream().allMatch(f -> f > 0 && Double.isFinite(f));
        boolean shares = confidence > 0 && confidence < 1 && rarestStep > 0 && rarestStep < 1;
        if (!shares || maxCriteria < 1 || !factors) {
            throw new IndexStatsException("path-request-out-of-range", confidence, maxCriteria, rarestStep);
        }
    }

    /** A request with the usual rarest step. */
    public PathRequest(
            PathTarget target,
            double confidence,
            int maxCriteria,
            Set<String> locked,
            Map<String, Double> minimums,
            Map<String, Double> difficulty) {
        this(target, confidence, maxCriteria, locked, minimums, difficulty, RAREST_STEP);
    }

    /** A target at 80 % with at most six criteria and no further conditions. */
    public static PathRequest to(PathTarget target) {
        return new PathRequest(target, 0.8, 6, Set.of(), Map.of(), Map.of());
    }

    PathRequest withTarget(PathTarget other) {
        return new PathRequest(other, confidence, maxCriteria, locked, minimums, difficulty, rarestStep);
    }
}
