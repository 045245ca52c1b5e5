package vn.thanghang.indexstats.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.IndexStatsException;

@NullUnmarked // a look-up that finds nothing fails the test
class CompositePropertiesTest {

    private static final int UNITS = 17;

    private static List<IndexNode> nodes() {
        return List.of(
                new IndexNode("a", "a", 1, Direction.POSITIVE, 1, "P", null, Double.NaN),
                new IndexNode("b", "b", 1, Direction.NEGATIVE, 2, "P", null, Double.NaN),
                new IndexNode("c", "c", 1, Direction.POSITIVE, 1, "Q", null, Double.NaN),
                new IndexNode("d", "d", 1, Direction.POSITIVE, 0.5, "Q", null, Double.NaN),
                IndexNode.of("P", 2, "I"),
                new IndexNode("Q", "Q", 2, Direction.POSITIVE, 3, "I", null, Double.NaN),
                IndexNode.of("I", 3, null));
    }

    private static IndexTree tree() {
        return IndexTree.of(nodes());
    }

    private static double[] cells(long seed) {
        Random random = new Random(seed);
        double[] cells = new double[UNITS * 4];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(12) == 0 ? Double.NaN : Math.exp(random.nextGaussian() * (i < UNITS ? 2 : 0.4));
        }
        return cells;
    }

    private static List<String> names(int n) {
        List<String> names = new ArrayList<>();
        for (int u = 0; u < n; u++) {
            names.add("u" + u);
        }
        return names;
    }

    private static IndicatorTable table(double[] cells) {
        return IndicatorTable.of(names(cells.length / 4), List.of("a", "b", "c", "d"), cells);
    }

    static List<Combination> combinations() {
        return List.of(
                new Combination.ArithmeticMean(),
                new Combination.GeometricMean(),
                new Combination.HarmonicMean(),
                new Combination.GeneralisedMean(2),
                new Combination.Median(),
                new Combination.Sum());
    }

    private static Methodology methodology(Combination combination) {
        return new Methodology(
                tree(),
                List.of(
                        new Imputation(new Imputation.Method.ColumnMedian()),
                        OutlierTreatment.usual(),
                        Normalisation.of(new Scaling.MinimumMaximum(1, 100)),
                        Aggregation.of(combination)));
    }

    private static CompositeResult run(Combination combination, IndicatorTable table) {
        return Pipeline.run(methodology(combination), CompositeData.of(table));
    }

    private static void assertSameByCode(IndicatorTable first, IndicatorTable second) {
        for (String unit : first.units()) {
            for (String code : first.indicators()) {
                double value = first.value(unit, code);
                assertThat(second.value(unit, code))
                        .as(unit + " " + code)
                        .isCloseTo(value, within(1e-12 * (1 + Math.abs(value))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void orderOfRowsColumnsAndMetadataChangesNothing(Combination combination) {
        IndicatorTable table = table(cells(1));
        CompositeResult straight = run(combination, table);
        List<Integer> rows = new ArrayList<>();
        for (int u = 0; u < UNITS; u++) {
            rows.add(u);
        }
        Collections.shuffle(rows, new Random(5));
        List<String> columns = List.of("d", "b", "a", "c");
        double[] shuffled = new double[UNITS * 4];
        for (int c = 0; c < 4; c++) {
            for (int u = 0; u < UNITS; u++) {
                shuffled[c * UNITS + u] = table.value("u" + rows.get(u), columns.get(c));
            }
        }
        List<IndexNode> lines = new ArrayList<>(nodes());
        Collections.shuffle(lines, new Random(9));
        CompositeResult mixed = Pipeline.run(
                new Methodology(IndexTree.of(lines), methodology(combination).steps()),
                CompositeData.of(
                        IndicatorTable.of(rows.stream().map(u -> "u" + u).toList(), columns, shuffled)));
        assertSameByCode(straight.last(), mixed.last());
        assertSameByCode(CompositeResult.ranks(straight.last()), CompositeResult.ranks(mixed.last()));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void unitOfMeasurementChangesNothing(Combination combination) {
        double[] rescaled = cells(2);
        for (int u = 0; u < UNITS; u++) {
            rescaled[u] = 1000 * rescaled[u] - 7;
            rescaled[UNITS + u] = 0.01 * rescaled[UNITS + u];
        }
        assertSameByCode(
                run(combination, table(cells(2))).scores(),
                run(combination, table(rescaled)).scores());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void scaleOfTheWeightsChangesNothingExceptASum(Combination combination) {
        Methodology plain = methodology(combination);
        Methodology scaled = plain.withTree(plain.tree().withWeights(Map.of("a", 10.0, "b", 20.0)));
        double factor = combination instanceof Combination.Sum ? 10 : 1;
        IndicatorTable first =
                Pipeline.run(plain, CompositeData.of(table(cells(3)))).last();
        IndicatorTable second =
                Pipeline.run(scaled, CompositeData.of(table(cells(3)))).last();
        for (String unit : first.units()) {
            assertThat(second.value(unit, "P")).isCloseTo(factor * first.value(unit, "P"), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void betterValueNeverLowersTheIndex(Combination combination) {
        IndicatorTable normalised = table(positive(cells(4)));
        Methodology aggregate = new Methodology(tree(), List.of(Aggregation.of(combination)));
        IndicatorTable before =
                Pipeline.run(aggregate, CompositeData.of(normalised)).last();
        double[] better = positive(cells(4));
        better[2] += 0.5;
        IndicatorTable after =
                Pipeline.run(aggregate, CompositeData.of(table(better))).last();
        assertThat(after.value("u2", "I")).isGreaterThanOrEqualTo(before.value("u2", "I"));
        assertThat(after.value("u3", "I")).isEqualTo(before.value("u3", "I"));
    }

    private static double[] positive(double[] cells) {
        return Arrays.stream(cells).map(x -> Double.isNaN(x) ? 1 : x).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void meansLieBetweenTheChildrenAndInTheirOrder(long seed) {
        IndicatorTable table = table(positive(cells(seed)));
        Methodology methodology = new Methodology(tree(), List.of());
        double[][] means = new double[3][];
        List<Combination> order = List.of(
                new Combination.HarmonicMean(), new Combination.GeometricMean(), new Combination.ArithmeticMean());
        for (int i = 0; i < 3; i++) {
            means[i] = Pipeline.run(
                            new Methodology(methodology.tree(), List.of(Aggregation.of(order.get(i)))),
                            CompositeData.of(table))
                    .last()
                    .column("P");
        }
        for (int u = 0; u < UNITS; u++) {
            double low = Math.min(table.column("a")[u], table.column("b")[u]);
            double high = Math.max(table.column("a")[u], table.column("b")[u]);
            assertThat(means[0][u]).isBetween(low - 1e-12, means[1][u] + 1e-12);
            assertThat(means[1][u]).isLessThanOrEqualTo(means[2][u] + 1e-12);
            assertThat(means[2][u]).isLessThanOrEqualTo(high + 1e-12);
        }
    }

    @Test
    void copelandDoesNotDependOnTheOrderOfRowsWithMissingValues() {
        double[] cells = cells(6);
        IndicatorTable table = table(cells);
        double[] reversed = new double[cells.length];
        List<String> names = new ArrayList<>();
        for (int u = 0; u < UNITS; u++) {
            names.add("u" + (UNITS - 1 - u));
            for (int c = 0; c < 4; c++) {
                reversed[c * UNITS + u] = cells[c * UNITS + UNITS - 1 - u];
            }
        }
        Methodology copeland = new Methodology(tree(), List.of(Aggregation.of(new Combination.Copeland())));
        assertSameByCode(
                Pipeline.run(copeland, CompositeData.of(table)).last().select(List.of("P", "Q", "I")),
                Pipeline.run(
                                copeland,
                                CompositeData.of(IndicatorTable.of(names, List.of("a", "b", "c", "d"), reversed)))
                        .last()
                        .select(List.of("P", "Q", "I")));
    }

    @Test
    void missingIsNeverZero() {
        double nan = Double.NaN;
        IndicatorTable table = table(new double[] {1, nan, 4, 4, nan, nan, 2, nan, nan, 2, nan, nan});
        Methodology aggregate = new Methodology(tree(), List.of(Aggregation.of(new Combination.ArithmeticMean())));
        IndicatorTable result = Pipeline.run(aggregate, CompositeData.of(table)).last();
        assertThat(result.value("u0", "P")).isCloseTo((1 + 2 * 4) / 3.0, within(1e-15));
        assertThat(result.value("u1", "I")).isNaN();
        assertThat(result.value("u2", "P")).isEqualTo(4);
        assertThat(result.value("u2", "I")).isEqualTo(4);
        assertThat(CompositeResult.ranks(result).value("u1", "I")).isNaN();
    }

    @Test
    void availabilityBelowTheThresholdMakesAnAggregateMissing() {
        double nan = Double.NaN;
        IndicatorTable table = table(new double[] {1, 2, nan, 5, 6, 7, 8, 9});
        IndicatorTable result = Pipeline.run(
                        new Methodology(tree(), List.of(new Aggregation(List.of(new Combination.ArithmeticMean()), 1))),
                        CompositeData.of(table))
                .last();
        assertThat(result.value("u0", "P")).isNaN();
        assertThat(result.value("u1", "P")).isCloseTo((2 + 2 * 5) / 3.0, within(1e-15));
    }

    @Test
    void oneUnitConstantAndEmptyColumnsAreReportedNotInvented() {
        double nan = Double.NaN;
        IndicatorTable one = table(new double[] {1, 2, nan, 4});
        CompositeResult result = run(new Combination.ArithmeticMean(), one);
        assertThat(result.last().value("u0", "I")).isNaN();
        assertThat(result.steps().get(1).notes()).extracting(Note::code).containsOnly("too-few-values");
        assertThat(result.steps().get(2).notes()).extracting(Note::code).containsOnly("not-normalised", "empty-column");
        double[] constant = new double[UNITS * 4];
        Arrays.fill(constant, 3);
        CompositeResult flat = run(new Combination.ArithmeticMean(), table(constant));
        assertThat(flat.steps().get(1).notes())
                .hasSize(4)
                .extracting(Note::code)
                .containsOnly("constant-column");
        assertThat(flat.last().value("u3", "I")).isNaN();
    }

    @Test
    void tiedPointsMayPassTheLimitInTheLastRoundAndAreCounted() {
        double[] cells = new double[40 * 4];
        Random random = new Random(1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextDouble();
        }
        for (int u = 0; u < 4; u++) {
            cells[u] = 50;
        }
        OutlierTreatment one = new OutlierTreatment(2, 3.5, 1, null, false);
        StepResult step = Pipeline.run(new Methodology(tree(), List.of(one)), CompositeData.of(table(cells)))
                .steps()
                .getFirst();
        ColumnTreatment column = ((StepDetail.Treated) step.detail()).columns().getFirst();
        assertThat(column.winsorisedPoints()).isEqualTo(4);
        assertThat(column.winsorisedHigh()).containsExactly("u0", "u1", "u2", "u3");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void refusesTablesThatAreNone() {
        refused("empty-table", () -> IndicatorTable.of(List.of(), List.of("a"), new double[0]));
        refused("duplicate-unit", () -> IndicatorTable.of(List.of("u", "u"), List.of("a"), new double[2]));
        refused("duplicate-indicator", () -> IndicatorTable.of(List.of("u"), List.of("a", "a"), new double[2]));
        refused(
                "not-finite",
                () -> IndicatorTable.of(List.of("u"), List.of("a"), new double[] {Double.POSITIVE_INFINITY}));
        refused("wrong-shape", () -> IndicatorTable.of(List.of("u"), List.of("a"), new double[2]));
    }

    @Test
    void refusesTreesThatAreNone() {
        refused("empty-tree", () -> IndexTree.of(List.of()));
        refused("duplicate-code", () -> IndexTree.of(List.of(IndexNode.of("a", 1, "I"), IndexNode.of("a", 2, null))));
        refused("unknown-parent", () -> IndexTree.of(List.of(IndexNode.of("a", 1, "X"))));
        refused("cycle-in-tree", () -> IndexTree.of(List.of(IndexNode.of("a", 2, "b"), IndexNode.of("b", 3, "a"))));
        refused("level-gap", () -> IndexTree.of(List.of(IndexNode.of("a", 1, "I"), IndexNode.of("I", 3, null))));
        refused(
                "several-roots",
                () -> IndexTree.of(
                        List.of(IndexNode.of("a", 1, "I"), IndexNode.of("I", 2, null), IndexNode.of("J", 2, null))));
        refused("negative-weight", () -> IndexNode.of("a", 1, "I").withWeight(-1));
        refused("bad-weight", () -> IndexNode.of("a", 1, "I").withWeight(Double.NaN));
        refused("weights-sum-to-zero", () -> tree().withWeights(Map.of("a", 0.0, "b", 0.0)));
        refused("unknown-code", () -> tree().withWeights(Map.of("z", 1.0)));
    }

    @Test
    void refusesWhatAStepCannotDo() {
        CompositeData data = CompositeData.of(table(cells(1)));
        refused("no-denominators", () -> Pipeline.run(new Methodology(tree(), List.of(Denomination.fromTree())), data));
        refused(
                "unknown-grouping",
                () -> Pipeline.run(
                        new Methodology(tree(), List.of(new Imputation(new Imputation.Method.GroupMean("g")))), data));
        double[] withZero = positive(cells(1));
        withZero[0] = 0;
        refused(
                "non-positive-value",
                () -> Pipeline.run(
                        new Methodology(tree(), List.of(Aggregation.of(new Combination.GeometricMean()))),
                        CompositeData.of(table(withZero))));
        refused(
                "step-after-aggregation",
                () -> new Methodology(
                        tree(), List.of(Aggregation.of(new Combination.Sum()), OutlierTreatment.usual())));
        refused(
                "every-unit-excluded",
                () -> Pipeline.run(
                        new Methodology(tree(), List.of(Screening.byAvailability(1))),
                        CompositeData.of(table(new double[] {Double.NaN, 1, 1, 1}))));
    }

    @Test
    void refusedRunsOfAnUncertaintyAnalysisAreCounted() {
        Methodology methodology = methodology(new Combination.ArithmeticMean());
        List<UncertainInput> inputs = List.of(new UncertainInput(
                "scale",
                List.of(
                        new Alternative.OfStep("good", Normalisation.of(new Scaling.MinimumMaximum(1, 100))),
                        new Alternative.OfStep("zero", Normalisation.of(new Scaling.MinimumMaximum(0, 100))))));
        Methodology geometric = methodology.withStep(Aggregation.of(new Combination.GeometricMean()));
        UncertaintyAnalysis.Result result = UncertaintyAnalysis.run(
                geometric,
                CompositeData.of(table(cells(1))),
                inputs,
                DrawMatrix.ofChoices(new int[][] {{0}, {1}, {0}}, inputs));
        assertThat(result.failures()).isEqualTo(1);
        assertThat(result.score(1, 0)).isNaN();
        assertThat(result.rankDistributions(3).getFirst().mean()).isEqualTo(result.nominalRank(0));
    }

    @Test
    void sameSeedGivesTheSameDrawsAndWeights() {
        assertThat(NoisyWeights.of(tree(), Map.of(1, 0.2), 3, 8))
                .isEqualTo(NoisyWeights.of(tree(), Map.of(1, 0.2), 3, 8));
        for (Map<String, Double> set : NoisyWeights.of(tree(), Map.of(1, 0.2), 50, 8)) {
            assertThat(set.get("b")).isBetween(1.6, 2.4);
        }
    }
}
