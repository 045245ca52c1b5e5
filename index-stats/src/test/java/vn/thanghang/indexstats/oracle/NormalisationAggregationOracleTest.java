package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutrankingMatrix;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Step;
import vn.thanghang.indexstats.composite.StepResult;
import vn.thanghang.indexstats.kernel.QuantileType;
import vn.thanghang.indexstats.kernel.Quantiles;

class NormalisationAggregationOracleTest {

    private static final List<String> PILLARS =
            List.of("Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin");

    @AfterAll
    static void report() {
        OracleReport.finished(NormalisationAggregationOracleTest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "borda_average",
                "borda_min",
                "dist2max",
                "dist2ref_row1",
                "dist2ref_row1_cap",
                "fracmax",
                "minmax_0_100",
                "minmax_1_100",
                "none",
                "prank_average",
                "prank_min",
                "rank_average",
                "rank_max",
                "rank_min",
                "scaled_0_10_100",
                "zscore_0_1",
                "zscore_10_2"
            })
    void everyScalingOnTreatedAndRawData(String name) {
        for (String dataset : List.of("Treated", "Raw")) {
            IndicatorTable table = Asem.stage("02_stage_" + dataset);
            StepResult result = step(Normalisation.of(scaling(name)), table);
            List<String> refused = result.notes().stream()
                    .map(note -> (String) note.arguments().getFirst())
                    .toList();
            Asem.compare(
                    "08_norm_" + dataset + "_" + name,
                    result.table(),
                    refused,
                    refused.isEmpty()
                            ? ""
                            : "without " + refused + ": division by zero, missing and noted here, infinite there");
        }
    }

    @ParameterizedTest
    @CsvSource({"capFALSE,false", "capTRUE,true"})
    void distanceToTheTargetsOfTheMetadata(String name, boolean cap) {
        Asem.compare(
                "08_norm_Raw_dist2targ_" + name,
                run(Normalisation.of(new Scaling.DistanceToTarget(cap)), Asem.stage("02_stage_Raw")));
    }

    @ParameterizedTest
    @CsvSource({"truncFALSE,false", "truncTRUE,true"})
    void goalpostsOfEachIndicator(String name, boolean truncate) {
        OracleFile input = OracleFile.read("coinr/08_goalposts_input");
        Map<String, Scaling> posts = new HashMap<>();
        for (int r = 0; r < input.rows().size(); r++) {
            posts.put(
                    input.text(r, "iCode"),
                    new Scaling.Goalposts(
                            input.number(r, "goalpost_lower"), input.number(r, "goalpost_upper"), 100, truncate));
        }
        Asem.compare(
                "08_norm_Raw_goalposts_" + name,
                run(new Normalisation(new Scaling.None(), posts), Asem.stage("02_stage_Raw")));
    }

