package vn.thanghang.indexstats.path;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minimises Σ cost(gain) over gains that sum to at least what is needed, with at most K of them positive: branch and
 * bound, proven optimal within {@value #TOLERANCE} relative.
 *
 * <p>The bound of a node is the Lagrangian dual of the needed sum: for any price per point, price · needed + Σ (cost −
 * price · gain) over the chosen criteria and the best of the undecided ones that still fit under K. It respects K, so
 * few nodes are needed. For a fixed set of criteria the problem is convex, and filling segments by ascending slope is
 * exact.
 */
final class SparseAllocation {

    static final double TOLERANCE = 1e-9;

    private static final int UNDECIDED = 0;
    private static final int IN = 1;
    private static final int OUT = 2;
    private static final int PRICE_STEPS = 30;

    private final List<ConvexCost> costs;
    private final double[] least;
    private final int most;
    private final double needed;
    private final double topPrice;
    private double @Nullable [] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    private SparseAllocation(List<ConvexCost> costs, double[] least, int most, double needed) {
        this.costs = costs;
        this.least = least;
        this.most = most;
        this.needed = needed;
        double top = 0;
        for (ConvexCost cost : costs) {
            if (cost.segments() > 0) {
                top = Math.max(top, cost.slope(cost.segments() - 1));
            }
        }
        this.topPrice = top * 1.01 + 1e-9;
    }

    /**
     * Solves one problem.
     *
     * @param least lower bound of each gain; a positive one forces the criterion into every solution
     * @param most K
     * @return the gains, or {@code null} when no choice of K criteria reaches the needed sum
     */
    static double @Nullable [] solve(List<ConvexCost> costs, double[] least, int most, double needed) {
        SparseAllocation problem = new SparseAllocation(costs, least, most, needed);
        int[] state = new int[costs.size()];
        int forced = 0;
        for (int c = 0; c < state.length; c++) {
            if (least[c] > 0) {
                state[c] = IN;
                forced++;
                if (least[c] > costs.get(c).bound() + 1e-12) {
                    return null;
                }
            } else if (costs.get(c).segments() == 0) {
                state[c] = OUT;
            }
        }
        if (forced <= most) {
            problem.branch(state, forced);
        }
        return problem.best;
    }

    /** The exact optimum when only the given criteria may be raised; {@code null} when they do not reach the sum. */
    static double @Nullable [] fill(List<ConvexCost> costs, double[] least, boolean[] allowed, double needed) {
        double[] gains = new double[costs.size()];
        double sum = 0;
        for (int c = 0; c < gains.length; c++) {
            gains[c] = allowed[c] ? Math.max(0, least[c]) : 0;
            sum += gains[c];
        }
        int[] next = new int[gains.length];
        while (sum < needed) {
            int cheapest = -1;
            double slope = Double.POSITIVE_INFINITY;
            for (int c = 0; c < gains.length; c++) {
                ConvexCost cost = costs.get(c);
                while (next[c] < cost.segments() && cost.end(next[c]) <= gains[c]) {
                    next[c]++;
                }
                if (allowed[c] && next[c] < cost.segments() && cost.slope(next[c]) < slope) {
                    cheapest = c;
                    slope = cost.slope(next[c]);
                }
            }
            if (cheapest < 0) {
                return sum >= needed - TOLERANCE ? gains : null;
            }
            double room = costs.get(cheapest).end(next[cheapest]) - gains[cheapest];
            if (room >= needed - sum) {
                gains[cheapest] += needed - sum;
                return gains;
            }
            gains[cheapest] = costs.get(cheapest).end(next[cheapest]);
            sum += room;
        }
        return gains;
    }

    static double cost(List<ConvexCost> costs, double[] gains) {
        double sum = 0;
        for (int c = 0; c < gains.length; c++) {
            sum += costs.get(c).at(gains[c]);
        }
        return sum;
    }

    private void branch(int[] state, int in) {
        if (!reachable(state, in)) {
            return;
        }
        double[] profit = new double[state.length];
        double bound = bound(state, in, profit);
        int[] order = mostProfitable(state, profit, most - in);
        offer(state, order);
        if (bound >= bestCost - TOLERANCE * (1 + Math.abs(bestCost)) || order.length == 0 || in == most) {
            return;
        }
        int chosen = order[0];
        state[chosen] = IN;
        branch(state, in + 1);
        state[chosen] = OUT;
        branch(state, in);
        state[chosen] = UNDECIDED;
    }

    private boolean reachable(int[] state, int in) {
        double sum = 0;
        double[] open = new double[state.length];
        for (int c = 0; c < state.length; c++) {
            if (state[c] == IN) {
                sum += costs.get(c).bound();
            } else if (state[c] == UNDECIDED) {
                open[c] = costs.get(c).bound();
            }
        }
        Arrays.sort(open);
        for (int i = 0; i < most - in && i < open.length; i++) {
            sum += open[open.length - 1 - i];
        }
        return sum >= needed - TOLERANCE;
    }

    /** Maximises the dual over the price; leaves in {@code profit} the profits at the best price found. */
    private double bound(int[] state, int in, double[] profit) {
        double low = 0;
        double high = topPrice;
        double best = Double.NEGATIVE_INFINITY;
        double bestPrice = 0;
        for (int i = 0; i < PRICE_STEPS; i++) {
            double price = (low + high) / 2;
            double[] gain = new double[1];
            double value = dual(state, in, price, profit, gain);
            if (value > best) {
                best = value;
                bestPrice = price;
            }
            if (gain[0] < needed) {
                low = price;
            } else {
                high = price;
            }
        }
        double[] ignored = new double[1];
        dual(state, in, bestPrice, profit, ignored);
        return best;
    }

    private double dual(int[] state, int in, double price, double[] profit, double[] gain) {
        double value = price * needed;
        double sum = 0;
        double[] gains = new double[state.length];
        for (int c = 0; c < state.length; c++) {
            profit[c] = 0;
            if (state[c] != OUT) {
                gains[c] = costs.get(c).bestGain(price, state[c] == IN ? Math.max(0, least[c]) : 0);
                profit[c] = price * gains[c] - costs.get(c).at(gains[c]);
            }
            if (state[c] == IN) {
                value -= profit[c];
                sum += gains[c];
            }
        }
        for (int c : mostProfitable(state, profit, most - in)) {
            value -= Math.max(0, profit[c]);
            sum += gains[c];
        }
        gain[0] = sum;
        return value;
    }

    /** The undecided criteria of greatest profit, at most {@code count}, greatest first. */
    private static int[] mostProfitable(int[] state, double[] profit, int count) {
        int[] chosen = new int[Math.min(count, state.length)];
        int size = 0;
        for (int c = 0; c < state.length; c++) {
            if (state[c] == UNDECIDED) {
                int place = size;
                while (place > 0 && profit[chosen[place - 1]] < profit[c]) {
                    place--;
                }
                if (place < chosen.length) {
                    int end = Math.min(size, chosen.length - 1);
                    System.arraycopy(chosen, place, chosen, place + 1, end - place);
                    chosen[place] = c;
                    size = Math.min(size + 1, chosen.length);
                }
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    /** Tries the chosen criteria with the most profitable undecided ones as a solution. */
    private void offer(int[] state, int[] order) {
        boolean[] allowed = new boolean[state.length];
        for (int c = 0; c < state.length; c++) {
            allowed[c] = state[c] == IN;
        }
        for (int c : order) {
            allowed[c] = true;
        }
        double[] gains = fill(costs, least, allowed, needed);
        if (gains != null) {
            double cost = cost(costs, gains);
            if (cost < bestCost) {
                bestCost = cost;
                best = gains;
            }
        }
    }
}
