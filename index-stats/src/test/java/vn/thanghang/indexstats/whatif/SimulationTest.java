package vn.thanghang.indexstats.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.PapiFigures;
import vn.thanghang.indexstats.analysis.GroupRule;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;

@NullUnmarked
class SimulationTest {

    private static final Edition EDITION_2022 = PapiFigures.panel().edition(2022);
    private static final Edition EDITION_2023 = PapiFigures.panel().edition(2023);
    private static final Simulation SIMULATION = new Simulation(EDITION_2022, GroupRule.A0, Formulas.none());

    @Test
    void theScoresOf2023GiveTheTotalOf2023() {
        Map<String, Double> set = new HashMap<>();
        for (Criterion part : EDITION_2022.tree().subdimensions()) {
            set.put(part.code(), EDITION_2023.score("Trà Vinh", part.code()));
        }
        SimulationResult.Simulated result = simulated(SIMULATION.run("Trà Vinh", set));
        assertThat(result.total()).isEqualTo(40.143326, within(5e-6));
        assertThat(result.publishedTotal()).isEqualTo(40.717228);
        assertThat(result.rank()).isGreaterThan(48);
    }

    @Test
    void settingNothingGivesTheSumOfThePartsBesideThePublishedTotal() {
        for (String unit : EDITION_2022.units()) {
            if (!Double.isNaN(EDITION_2022.total(unit))) {
                SimulationResult.Simulated result = simulated(SIMULATION.run(unit, Map.of()));
                double sum = EDITION_2022.tree().subdimensions().stream()
                        .mapToDouble(part -> EDITION_2022.score(unit, part.code()))
                        .sum();
                assertThat(result.total()).isEqualTo(sum, within(1e-12));
                assertThat(result.publishedTotal()).isEqualTo(EDITION_2022.total(unit));
            }
        }
        SimulationResult.Simulated own = simulated(SIMULATION.run("Trà Vinh", Map.of()));
        assertThat(own.rank()).isEqualTo(48);
        assertThat(own.of()).isEqualTo(61);
        assertThat(own.group()).isEqualTo(PerformanceGroup.LOWEST);
        assertThat(own.scores()).hasSize(36);
    }

    @Test
    void raisingTwoCriteriaLiftsDimensionTotalAndGroup() {
        SimulationResult.Simulated result = simulated(SIMULATION.run("Trà Vinh", Map.of("8.3", 0.60, "1.2", 1.30)));
        double gain = 0.60 - 0.364618 + 1.30 - 1.022662;
        double before = simulated(SIMULATION.run("Trà Vinh", Map.of())).total();
        assertThat(result.total()).isEqualTo(before + gain, within(1e-12));
        assertThat(result.group()).isEqualTo(PerformanceGroup.LOW_AVERAGE);
        double dimension = result.scores().stream()
                .filter(score -> score.code().equals("8"))
                .findFirst()
                .orElseThrow()
                .score();
        assertThat(dimension).isEqualTo(0.361631 + 1.941474 + 0.60, within(1e-12));
    }

    @Test
    void refusesWhatCannotBeComputed() {
        assertRefused(SIMULATION.run("Trà Vinh", Map.of("9.9", 1.0)), SimulationRefusal.UNKNOWN_CRITERION);
        assertRefused(SIMULATION.run("Trà Vinh", Map.of("8.3", 4.0)), SimulationRefusal.OUT_OF_SCALE);
        assertRefused(SIMULATION.run("Trà Vinh", Map.of("8.3", Double.NaN)), SimulationRefusal.OUT_OF_SCALE);
        assertRefused(SIMULATION.run("Trà Vinh", Map.of("8.3", 1.0, "8", 3.0)), SimulationRefusal.SET_TWICE);
        assertRefused(SIMULATION.run("Trà Vinh", Map.of("TOTAL", 42.0)), SimulationRefusal.TOTAL_CANNOT_BE_SET);
        assertRefused(SIMULATION.run("Bắc Giang", Map.of("8.3", 1.0)), SimulationRefusal.PART_NOT_PUBLISHED);
        assertThatThrownBy(() -> SIMULATION.run("Atlantis", Map.of())).isInstanceOf(IndexStatsException.class);
    }

    @Test
    void anIndicatorMovesItsSubdimensionOnlyThroughAnExactFormula() {
        Edition edition = anEditionWithIndicators();
        Simulation simulation = new Simulation(edition, GroupRule.B, new Formulas(formulasOfTheResources()));
        SimulationResult.Simulated result = simulated(simulation.run("U", Map.of("8.3.1", 0.5)));
        assertThat(result.total()).isEqualTo(1.0 + 3.006013 * (0.5 - 0.2), within(1e-12));
        assertRefused(simulation.run("U", Map.of("8.3.2", 0.5)), SimulationRefusal.INDICATOR_NOT_USED);
        assertRefused(simulation.run("U", Map.of("8.1.1", 0.5)), SimulationRefusal.FORMULA_NOT_EXACT);
    }

    @Test
    void theResourceHolds38ExactFormulasOf113() {
        List<SubdimensionFormula> formulas = formulasOfTheResources();
        assertThat(formulas).hasSize(113);
        assertThat(formulas.stream().filter(SubdimensionFormula::exact)).hasSize(38);
    }

    private static Edition anEditionWithIndicators() {
        CriteriaTree tree = new CriteriaTree(List.of(
                new Criterion("8", null, Level.DIMENSION, 0, 10, Direction.HIGHER_IS_BETTER, "8"),
                sub("8.1"),
                sub("8.3"),
                indicator("8.1.1", "8.1"),
                indicator("8.3.1", "8.3"),
                indicator("8.3.2", "8.3")));
        return Edition.builder(2023, tree, List.of("U"))
                .score("U", "8.1", 0.4)
                .score("U", "8.3", 0.6)
                .score("U", "8.1.1", 0.1)
                .score("U", "8.3.1", 0.2)
                .score("U", "8.3.2", 0.3)
                .build();
    }

    private static Criterion sub(String code) {
        return new Criterion(code, "8", Level.SUBDIMENSION, 0.33, 3.34, Direction.HIGHER_IS_BETTER, code);
    }

    private static Criterion indicator(String code, String parent) {
        return new Criterion(code, parent, Level.INDICATOR, 0, 1, Direction.HIGHER_IS_BETTER, code);
    }

    private static List<SubdimensionFormula> formulasOfTheResources() {
        List<SubdimensionFormula> formulas = new ArrayList<>();
        for (String[] row : PapiFigures.rows("formula-by-edition.csv")) {
            Map<String, Double> coefficients = new HashMap<>();
            for (String term : row[6].isEmpty() ? new String[0] : row[6].split(" ")) {
                coefficients.put(term.split("=")[0], Double.valueOf(term.split("=")[1]));
            }
            formulas.add(new SubdimensionFormula(
                    Integer.parseInt(row[0]), row[1], row[2].equals("yes"), Double.parseDouble(row[5]), coefficients));
        }
        return formulas;
    }

    private static void assertRefused(SimulationResult result, SimulationRefusal reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        SimulationResult.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(reason));
    }

    private static SimulationResult.Simulated simulated(SimulationResult result) {
        return (SimulationResult.Simulated) result;
    }
}