    @Test
    void goalpostsAreTheOuterTenthsOfTheData() {
        OracleFile figures = OracleFile.read("coinr/08_goalposts_input");
        IndicatorTable raw = Asem.stage("02_stage_Raw");
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            String code = figures.text(r, "iCode");
            double[] column = raw.column(code);
            comparison.exact(code, Asem.tree().node(code).direction().sign(), figures.number(r, "Direction"));
            comparison.number(
                    code, Quantiles.of(column, 0.1, QuantileType.LINEAR), figures.number(r, "goalpost_lower"));
            comparison.number(
                    code, Quantiles.of(column, 0.9, QuantileType.LINEAR), figures.number(r, "goalpost_upper"));
        }
        comparison.done();
    }

    @ParameterizedTest
    @CsvSource({"09_agg_input_minmax_1_100,Treated", "09_aggNA_input_minmax_1_100_Raw,Raw"})
    void inputsOfTheAggregationsFollowFromTheStages(String file, String dataset) {
        Normalisation minmax = Normalisation.of(new Scaling.MinimumMaximum(1, 100));
        Asem.compare(file, run(minmax, Asem.stage("02_stage_" + dataset)));
    }

    private static Scaling scaling(String name) {
        return switch (name) {
            case "borda_average" -> new Scaling.Borda(Scaling.Ties.AVERAGE);
            case "borda_min" -> new Scaling.Borda(Scaling.Ties.MINIMUM);
            case "dist2max" -> new Scaling.DistanceToMaximum();
            case "dist2ref_row1" -> new Scaling.DistanceToReference("AUS", false);
            case "dist2ref_row1_cap" -> new Scaling.DistanceToReference("AUS", true);
            case "fracmax" -> new Scaling.FractionOfMaximum();
            case "minmax_0_100" -> new Scaling.MinimumMaximum(0, 100);
            case "minmax_1_100" -> new Scaling.MinimumMaximum(1, 100);
            case "none" -> new Scaling.None();
            case "prank_average" -> new Scaling.PercentileRank(Scaling.Ties.AVERAGE);
            case "prank_min" -> new Scaling.PercentileRank(Scaling.Ties.MINIMUM);
            case "rank_average" -> new Scaling.Rank(Scaling.Ties.AVERAGE);
            case "rank_max" -> new Scaling.Rank(Scaling.Ties.MAXIMUM);
            case "rank_min" -> new Scaling.Rank(Scaling.Ties.MINIMUM);
            case "scaled_0_10_100" -> new Scaling.FixedScale(0, 10, 100);
            case "zscore_0_1" -> new Scaling.ZScore(0, 1);
            case "zscore_10_2" -> new Scaling.ZScore(10, 2);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"amean", "gmean", "hmean", "genmean_p0.5", "genmean_p2", "genmean_pm1"})
    void everyMeanOnCompleteData(String name) {
        IndicatorTable table = Asem.stage("09_agg_input_minmax_1_100");
        Asem.compare("09_agg_" + name + "_worig", run(Aggregation.of(mean(name)), table));
    }

    @ParameterizedTest
    @CsvSource({
        "amean,threshnone,0", "amean,thresh0.5,0.5", "amean,thresh0.8,0.8", "amean,thresh1,1",
        "gmean,threshnone,0", "gmean,thresh0.5,0.5", "gmean,thresh0.8,0.8", "gmean,thresh1,1",
        "hmean,threshnone,0", "hmean,thresh0.5,0.5", "hmean,thresh0.8,0.8", "hmean,thresh1,1",
        "genmean_p2,thresh1,1"
    })
    void everyMeanWithMissingValuesAndThresholds(String name, String threshold, double share) {
        IndicatorTable table = Asem.stage("09_aggNA_input_minmax_1_100_Raw");
        String file = "09_aggNA_" + name.replace("_p2", "") + "_" + threshold;
        Asem.compare(file, run(new Aggregation(List.of(mean(name)), share), table));
    }

    /** The peer makes the generalised mean missing when any child is; the definition rescales the weights. */
    @ParameterizedTest
    @CsvSource({"threshnone,0", "thresh0.5,0.5", "thresh0.8,0.8"})
    void generalisedMeanRescalesOverMissingChildren(String threshold, double share) {
        IndicatorTable table = Asem.stage("09_aggNA_input_minmax_1_100_Raw");
        IndicatorTable ours = run(new Aggregation(List.of(new Combination.GeneralisedMean(2)), share), table);
        OracleFile figures = OracleFile.read("coinr/09_aggNA_genmean_" + threshold);
        Comparison comparison = Comparison.with(figures);
        int filled = 0;
        for (int r = 0; r < figures.rows().size(); r++) {
            String unit = figures.text(r, "uCode");
            for (String pillar : figures.header().subList(1, 9)) {
                double value = ours.value(unit, pillar);
                if (!figures.text(r, pillar).isEmpty()) {
                    comparison.number(unit + pillar, value, figures.number(r, pillar));
                } else if (!Double.isNaN(value)) {
                    filled++;
                    assertThat(value).isCloseTo(rootMeanSquare(table, unit, pillar), within(1e-9));
                }
            }
        }
        assertThat(filled).isPositive();
        comparison.done(Comparison.TOLERANCE, "pillars without missing children; the rest by definition");
    }

    private static Offset<Double> within(double tolerance) {
        return org.assertj.core.api.Assertions.within(tolerance);
    }

    private static double rootMeanSquare(IndicatorTable table, String unit, String pillar) {
        return Math.sqrt(Asem.tree().children(pillar).stream()
                .mapToDouble(child -> table.value(unit, child.code()))
                .filter(value -> !Double.isNaN(value))
                .map(value -> value * value)
                .average()
                .orElseThrow());
    }

    private static Combination mean(String name) {
        return switch (name) {
            case "amean" -> new Combination.ArithmeticMean();
            case "gmean" -> new Combination.GeometricMean();
            case "hmean" -> new Combination.HarmonicMean();
            case "genmean_p0.5" -> new Combination.GeneralisedMean(0.5);
            case "genmean_p2" -> new Combination.GeneralisedMean(2);
            case "genmean_pm1" -> new Combination.GeneralisedMean(-1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void copelandOnAllLevels() {
        IndicatorTable table = Asem.stage("09_agg_input_minmax_1_100");
        Asem.compare("09_agg_copeland_all_levels_worig", run(Aggregation.of(new Combination.Copeland()), table));
    }

    @Test
    void copelandOfEachAggregateOverMeansBelow() {
        IndicatorTable table = Asem.stage("09_agg_input_minmax_1_100");
        IndicatorTable means = run(Aggregation.of(new Combination.ArithmeticMean()), table);
        OracleFile figures = OracleFile.read("coinr/09_agg_copeland_on_amean_children_worig");
        Comparison comparison = Comparison.with(figures);
        for (String aggregate : figures.header().subList(1, figures.header().size())) {
            List<IndexNode> children = Asem.tree().children(aggregate);
            OutrankingMatrix matrix = OutrankingMatrix.of(
                    means.select(children.stream().map(IndexNode::code).toList()),
                    children.stream().mapToDouble(IndexNode::weight).toArray());
            for (int r = 0; r < figures.rows().size(); r++) {
                comparison.exact(
                        aggregate, matrix.copelandScore(figures.text(r, "uCode")), figures.number(r, aggregate));
            }
        }
        comparison.done();
    }

    @Test
    void outrankingMatrixOfThePillars() {
        IndicatorTable table = Asem.stage("09_agg_input_minmax_1_100");
        IndicatorTable pillars =
                run(Aggregation.of(new Combination.ArithmeticMean()), table).select(PILLARS);
        double[] equal = new double[PILLARS.size()];
        Arrays.fill(equal, 1);
        OutrankingMatrix matrix = OutrankingMatrix.of(pillars, equal);
        OracleFile figures = OracleFile.read("coinr/09_outrank_matrix_pillars_equal");
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            String unit = figures.text(r, "uCode");
            for (String other : figures.header().subList(1, figures.header().size())) {
                comparison.number(unit + other, matrix.share(unit, other), figures.number(r, other));
            }
        }
        comparison.done();
        OracleFile dominance = OracleFile.read("coinr/09_outrank_dominance");
        Comparison pairs = Comparison.with(dominance);
        pairs.exact("pairs", matrix.dominantPairs(), dominance.number(0, "nDominant"));
        pairs.number("share", matrix.dominantPairs() / (51 * 50 / 2.0), dominance.number(0, "fracDominant"));
        pairs.done();
    }

    /** The contest between provinces on pillars made from data with gaps. */
    @Test
    void copelandAfterMeansOverMissingChildren() {
        IndicatorTable table = Asem.stage("09_aggNA_input_minmax_1_100_Raw");
        IndicatorTable ours = run(Aggregation.of(new Combination.Copeland()), table);
        OracleFile figures = OracleFile.read("coinr/09_aggNA_copeland_pillars_equal");
        Comparison comparison = Comparison.with(figures);
        int different = 0;
        for (String pillar : PILLARS) {
            boolean gaps = Asem.tree().children(pillar).stream()
                    .anyMatch(child -> Arrays.stream(table.column(child.code())).anyMatch(Double::isNaN));
            for (int r = 0; r < figures.rows().size(); r++) {
                String unit = figures.text(r, "uCode");
                if (!gaps) {
                    comparison.exact(unit + pillar, ours.value(unit, pillar), figures.number(r, pillar));
                } else if (ours.value(unit, pillar) != figures.number(r, pillar)) {
                    different++;
                }
            }
        }
        assertThat(different).isPositive();
        comparison.done(
                0, "pillars without gaps; with gaps the peer favours the later row, ours is independent of row order");
    }

    private static IndicatorTable run(Step step, IndicatorTable table) {
        return step(step, table).table();
    }

    private static StepResult step(Step step, IndicatorTable table) {
        return Pipeline.run(new Methodology(Asem.tree(), List.of(step)), CompositeData.of(table))
                .steps()
                .getFirst();
    }
}
