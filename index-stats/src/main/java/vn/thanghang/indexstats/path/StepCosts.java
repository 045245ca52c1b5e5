package vn.thanghang.indexstats.path;

import java.util.Arrays;
import vn.thanghang.indexstats.forecast.JointDraws;

/**
 * The cost of raising one sub-dimension of a unit within one year: the surprisal −ln P(change ≥ gain), the change being
 * net of the national shift and given the starting position (what is expected of the unit plus the residuals the draws
 * are made from), P(change ≥ the k-th largest of n) = k ÷ (n + 1); then the lower convex hull with cost 0 at gain 0.
 * Gains rarer than the request allows, or beyond the scale, are not offered.
 */
final class StepCosts {

    private StepCosts() {}

    /**
     * @param from present score
     * @param high upper end of the scale
     * @param request gives the difficulty and the rarest step
     */
    static ConvexCost of(JointDraws joint, int unit, int part, double from, double high, PathRequest request) {
        double[] changes = joint.residuals(part);
        double drift = joint.expected(unit, part) - from;
        Arrays.sort(changes);
        int n = changes.length;
        double[] gains = new double[n];
        double[] costs = new double[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            double gain = changes[i] + drift;
            double probability = (double) (n - i) / (n + 1);
            double cost = -Math.log(probability);
            if (probability >= request.rarestStep() && gain > 1e-9 && (size == 0 || gain > gains[size - 1] + 1e-9)) {
                gains[size] = gain;
                costs[size] = cost;
                size++;
            }
        }
        double difficulty = request.difficulty().getOrDefault(joint.codes().get(part), 1.0);
        return ConvexCost.hull(Arrays.copyOf(gains, size), Arrays.copyOf(costs, size), high - from, difficulty);
    }
}
