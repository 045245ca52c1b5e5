package vn.thanghang.indexstats.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Full-size problems against the mixed-integer solver SCIP in OR-Tools 9.15; runs where its natives are present. */
@NullUnmarked
class SparseAllocationOracleTest {

    private static final int CRITERIA = 29;

    @BeforeAll
    static void needsTheNatives() {
        assumeTrue(System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64"));
        Loader.loadNativeLibraries();
    }

    @Test
    void isAsCheapAsAGeneralSolverOnFullSizeProblems() {
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(1000L + seed);
            List<ConvexCost> costs = new ArrayList<>();
            for (int c = 0; c < CRITERIA; c++) {
                costs.add(aSurprisal(random));
            }
            int most = 2 + random.nextInt(6);
            double needed = 0.2 + random.nextDouble() * 0.25 * most;
            double[] gains = SparseAllocation.solve(costs, new double[CRITERIA], most, needed);
            double oracle = oracle(costs, most, needed);
            if (Double.isInfinite(oracle)) {
                assertThat(gains).as("seed %d", seed).isNull();
            } else {
                assertThat(SparseAllocation.cost(costs, gains))
                        .as("seed %d", seed)
                        .isEqualTo(oracle, within(1e-5));
            }
        }
    }

    private static ConvexCost aSurprisal(Random random) {
        int n = 120;
        double[] changes = new double[n];
        double spread = 0.05 + random.nextDouble() * 0.25;
        double drift = (random.nextDouble() - 0.5) * 0.1;
        for (int i = 0; i < n; i++) {
            changes[i] = drift + spread * random.nextGaussian();
        }
        java.util.Arrays.sort(changes);
        List<Double> gains = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (changes[i] > 0) {
                gains.add(changes[i]);
                costs.add(-Math.log((n - i) / (n + 1.0)));
            }
        }
        return ConvexCost.hull(
                gains.stream().mapToDouble(x -> x).toArray(),
                costs.stream().mapToDouble(x -> x).toArray(),
                2,
                1);
    }

    private static double oracle(List<ConvexCost> costs, int most, double needed) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        MPConstraint sum = solver.makeConstraint(needed, Double.POSITIVE_INFINITY);
        MPConstraint count = solver.makeConstraint(Double.NEGATIVE_INFINITY, most);
        MPObjective objective = solver.objective();
        objective.setMinimization();
        for (int c = 0; c < costs.size(); c++) {
            MPVariable touched = solver.makeBoolVar("z" + c);
            count.setCoefficient(touched, 1);
            for (int s = 0; s < costs.get(c).segments(); s++) {
                double length = costs.get(c).end(s) - costs.get(c).start(s);
                MPVariable part = solver.makeNumVar(0, length, "s" + c + "_" + s);
                sum.setCoefficient(part, 1);
                objective.setCoefficient(part, costs.get(c).slope(s));
                MPConstraint link = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                link.setCoefficient(part, 1);
                link.setCoefficient(touched, -length);
            }
        }
        MPSolver.ResultStatus status = solver.solve();
        double value = status == MPSolver.ResultStatus.OPTIMAL ? objective.value() : Double.POSITIVE_INFINITY;
        solver.delete();
        return value;
    }
}
