package vn.thanghang.indexstats.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.composite.Combination.Imbalance;
import vn.thanghang.indexstats.kernel.SkewnessKurtosis;

/** Bad tables through every step: a coded refusal, or a treatment that is reported; never a silent number. */
@NullUnmarked // a look-up that finds nothing fails the test
class BadInputTest {

    private static final double NAN = Double.NaN;
    private static final List<String> CODES = List.of("a", "b");

    private static IndexTree tree() {
        return IndexTree.of(List.of(
                new IndexNode("a", "a", 1, Direction.POSITIVE, 1, "I", "size", 5),
                new IndexNode("b", "b", 1, Direction.NEGATIVE, 3, "I", null, NAN),
                IndexNode.of("I", 2, null)));
    }

    private static CompositeData data(double... cells) {
        List<String> units = new ArrayList<>();
        double[] sizes = new double[cells.length / 2];
        for (int u = 0; u < sizes.length; u++) {
            units.add("u" + u);
            sizes[u] = u;
        }
        Map<String, String> group = Map.of("u0", "x", "u1", "x", "u2", "y");
        return new CompositeData(
                IndicatorTable.of(units, CODES, cells),
                IndicatorTable.of(units, List.of("size"), sizes),
                Map.of("group", group));
    }

    static Stream<Arguments> everyStepOnEveryBadTable() {
        List<Step> steps = List.of(
                Denomination.fromTree(),
                Screening.byAvailability(0.5),
                new Screening(Screening.Rule.NON_ZERO, 0, 0.5, Map.of()),
                new Imputation(new Imputation.Method.ColumnMean()),
                new Imputation(new Imputation.Method.ColumnMedian()),
                new Imputation(new Imputation.Method.GroupMean("group")),
                new Imputation(new Imputation.Method.GroupMedian("group")),
                new Imputation(new Imputation.Method.RowMean(2)),
                OutlierTreatment.usual(),
                new OutlierTreatment(2, 3.5, 0, new Transformation.BoxCox(0.5), false),
                Normalisation.of(new Scaling.None()),
                Normalisation.of(new Scaling.MinimumMaximum(0, 100)),
                Normalisation.of(new Scaling.ZScore(0, 1)),
                Normalisation.of(new Scaling.CentredRange(100, 60)),
                Normalisation.of(new Scaling.Rank(Scaling.Ties.AVERAGE)),
                Normalisation.of(new Scaling.Borda(Scaling.Ties.MINIMUM)),
                Normalisation.of(new Scaling.PercentileRank(Scaling.Ties.MAXIMUM)),
                Normalisation.of(new Scaling.DistanceToMaximum()),
                Normalisation.of(new Scaling.DistanceToReference("u0", true)),
                Normalisation.of(new Scaling.DistanceToTarget(false)),
                Normalisation.of(new Scaling.FractionOfMaximum()),
                Normalisation.of(new Scaling.Goalposts(0, 10, 100, true)),
                Normalisation.of(new Scaling.FixedScale(0, 10, 100)),
                Aggregation.of(new Combination.ArithmeticMean()),
                Aggregation.of(new Combination.GeometricMean()),
                Aggregation.of(new Combination.HarmonicMean()),
                Aggregation.of(new Combination.GeneralisedMean(-2)),
                Aggregation.of(new Combination.Median()),
                Aggregation.of(new Combination.Sum()),
                Aggregation.of(new Combination.MazziottaPareto(Imbalance.LOWERS)),
                Aggregation.of(new Combination.Copeland()),
                new Aggregation(List.of(new Combination.ArithmeticMean()), 1));
        Map<String, CompositeData> tables = Map.of(
                "one unit", data(3, 4),
                "one unit with a gap", data(3, NAN),
                "constant columns", data(7, 7, 7, 7, 2, 2, 2, 2),
                "zeros", data(0, 0, 0, 0, 0, 0),
                "a row of gaps", data(1, NAN, 3, 4, NAN, 6),
                "a column of gaps", data(NAN, NAN, NAN, 1, 2, 3),
                "nothing but gaps", data(NAN, NAN, NAN, NAN, NAN, NAN),
                "huge values", data(-1.7e308, 0, 1.7e308, 1, 1.6e308, 2, 3, 4, 5, 6, 7, 8),
                "tiny values", data(4e-320, 3e-320, 1e-310, 9e-315, 1, 2, 3, 4));
        return steps.stream()
                .flatMap(step -> tables.entrySet().stream()
                        .map(table -> Arguments.of(
                                step.stage() + " " + step + " on " + table.getKey(), step, table.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStepOnEveryBadTable")
    void refusesOrReports(String name, Step step, CompositeData data) {
        StepResult result;
        try {
            result = Pipeline.run(new Methodology(tree(), List.of(step)), data)
                    .steps()
                    .getFirst();
        } catch (IndexStatsException refusal) {
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refusal.arguments()).isNotEmpty();
            return;
        }
        IndicatorTable before = data.indicators();
        for (String unit : before.units()) {
            boolean kept = result.table().units().contains(unit);
            assertThat(kept || noted(result, unit))
                    .as("%s left out without a note", unit)
                    .isTrue();
            for (String code : kept ? CODES : List.<String>of()) {
                double was = before.value(unit, code);
                double is = result.table().value(unit, code);
                assertThat(is).as("%s %s", unit, code).matches(x -> !Double.isInfinite(x), "finite or missing");
                boolean lost = !Double.isNaN(was) && Double.isNaN(is);
                assertThat(!lost || noted(result, code))
                        .as("%s %s lost without a note", unit, code)
                        .isTrue();
                boolean made = Double.isNaN(was) && !Double.isNaN(is);
                assertThat(!made || step instanceof Imputation)
                        .as("%s %s made up", unit, code)
                        .isTrue();
            }
            if (step instanceof Aggregation && kept) {
                boolean nothing = CODES.stream().allMatch(code -> Double.isNaN(before.value(unit, code)));
                assertThat(!nothing || Double.isNaN(result.table().value(unit, "I")))
                        .as("%s has an index without a value", unit)
                        .isTrue();
            }
        }
    }

    private static boolean noted(StepResult result, String name) {
        return result.notes().stream().anyMatch(note -> note.arguments().contains(name));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void refusesScalesThatAreNone() {
        refused("bad-bounds", () -> new Scaling.MinimumMaximum(100, 0));
        refused("bad-bounds", () -> new Scaling.MinimumMaximum(NAN, 1));
        refused("bad-bounds", () -> new Scaling.ZScore(0, 0));
        refused("bad-bounds", () -> new Scaling.CentredRange(100, -1));
        refused("bad-bounds", () -> new Scaling.Goalposts(5, 5, 100, true));
        refused("bad-bounds", () -> new Scaling.Goalposts(0, 5, Double.POSITIVE_INFINITY, true));
        refused("bad-bounds", () -> new Scaling.FixedScale(10, 0, 100));
        refused("bad-exponent", () -> new Combination.GeneralisedMean(NAN));
        refused("bad-lambda", () -> new Transformation.BoxCox(NAN));
        refused("bad-threshold", () -> Screening.byAvailability(NAN));
        refused("bad-threshold", () -> new Aggregation(List.of(new Combination.Sum()), 1.1));
        refused("no-combination", () -> new Aggregation(List.of(), 0));
        refused("bad-threshold", () -> new OutlierTreatment(0, 3.5, 5, null, false));
        refused("bad-count", () -> new OutlierTreatment(2, 3.5, -1, null, false));
        refused("bad-scale", () -> new Denomination(Map.of(), Map.of("size", 0.0)));
        refused("bad-level", () -> run(new Imputation(new Imputation.Method.RowMean(3)), data(1, NAN, 3, 4)));
        refused("unknown-denominator", () -> run(new Denomination(Map.of(), Map.of("sise", 2.0)), data(1, 2, 3, 4)));
        refused("unknown-indicator", () -> run(new Denomination(Map.of("z", "size"), Map.of()), data(1, 2, 3, 4)));
        refused(
                "unknown-unit",
                () -> run(Normalisation.of(new Scaling.DistanceToReference("nobody", false)), data(1, 2, 3, 4)));
        refused(
                "unknown-unit",
                () -> run(
                        new Screening(Screening.Rule.AVAILABILITY, 0.5, 0, Map.of("nobody", true)), data(1, 2, 3, 4)));
        refused(
                "non-positive-mean",
                () -> run(aggregated(new Combination.MazziottaPareto(Imbalance.LOWERS)), data(-5, 1)));
    }

    private static Aggregation aggregated(Combination combination) {
        return Aggregation.of(combination);
    }

    private static CompositeResult run(Step step, CompositeData data) {
        return Pipeline.run(new Methodology(tree(), List.of(step)), data);
    }

    @Test
    void refusesWhatUncertaintyAndAnalysisCannotUse() {
        List<UncertainInput> inputs = List.of(new UncertainInput(
                "agg", List.of(new Alternative.OfStep("mean", aggregated(new Combination.ArithmeticMean())))));
        Methodology methodology = new Methodology(tree(), List.of(aggregated(new Combination.Sum())));
        refused("no-alternative", () -> new UncertainInput("agg", List.of()));
        refused("no-runs", () -> DrawMatrix.random(0, inputs, 1));
        refused("no-runs", () -> DrawMatrix.random(5, List.of(), 1));
        refused("bad-draw", () -> DrawMatrix.ofUniform(new double[][] {{1}}, inputs));
        refused("bad-draw", () -> DrawMatrix.ofUniform(new double[][] {{NAN}}, inputs));
        refused("unknown-alternative", () -> DrawMatrix.ofChoices(new int[][] {{1}}, inputs));
        refused("length-mismatch", () -> DrawMatrix.ofChoices(new int[][] {{0, 0}}, inputs));
        refused("bad-noise", () -> NoisyWeights.of(tree(), Map.of(1, 1.5), 3, 1));
        refused("bad-count", () -> NoisyWeights.of(tree(), Map.of(1, 0.5), 0, 1));
        UncertaintyAnalysis.Result result =
                UncertaintyAnalysis.run(methodology, data(1, 2, 3, 4), inputs, DrawMatrix.random(3, inputs, 1));
        refused("length-mismatch", () -> result.rankDistributions(4));
        refused("too-few-runs", () -> SobolIndices.of(new double[] {NAN, 1, 2}, 1, 0, 1));
        refused("length-mismatch", () -> SobolIndices.of(new double[4], 1, 0, 1));
        assertThat(SobolIndices.of(new double[] {2, 2, 2, 2, 2, 2}, 1, 10, 1)[0].first())
                .isNaN();
        IndicatorTable table = data(1, 1, 1, 2, 3, 5).indicators();
        refused("constant-column", () -> PrincipalComponents.of(table));
        assertThatThrownBy(() -> PrincipalComponents.of(table)).hasMessageContaining("[a]");
        refused(
                "too-few-units",
                () -> PrincipalComponents.of(data(1, NAN, NAN, 2).indicators()));
        refused("too-few-items", () -> CronbachAlpha.of(table.select(List.of("a"))));
        assertThat(CronbachAlpha.of(data(1, 1, 2, 2).indicators())).isNaN();
        assertThat(CronbachAlpha.of(data(1, 2).indicators())).isNaN();
        refused("length-mismatch", () -> OutrankingMatrix.of(table, new double[1]));
        refused("negative-weight", () -> OutrankingMatrix.of(table, new double[] {1, -1}));
        refused("bad-weight", () -> OutrankingMatrix.of(table, new double[] {1, NAN}));
        refused("weights-sum-to-zero", () -> OutrankingMatrix.of(table, new double[2]));
        refused("bad-level", () -> WeightOptimisation.of(tree(), table, 2, WeightOptimisation.Goal.BALANCE, Map.of()));
    }

    @Test
    void weightsNeedNotSumToOneAndZeroWeightsDropAnIndicator() {
        IndexTree heavy = tree().withWeights(Map.of("a", 700.0, "b", 0.0));
        IndicatorTable result = Pipeline.run(
                        new Methodology(heavy, List.of(aggregated(new Combination.ArithmeticMean()))),
                        data(3, NAN, 9, 9))
                .last();
        assertThat(result.value("u0", "I")).isEqualTo(3);
        assertThat(result.value("u1", "I")).isNaN();
        assertThat(heavy.effectiveWeights()).containsEntry("a", 1.0).containsEntry("b", 0.0);
    }

    @Test
    void columnsTheTreeDoesNotKnowAreNotedAndMissingOnesRefused() {
        IndicatorTable more = IndicatorTable.of(List.of("u"), List.of("a", "b", "c"), new double[] {1, 2, 3});
        CompositeResult result = Pipeline.run(new Methodology(tree(), List.of()), CompositeData.of(more));
        assertThat(result.notes()).extracting(Note::code).containsExactly("indicator-not-in-tree");
        IndicatorTable fewer = IndicatorTable.of(List.of("u"), List.of("a"), new double[] {1});
        refused(
                "indicator-without-data",
                () -> Pipeline.run(new Methodology(tree(), List.of()), CompositeData.of(fewer)));
    }

    @Test
    void shapeOfHugeAndTinyValuesIsThatOfOrdinaryOnes() {
        double[] ordinary = {1, 2, 2, 3, 9, NAN};
        SkewnessKurtosis shape = SkewnessKurtosis.of(ordinary);
        for (double unit : new double[] {1e307, 1e-100, 1e-300}) {
            double[] scaled = Arrays.stream(ordinary).map(x -> x * unit).toArray();
            assertThat(SkewnessKurtosis.of(scaled).skewness()).isCloseTo(shape.skewness(), within(1e-9));
            assertThat(SkewnessKurtosis.of(scaled).kurtosis()).isCloseTo(shape.kurtosis(), within(1e-9));
        }
    }
}
