package vn.thanghang.indexstats.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.Combination.Imbalance;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.Direction;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Step;
import vn.thanghang.indexstats.kernel.Moments;

/** The eight pillars of the ASEM example combined with equal weights: plain means and Mazziotta–Pareto indices. */
class CompindOracleTest {

    private static final OracleFile INPUT = OracleFile.read("compind/00_input_pillars");
    private static final List<String> PILLARS =
            INPUT.header().subList(1, INPUT.header().size());
    private static final OracleFile COMPOSITES = OracleFile.read("compind/03_composites");

    @AfterAll
    static void report() {
        OracleReport.finished(CompindOracleTest.class);
    }

    private static IndicatorTable run(List<Direction> directions, Step... steps) {
        List<IndexNode> nodes = new ArrayList<>();
        for (int i = 0; i < PILLARS.size(); i++) {
            String code = PILLARS.get(i);
            nodes.add(
                    new IndexNode(code, code, 1, directions.get(i % directions.size()), 1, "Index", null, Double.NaN));
        }
        nodes.add(IndexNode.of("Index", 2, null));
        return Pipeline.run(
                        new Methodology(IndexTree.of(nodes), List.of(steps)),
                        CompositeData.of(Asem.table(INPUT, PILLARS)))
                .last();
    }

    private static IndicatorTable run(Step... steps) {
        return run(List.of(Direction.POSITIVE), steps);
    }

    private static void compare(String file, IndicatorTable ours) {
        Comparison comparison = Comparison.with("compind/" + file);
        OracleFile figures = OracleFile.read("compind/" + file);
        for (String code : PILLARS) {
            for (int r = 0; r < figures.rows().size(); r++) {
                comparison.number(code, ours.value(figures.text(r, "uCode"), code), figures.number(r, code), 1);
            }
        }
        comparison.done();
    }

    @Test
    void pillarsAreThoseOfTheExample() {
        compare("00_input_pillars", Asem.stage("02_stage_Aggregated"));
    }

    @Test
    void scalings() {
        compare("01_norm_minmax01", run(Normalisation.of(new Scaling.MinimumMaximum(0, 1))));
        compare("01_norm_rank_average", run(Normalisation.of(new Scaling.Rank(Scaling.Ties.AVERAGE))));
        compare("01_norm_z100_10", run(Normalisation.of(new Scaling.ZScore(100, 10))));
        compare(
                "01_norm_z100_10_alternating_polarity",
                run(List.of(Direction.POSITIVE, Direction.NEGATIVE), Normalisation.of(new Scaling.ZScore(100, 10))));
        compare("02_ampi_normalised", run(Normalisation.of(new Scaling.CentredRange(100, 60))));
    }

    @Test
    void goalpostsOfTheAdjustedIndexLieAroundTheMean() {
        OracleFile figures = OracleFile.read("compind/02_ampi_reference");
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            double mean = Moments.of(INPUT.numbers(figures.text(r, "pillar"))).mean();
            comparison.number(figures.text(r, "pillar"), mean, figures.number(r, "goalpost_reference"));
        }
        comparison.done();
    }

    @Test
    void geometricMean() {
        compareComposite("geom_equal", run(Aggregation.of(new Combination.GeometricMean())));
    }

    @ParameterizedTest
    @CsvSource({"ampi_unrounded_minus,LOWERS", "ampi_unrounded_plus,RAISES"})
    void adjustedMazziottaPareto(String column, Imbalance imbalance) {
        compareComposite(
                column,
                run(
                        Normalisation.of(new Scaling.CentredRange(100, 60)),
                        Aggregation.of(new Combination.MazziottaPareto(imbalance))));
    }

    @ParameterizedTest
    @CsvSource({"mpi_minus_popSD_definition,LOWERS", "mpi_plus_popSD_definition,RAISES"})
    void mazziottaParetoByDefinition(String column, Imbalance imbalance) {
        compareComposite(
                column,
                run(
                        Normalisation.of(new Scaling.ZScore(100, 10)),
                        Aggregation.of(new Combination.MazziottaPareto(imbalance))));
    }

    /** The package divides the variance of the pillars by k − 1 where the published index divides by k. */
    @ParameterizedTest
    @CsvSource({"mpi_pos_sampleSD,LOWERS,-1", "mpi_neg_sampleSD,RAISES,1"})
    void penaltyOfThePackageIsLargerByItsDivisor(String column, Imbalance imbalance, int sign) {
        IndicatorTable scores = run(
                Normalisation.of(new Scaling.ZScore(100, 10)),
                Aggregation.of(new Combination.MazziottaPareto(imbalance)));
        IndicatorTable means =
                run(Normalisation.of(new Scaling.ZScore(100, 10)), Aggregation.of(new Combination.ArithmeticMean()));
        Comparison comparison = Comparison.with(COMPOSITES);
        double k = PILLARS.size();
        for (int r = 0; r < COMPOSITES.rows().size(); r++) {
            String unit = COMPOSITES.text(r, "uCode");
            double mean = means.value(unit, "Index");
            double penalty = sign * (scores.value(unit, "Index") - mean);
            comparison.number(unit, mean + sign * penalty * k / (k - 1), COMPOSITES.number(r, column));
        }
        comparison.done(Comparison.TOLERANCE, REMARK);
    }

    @Test
    void weightsOfTheTreeCount() {
        IndicatorTable table = IndicatorTable.of(List.of("u"), List.of("a", "b"), new double[] {90, 120});
        IndexTree tree = IndexTree.of(
                        List.of(IndexNode.of("a", 1, "I"), IndexNode.of("b", 1, "I"), IndexNode.of("I", 2, null)))
                .withWeights(Map.of("a", 2.0));
        Combination lowered = new Combination.MazziottaPareto(Imbalance.LOWERS);
        IndicatorTable ours = Pipeline.run(
                        new Methodology(tree, List.of(Aggregation.of(lowered))), CompositeData.of(table))
                .last();
        Comparison comparison = Comparison.with(COMPOSITES);
        comparison.number("by hand", ours.value("u", "I"), 100 - 200.0 / 100);
        comparison.done(1e-14, REMARK);
    }

    private static final String REMARK =
            "without wroclaw (a distance) and bod_* (linear programmes): not offered; ampi_round3 by its unrounded column";

    private static void compareComposite(String column, IndicatorTable ours) {
        Comparison comparison = Comparison.with(COMPOSITES);
        for (int r = 0; r < COMPOSITES.rows().size(); r++) {
            comparison.number(column, ours.value(COMPOSITES.text(r, "uCode"), "Index"), COMPOSITES.number(r, column));
        }
        comparison.done(Comparison.TOLERANCE, REMARK);
    }
}
