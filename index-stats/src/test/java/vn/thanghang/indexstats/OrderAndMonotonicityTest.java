package vn.thanghang.indexstats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.analysis.GroupRule;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.forecast.ForecastMethod;
import vn.thanghang.indexstats.forecast.JointDraws;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.papi.Papi;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathFinder;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.indexstats.whatif.Formulas;
import vn.thanghang.indexstats.whatif.Simulation;
import vn.thanghang.indexstats.whatif.SimulationResult;

/** Order of units and criteria changes nothing; more is never worse. */
@NullUnmarked
class OrderAndMonotonicityTest {

    private static final Panel STRAIGHT = PapiFigures.panel();

    /** The same figures with units and criteria in another order. */
    private static Panel shuffled() {
        List<Edition> editions = new ArrayList<>();
        for (int year : STRAIGHT.years()) {
            Edition edition = STRAIGHT.edition(year);
            List<Criterion> criteria = new ArrayList<>(edition.tree().criteria());
            List<String> units = new ArrayList<>(edition.units());
            Collections.shuffle(criteria, new Random(year));
            Collections.shuffle(units, new Random(year + 1L));
            Edition.Builder builder = Edition.builder(year, new CriteriaTree(criteria), units);
            for (String unit : units) {
                for (Criterion criterion : criteria) {
                    copy(edition, builder, unit, criterion.code());
                }
                copy(edition, builder, unit, CriteriaTree.TOTAL);
            }
            editions.add(builder.build());
        }
        return new Panel(editions, Papi.breaks());
    }

    private static void copy(Edition from, Edition.Builder to, String unit, String code) {
        double score = code.equals(CriteriaTree.TOTAL) ? from.total(unit) : from.score(unit, code);
        if (!Double.isNaN(score)) {
            to.score(unit, code, score);
        }
    }

    private static SimulationResult.Simulated simulated(Panel panel, Map<String, Double> set) {
        Simulation simulation = new Simulation(panel.edition(2022), GroupRule.A0, Formulas.none());
        return (SimulationResult.Simulated) simulation.run("Trà Vinh", set);
    }

    @Test
    void orderOfUnitsAndCriteriaDoesNotMoveTheSimulator() {
        Map<String, Double> set = Map.of("8.3", 0.6, "1.2", 1.3);
        SimulationResult.Simulated first = simulated(STRAIGHT, set);
        SimulationResult.Simulated second = simulated(shuffled(), set);
        assertThat(second.total()).isEqualTo(first.total(), within(1e-12));
        assertThat(second.rank()).isEqualTo(first.rank());
        assertThat(second.group()).isEqualTo(first.group());
    }

    @Test
    void raisingACriterionNeverCostsPointsOrPlaces() {
        double before = Double.NEGATIVE_INFINITY;
        int place = Integer.MAX_VALUE;
        for (double score = 0.4; score < 3.3; score += 0.1) {
            SimulationResult.Simulated result = simulated(STRAIGHT, Map.of("8.3", score));
            assertThat(result.total()).isGreaterThan(before);
            assertThat(result.rank()).isLessThanOrEqualTo(place);
            before = result.total();
            place = result.rank();
        }
    }

    @Test
    void orderOfUnitsAndCriteriaDoesNotMoveTheForecast() {
        JointDraws first = JointDraws.of(STRAIGHT, 2022, ForecastMethod.DEFAULT, 50, 1);
        JointDraws second = JointDraws.of(shuffled(), 2022, ForecastMethod.DEFAULT, 50, 1);
        for (String unit : first.units()) {
            for (String code : first.codes()) {
                double one = first.expected(
                        first.units().indexOf(unit), first.codes().indexOf(code));
                double other = second.expected(
                        second.units().indexOf(unit), second.codes().indexOf(code));
                assertThat(other).as(unit + " " + code).isEqualTo(one, within(1e-9));
            }
        }
    }

    @Test
    void higherTargetNeedsMoreAndIsLessPlausible() {
        PathFinder finder = PathFinder.of(STRAIGHT, 2022, GroupRules.papi(), ForecastMethod.DEFAULT, 2000, 5);
        ImprovementPath before = null;
        for (double total : new double[] {40.5, 41, 41.5}) {
            ImprovementPath path = finder.find("Trà Vinh", PathRequest.to(new PathTarget.Total(total)));
            if (before != null) {
                assertThat(path.needed()).isGreaterThan(before.needed());
                assertThat(path.plausibility()).isLessThanOrEqualTo(before.plausibility());
            }
            before = path;
        }
    }
}
