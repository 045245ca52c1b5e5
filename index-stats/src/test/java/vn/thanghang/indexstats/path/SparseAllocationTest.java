package vn.thanghang.indexstats.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SparseAllocationTest {

    /**
     * Some optimal plan has all but one criterion at a breakpoint or at its least gain, so trying every subset, every
     * such combination and every criterion as the free one is exhaustive.
     */
    @Test
    void isAsCheapAsBruteForceOnFiveHundredSmallCases() {
        int solved = 0;
        int infeasible = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int n = 3 + random.nextInt(4);
            List<ConvexCost> costs = new ArrayList<>();
            double[] least = new double[n];
            for (int c = 0; c < n; c++) {
                costs.add(aCost(random));
                least[c] = random.nextInt(8) == 0
                        ? random.nextDouble() * costs.get(c).bound()
                        : 0;
            }
            int most = 1 + random.nextInt(4);
            double needed = random.nextDouble() * 2.5;
            double expected = bruteForce(costs, least, most, needed);
            double[] gains = SparseAllocation.solve(costs, least, most, needed);
            if (Double.isInfinite(expected)) {
                assertThat(gains).as("seed %d", seed).isNull();
                infeasible++;
            } else {
                assertThat(SparseAllocation.cost(costs, gains))
                        .as("seed %d", seed)
                        .isEqualTo(expected, within(1e-9));
                assertKeepsTheRules(costs, least, most, needed, gains);
                solved++;
            }
        }
        assertThat(solved).isGreaterThan(250);
        assertThat(infeasible).isGreaterThan(30);
    }

    @Test
    void solvesTheFullSizeQuickly() {
        Random random = new Random(99);
        List<ConvexCost> costs = new ArrayList<>();
        for (int c = 0; c < 29; c++) {
            costs.add(aCost(random));
        }
        long start = System.nanoTime();
        double[] gains = SparseAllocation.solve(costs, new double[29], 6, 2.5);
        assertThat(gains).isNotNull();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static void assertKeepsTheRules(
            List<ConvexCost> costs, double[] least, int most, double needed, double[] gains) {
        double sum = 0;
        int touched = 0;
        for (int c = 0; c < gains.length; c++) {
            assertThat(gains[c]).isBetween(least[c], costs.get(c).bound() + 1e-12);
            sum += gains[c];
            touched += gains[c] > 0 ? 1 : 0;
        }
        assertThat(sum).isGreaterThanOrEqualTo(needed - 1e-9);
        assertThat(touched).isLessThanOrEqualTo(most);
    }

    private static ConvexCost aCost(Random random) {
        int points = 1 + random.nextInt(4);
        double[] gains = new double[points];
        double[] costs = new double[points];
        for (int i = 0; i < points; i++) {
            gains[i] = (i == 0 ? 0 : gains[i - 1]) + 0.05 + random.nextDouble() * 0.4;
            costs[i] = (i == 0 ? 0 : costs[i - 1]) + random.nextDouble() * 2;
        }
        return ConvexCost.hull(gains, costs, 0.3 + random.nextDouble(), 0.5 + random.nextDouble());
    }

    private static double bruteForce(List<ConvexCost> costs, double[] least, int most, double needed) {
        double best = Double.POSITIVE_INFINITY;
        for (int subset = 0; subset < 1 << costs.size(); subset++) {
            if (Integer.bitCount(subset) <= most) {
                best = Math.min(best, bruteForce(costs, least, subset, needed, 0, -1, 0, 0));
            }
        }
        return best;
    }

    private static double bruteForce(
            List<ConvexCost> costs,
            double[] least,
            int subset,
            double needed,
            int c,
            int free,
            double sum,
            double cost) {
        if (c == costs.size()) {
            if (free < 0) {
                return sum >= needed - 1e-12 ? cost : Double.POSITIVE_INFINITY;
            }
            double gain = Math.max(needed - sum, least[free]);
            return gain <= costs.get(free).bound() + 1e-12
                    ? cost + costs.get(free).at(gain)
                    : Double.POSITIVE_INFINITY;
        }
        if ((subset >> c & 1) == 0) {
            return least[c] > 0
                    ? Double.POSITIVE_INFINITY
                    : bruteForce(costs, least, subset, needed, c + 1, free, sum, cost);
        }
        double best =
                free < 0 ? bruteForce(costs, least, subset, needed, c + 1, c, sum, cost) : Double.POSITIVE_INFINITY;
        double low = Math.max(0, least[c]);
        if (low <= costs.get(c).bound()) {
            best = Math.min(
                    best,
                    bruteForce(
                            costs,
                            least,
                            subset,
                            needed,
                            c + 1,
                            free,
                            sum + low,
                            cost + costs.get(c).at(low)));
        }
        for (int s = 0; s < costs.get(c).segments(); s++) {
            double gain = costs.get(c).end(s);
            if (gain >= low) {
                best = Math.min(
                        best,
                        bruteForce(
                                costs,
                                least,
                                subset,
                                needed,
                                c + 1,
                                free,
                                sum + gain,
                                cost + costs.get(c).at(gain)));
            }
        }
        return best;
    }
}
