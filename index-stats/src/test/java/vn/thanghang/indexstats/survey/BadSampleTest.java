package vn.thanghang.indexstats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanghang.indexstats.IndexStatsException;

/** Bad samples through every estimator: a coded refusal or {@code NaN}, never a silent number. */
class BadSampleTest {

    private static final double NAN = Double.NaN;
    private static final double[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] Y = {1, 0, 1, 1, 0, 1, 0, 1};
    private static final Categories STRATA = Categories.ofNumbers(new int[] {1, 1, 1, 1, 2, 2, 2, 2});
    private static final Categories CLUSTERS = Categories.ofNumbers(new int[] {1, 1, 2, 2, 3, 3, 4, 4});

    private static SurveyDesign design() {
        return design(STRATA, LonelyCluster.FAIL);
    }

    private static SurveyDesign design(Categories strata, LonelyCluster lonely) {
        return SurveyDesign.of(WEIGHTS, List.of(SamplingStage.of(CLUSTERS, strata)), lonely);
    }

    /** The second stratum has the single cluster 4. */
    private static SurveyDesign lonely(LonelyCluster rule) {
        return design(Categories.ofNumbers(new int[] {1, 1, 1, 1, 1, 1, 2, 2}), rule);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static double[] filled(double value) {
        double[] filled = new double[WEIGHTS.length];
        Arrays.fill(filled, value);
        return filled;
    }

    static Stream<Arguments> everyStatistic() {
        Map<String, Function<double[], Statistic>> statistics = Map.of(
                "mean",
                Mean::new,
                "total",
                Total::new,
                "ratio",
                y -> new Ratio(y, filled(2)),
                "ratio to it",
                y -> new Ratio(filled(2), y),
                "variance",
                Variance::new,
                "difference",
                y -> new Difference(new Mean(y), new Mean(Y)));
        Map<String, EstimationMethod> methods = Map.of(
                "linearised", new TaylorLinearisation(design()),
                "jackknife", Replication.jackknifeN(design(), false),
                "balanced", Replication.balanced(design(), true),
                "bootstrap", Replication.raoWu(design(), 20, 1, false));
        return methods.entrySet().stream()
                .flatMap(method -> statistics.entrySet().stream()
                        .map(statistic -> Arguments.of(
                                statistic.getKey() + " " + method.getKey(), statistic.getValue(), method.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStatistic")
    void nobodyObservedHasNoEstimate(String name, Function<double[], Statistic> statistic, EstimationMethod method) {
        Estimate estimate = method.estimate(statistic.apply(filled(NAN)));
        assertThat(estimate.respondents()).isZero();
        assertThat(estimate.value()).isNaN();
        assertThat(estimate.standardError()).isNaN();
        assertThat(estimate.studentInterval(0.9).lower()).isNaN();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStatistic")
    void infiniteAndMisshapenVariablesAreRefused(
            String name, Function<double[], Statistic> statistic, EstimationMethod method) {
        double[] infinite = Y.clone();
        infinite[2] = Double.NEGATIVE_INFINITY;
        refused("not-finite", () -> statistic.apply(infinite));
        refused("length-mismatch", () -> method.estimate(statistic.apply(new double[3])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStatistic")
    void oneRespondentHasNoVarianceOfItsOwn(
            String name, Function<double[], Statistic> statistic, EstimationMethod method) {
        double[] one = filled(NAN);
        one[0] = 5;
        Estimate estimate = method.estimate(statistic.apply(one));
        assertThat(estimate.respondents()).isOne();
        if (name.startsWith("variance")) {
            assertThat(estimate.value()).isNaN();
        } else {
            assertThat(estimate.value()).isFinite();
        }
        assertThat(estimate.designEffect()).isNaN();
    }

    @Test
    void constantVariableHasErrorZeroAndShareAtAnEndHasNoLogitInterval() {
        Estimate everyone = TaylorLinearisation.estimate(design(), new Mean(filled(1)));
        assertThat(everyone.value()).isEqualTo(1);
        assertThat(everyone.standardError()).isZero();
        assertThat(everyone.logitInterval(0.95).lower()).isNaN();
        assertThat(everyone.designEffect()).isNaN();
        ConfidenceInterval exact = ConfidenceInterval.kornGraubard(1, 0, 8, 2, 0.95);
        assertThat(exact.lower()).isNaN();
        refused("bad-level", () -> everyone.studentInterval(NAN));
        refused("bad-level", () -> everyone.normalInterval(0));
    }

    @ParameterizedTest
    @EnumSource(LonelyCluster.class)
    void stratumWithASingleClusterFollowsItsRuleInEveryEngine(LonelyCluster rule) {
        if (rule == LonelyCluster.FAIL) {
            refused("single-cluster-in-stratum", () -> lonely(rule));
            return;
        }
        SurveyDesign design = lonely(rule);
        double expected = TaylorLinearisation.estimate(design, new Mean(Y)).standardError();
        assertThat(expected).isPositive();
        Categories everybody = Categories.ofNumbers(new int[WEIGHTS.length]);
        if (rule == LonelyCluster.AVERAGE) {
            refused("design-not-supported", () -> MeansByDomain.of(design, everybody));
        } else {
            double[] error = new double[1];
            MeansByDomain.of(design, everybody).estimate(Y, new double[1], error, new int[1]);
            assertThat(error[0]).isCloseTo(expected, within(1e-15));
        }
        if (rule == LonelyCluster.CERTAINTY) {
            assertThat(Replication.jackknifeN(design, false)
                            .estimate(new Total(Y))
                            .standardError())
                    .isCloseTo(
                            TaylorLinearisation.estimate(design, new Total(Y)).standardError(), within(1e-12));
        } else {
            refused("single-cluster-in-stratum", () -> Replication.jackknifeN(design, false));
            refused("single-cluster-in-stratum", () -> Replication.raoWu(design, 10, 1, false));
        }
        refused("two-clusters-needed", () -> Replication.balanced(design, false));
    }

    @Test
    void everyClusterLonelyLeavesNoDegreesOfFreedom() {
        SurveyDesign design = design(CLUSTERS, LonelyCluster.CERTAINTY);
        Estimate estimate = TaylorLinearisation.estimate(design, new Mean(Y));
        assertThat(estimate.degreesOfFreedom()).isZero();
        assertThat(estimate.studentInterval(0.95).lower()).isNaN();
    }

    @Test
    void domainsWithoutRespondentsAreMissingInTheTables() {
        Categories domains = Categories.ofNumbers(new int[] {1, 1, 1, 1, 2, 2, 2, 2});
        double[] y = {1, 2, 3, 4, NAN, NAN, NAN, NAN};
        double[] mean = new double[2];
        double[] error = new double[2];
        int[] respondents = new int[2];
        MeansByDomain.of(design(), domains).estimate(y, mean, error, respondents);
        assertThat(mean[1]).isNaN();
        assertThat(error[1]).isNaN();
        assertThat(respondents).containsExactly(4, 0);
        assertThat(mean[0]).isEqualTo(3);
        ReplicatedMeansByDomain.of(Replication.jackknifeN(design(), false), domains)
                .estimate(List.of(y), mean, error);
        assertThat(mean[1]).isNaN();
        assertThat(error[1]).isNaN();
        assertThat(error[0]).isNotNaN();
        double[] infinite = y.clone();
        infinite[0] = Double.POSITIVE_INFINITY;
        refused("not-finite", () -> MeansByDomain.of(design(), domains).estimate(infinite, mean, error, respondents));
        refused(
                "length-mismatch",
                () -> MeansByDomain.of(design(), domains).estimate(new double[2], mean, error, respondents));
        refused(
                "not-finite",
                () -> ReplicatedMeansByDomain.of(Replication.jackknifeN(design(), false), domains)
                        .estimate(List.of(infinite), mean, error));
        refused(
                "cluster-crosses-domains",
                () -> ReplicatedMeansByDomain.of(
                        Replication.jackknifeN(design(), false),
                        Categories.ofNumbers(new int[] {1, 2, 1, 1, 2, 2, 2, 2})));
    }

    @Test
    void quantilesRefuseOrHaveNone() {
        assertThat(WeightedQuantile.of(new double[] {1}, new double[] {0}).at(0.5, QuantileRule.HF7))
                .isNaN();
        refused(
                "probability-out-of-range",
                () -> WeightedQuantile.of(Y, WEIGHTS).at(NAN, QuantileRule.MATH));
        refused("length-mismatch", () -> WeightedQuantile.of(Y, new double[2]));
        double[] infinite = Y.clone();
        infinite[0] = Double.POSITIVE_INFINITY;
        refused("not-finite", () -> WeightedQuantile.of(infinite, WEIGHTS));
    }

    @Test
    void independenceNeedsCategoriesAndFullCells() {
        refused("too-few-categories", () -> IndependenceTest.of(design(), STRATA, Categories.ofNumbers(new int[8])));
        refused("empty-cell", () -> IndependenceTest.of(design(), STRATA, STRATA));
    }

    @Test
    void replicateWeightsMustBeUsable() {
        double[][] two = new double[WEIGHTS.length][2];
        double[] ones = {1, 1};
        refused("no-replicates", () -> ReplicateWeights.ofAnalysisWeights(WEIGHTS, two, 1, new double[0], false));
        refused("length-mismatch", () -> ReplicateWeights.ofAnalysisWeights(WEIGHTS, new double[1][2], 1, ones, false));
        refused("length-mismatch", () -> ReplicateWeights.ofAnalysisWeights(WEIGHTS, two, 1, new double[3], false));
        refused("bad-scale", () -> ReplicateWeights.ofAnalysisWeights(WEIGHTS, two, NAN, ones, false));
        refused("bad-scale", () -> ReplicateWeights.ofAnalysisWeights(WEIGHTS, two, 1, new double[] {1, -1}, false));
        double[][] bad = new double[WEIGHTS.length][2];
        bad[3][1] = NAN;
        refused("bad-weight", () -> ReplicateWeights.ofAnalysisWeights(WEIGHTS, bad, 1, ones, false));
        refused("no-replicates", () -> Replication.raoWu(design(), 1, 1, false));
        refused("length-mismatch", () -> Replication.raoWuOfDraws(design(), new int[3], 2, false));
        refused("bad-draws", () -> Replication.raoWuOfDraws(design(), new int[8], 2, false));
        refused("bad-draws", () -> Replication.raoWuOfDraws(design(), new int[] {2, 1, -1, 0, 1, 1, 0, 0}, 2, false));
        refused("bad-rho", () -> Replication.fay(design(), 1, false));
        refused("strata-not-supported", () -> Replication.jackknife1(design()));
    }

    @Test
    void moreReplicatesThanAnArrayHoldsAreRefused() {
        int rows = 50_000;
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        SurveyDesign each = SurveyDesign.ofWeights(weights);
        refused("too-large", () -> Replication.jackknifeN(each, false));
        refused("too-large", () -> Replication.raoWu(each, 50_000, 1, false));
    }

    @Test
    void calibrationRefusesTotalsThatAreNone() {
        Map<String, Double> infinite = Map.of("1", 10.0, "2", Double.POSITIVE_INFINITY);
        refused("no-total", () -> Calibration.postStratify(design(), STRATA, infinite));
        refused("no-total", () -> Calibration.postStratify(design(), STRATA, Map.of("1", 10.0, "2", -1.0)));
        refused("length-mismatch", () -> Calibration.rake(design(), List.of(STRATA), List.of()));
        refused(
                "length-mismatch",
                () -> Calibration.postStratify(design(), Categories.ofNumbers(new int[3]), Map.of("0", 1.0)));
        Calibration.Distance linear = new Calibration.Distance.Linear();
        refused("bad-total", () -> Calibration.calibrate(design(), List.of(Y), new double[] {NAN}, linear));
        refused("length-mismatch", () -> Calibration.calibrate(design(), List.of(Y), new double[2], linear));
        refused(
                "length-mismatch",
                () -> Calibration.calibrate(design(), List.of(new double[2]), new double[1], linear));
        refused("not-finite", () -> Calibration.calibrate(design(), List.of(filled(NAN)), new double[] {1}, linear));
        refused("bad-bounds", () -> new Calibration.Distance.Logit(1.2, 3));
        refused(
                "row-without-category",
                () -> Calibration.postStratify(
                        design(),
                        Categories.of(Arrays.asList("1", "1", "1", "1", "1", "1", "1", null)),
                        Map.of("1", 9.0)));
    }

    @Test
    void designsRefuseMissingStrataAndNoStage() {
        refused("no-stage", () -> SurveyDesign.of(WEIGHTS, List.of(), LonelyCluster.FAIL));
        Categories gap = Categories.of(Arrays.asList("1", "1", "1", "1", "1", "1", "1", null));
        refused("missing-design-value", () -> design(gap, LonelyCluster.FAIL));
        refused("length-mismatch", () -> design(Categories.ofNumbers(new int[3]), LonelyCluster.FAIL));
    }
}
