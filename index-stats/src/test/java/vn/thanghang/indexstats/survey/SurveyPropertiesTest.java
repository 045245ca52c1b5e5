package vn.thanghang.indexstats.survey;

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
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.ChiSquared;
import vn.thanghang.indexstats.kernel.IncompleteBeta;
import vn.thanghang.indexstats.kernel.Normal;
import vn.thanghang.indexstats.kernel.StudentT;

@NullUnmarked // a look-up that finds nothing fails the test
class SurveyPropertiesTest {

    private static final int[] STRATA = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
    private static final int[] CLUSTERS = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5};
    private static final double[] WEIGHTS = {3, 2, 5, 4, 1, 6, 2, 2, 3, 7, 1};
    private static final double[] Y = {1, 4, 2, 8, 5, 7, 3, 9, Double.NaN, 6, 2};

    private static SurveyDesign design(LonelyCluster lonely) {
        return design(STRATA, CLUSTERS, WEIGHTS, lonely);
    }

    private static SurveyDesign design(int[] strata, int[] clusters, double[] weights, LonelyCluster lonely) {
        return SurveyDesign.of(
                weights,
                List.of(SamplingStage.of(Categories.ofNumbers(clusters), Categories.ofNumbers(strata))),
                lonely);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < Y.length; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(3));
        int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
        SurveyDesign shuffled = design(
                Arrays.stream(rows).map(r -> STRATA[r]).toArray(),
                Arrays.stream(rows).map(r -> CLUSTERS[r]).toArray(),
                Arrays.stream(rows).mapToDouble(r -> WEIGHTS[r]).toArray(),
                LonelyCluster.FAIL);
        double[] y = Arrays.stream(rows).mapToDouble(r -> Y[r]).toArray();
        Estimate first = TaylorLinearisation.estimate(design(LonelyCluster.FAIL), new Mean(Y));
        Estimate second = TaylorLinearisation.estimate(shuffled, new Mean(y));
        assertThat(second.value()).isCloseTo(first.value(), within(1e-14));
        assertThat(second.standardError()).isCloseTo(first.standardError(), within(1e-14));
    }

    @Test
    void unitOfMeasurementScalesEstimateAndError() {
        double[] scaled = Arrays.stream(Y).map(y -> 100 * y + 3).toArray();
        Estimate first = TaylorLinearisation.estimate(design(LonelyCluster.FAIL), new Mean(Y));
        Estimate second = TaylorLinearisation.estimate(design(LonelyCluster.FAIL), new Mean(scaled));
        assertThat(second.value()).isCloseTo(100 * first.value() + 3, within(1e-11));
        assertThat(second.standardError()).isCloseTo(100 * first.standardError(), within(1e-11));
        assertThat(second.designEffect()).isCloseTo(first.designEffect(), within(1e-11));
    }

    @Test
    void scaleOfTheWeightsLeavesMeansAlone() {
        double[] doubled = Arrays.stream(WEIGHTS).map(w -> 2 * w).toArray();
        Estimate first = TaylorLinearisation.estimate(design(LonelyCluster.FAIL), new Mean(Y));
        Estimate second =
                TaylorLinearisation.estimate(design(STRATA, CLUSTERS, doubled, LonelyCluster.FAIL), new Mean(Y));
        assertThat(second.value()).isCloseTo(first.value(), within(1e-14));
        assertThat(second.standardError()).isCloseTo(first.standardError(), within(1e-14));
    }

    @Test
    void domainsAddUpToTheTotal() {
        Categories halves = Categories.ofNumbers(new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1});
        double sum = 0;
        for (int code = 0; code < 2; code++) {
            sum += new Total(halves.restrict(Y, code)).value(WEIGHTS);
        }
        assertThat(sum).isCloseTo(new Total(Y).value(WEIGHTS), within(1e-12));
    }

    @Test
    void domainWithoutRespondentsHasNoEstimate() {
        double[] nobody = new double[Y.length];
        Arrays.fill(nobody, Double.NaN);
        Estimate estimate = TaylorLinearisation.estimate(design(LonelyCluster.FAIL), new Mean(nobody));
        assertThat(estimate.value()).isNaN();
        assertThat(estimate.standardError()).isNaN();
        assertThat(estimate.respondents()).isZero();
        assertThat(estimate.studentInterval(0.95).lower()).isNaN();
        QuantileEstimation.Result quantile = QuantileEstimation.estimate(
                new TaylorLinearisation(design(LonelyCluster.FAIL)),
                nobody,
                0.5,
                QuantileRule.MATH,
                QuantileEstimation.Interval.MEAN,
                0.95);
        assertThat(quantile.estimate().value()).isNaN();
    }

    /** Figures of R survey 4.1-1, {@code options(survey.lonely.psu = …)}, on these eleven rows without cluster 5. */
    @Test
    void lonelyClustersFollowTheirRule() {
        int[] lonely = {1, 1, 2, 2, 3, 3, 4, 4, 4, 4, 4};
        refused("single-cluster-in-stratum", () -> design(STRATA, lonely, WEIGHTS, LonelyCluster.FAIL));
        LONELY_FIGURES.forEach((rule, figure) -> {
            SurveyDesign design = design(STRATA, lonely, WEIGHTS, rule);
            assertThat(TaylorLinearisation.estimate(design, new Mean(Y)).standardError())
                    .as("mean " + rule)
                    .isCloseTo(figure[0], within(1e-9 * figure[0]));
            assertThat(TaylorLinearisation.estimate(design, new Total(Y)).standardError())
                    .as("total " + rule)
                    .isCloseTo(figure[1], within(1e-9 * figure[1]));
        });
    }

    private static final Map<LonelyCluster, double[]> LONELY_FIGURES = Map.of(
            LonelyCluster.CERTAINTY, new double[] {0.6810427735918161, 33.77869150810907},
            LonelyCluster.ADJUST, new double[] {0.7124981019057421, 75.92759709091287},
            LonelyCluster.AVERAGE, new double[] {0.9631399269697355, 47.77028364998474});

    /** Figures of R survey 4.1-1: {@code svydesign(id = ~cluster + row, strata = ~stratum, fpc = ~big + small)}. */
    @Test
    void secondStageAddsItsVarianceWithFinitePopulations() {
        double[] big = Arrays.stream(STRATA).mapToDouble(h -> h == 1 ? 8 : 5).toArray();
        double[] small = Arrays.stream(CLUSTERS).mapToDouble(c -> 4 + c).toArray();
        int[] rows = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        SurveyDesign design = SurveyDesign.of(
                WEIGHTS,
                List.of(
                        SamplingStage.of(Categories.ofNumbers(CLUSTERS), Categories.ofNumbers(STRATA), big),
                        SamplingStage.of(Categories.ofNumbers(rows), null, small)),
                LonelyCluster.FAIL);
        assertThat(TaylorLinearisation.estimate(design, new Mean(Y)).standardError())
                .isCloseTo(0.7543282151323721, within(1e-12));
        assertThat(TaylorLinearisation.estimate(design, new Total(Y)).standardError())
                .isCloseTo(44.03081983381749, within(1e-11));
    }

    /** Figure of R survey 4.1-1: {@code svydesign(id = ~1, fpc = ~probability, pps = "brewer")}. */
    @Test
    void unequalProbabilitiesByBrewersApproximation() {
        double[] population = new double[Y.length];
        double[] weights = new double[Y.length];
        for (int row = 0; row < Y.length; row++) {
            double probability = 0.1 + 0.05 * row;
            weights[row] = 1 / probability;
            population[row] = Y.length / probability;
        }
        SurveyDesign design =
                SurveyDesign.of(weights, List.of(new SamplingStage(null, null, population, true)), LonelyCluster.FAIL);
        assertThat(TaylorLinearisation.estimate(design, new Mean(Y)).standardError())
                .isCloseTo(0.9009879123882938, within(1e-12));
        assertThat(TaylorLinearisation.estimate(design, new Total(Y)).standardError())
                .isCloseTo(26.17605280324225, within(1e-11));
    }

    @Test
    void quantileBelowTheFirstShareIsTheSmallestObservation() {
        WeightedQuantile quantiles = WeightedQuantile.of(new double[] {1, 2, 3, 4}, new double[] {10, 1, 1, 1});
        assertThat(quantiles.at(0.5, QuantileRule.MATH)).isEqualTo(1);
        assertThat(quantiles.at(0, QuantileRule.MATH)).isEqualTo(1);
        assertThat(quantiles.at(1, QuantileRule.SCHOOL)).isEqualTo(4);
    }

    @Test
    void jackknifeEqualsLinearisationForTotals() {
        Total total = new Total(Y);
        SurveyDesign design = design(LonelyCluster.FAIL);
        double linearised = TaylorLinearisation.estimate(design, total).standardError();
        assertThat(Replication.jackknifeN(design, false).estimate(total).standardError())
                .isCloseTo(linearised, within(1e-12 * linearised));
        SurveyDesign single = SurveyDesign.of(
                WEIGHTS, List.of(SamplingStage.of(Categories.ofNumbers(CLUSTERS), null)), LonelyCluster.FAIL);
        double one = TaylorLinearisation.estimate(single, total).standardError();
        assertThat(Replication.jackknife1(single).estimate(total).standardError())
                .isCloseTo(one, within(1e-12 * one));
    }

    @Test
    void bootstrapRepeatsFromItsSeedAndKeepsTheClustersOfAStratum() {
        SurveyDesign design = design(LonelyCluster.FAIL);
        ReplicateWeights weights = Replication.raoWu(design, 200, 11, false);
        assertThat(weights.weights(7))
                .isEqualTo(Replication.raoWu(design, 200, 11, false).weights(7));
        assertThat(weights.weights(7))
                .isNotEqualTo(Replication.raoWu(design, 200, 12, false).weights(7));
        double linearised = TaylorLinearisation.estimate(design, new Total(Y)).standardError();
        double bootstrap =
                Replication.raoWu(design, 4000, 1, false).estimate(new Total(Y)).standardError();
        assertThat(bootstrap).isCloseTo(linearised, within(0.1 * linearised));
    }

    @Test
    void hadamardMatricesAreOrthogonal() {
        for (int order : new int[] {2, 5, 9, 13, 21, 25, 40, 64}) {
            boolean[][] matrix = HadamardMatrix.atLeast(order);
            assertThat(matrix.length).isGreaterThanOrEqualTo(order);
            for (int a = 0; a < matrix.length; a++) {
                assertThat(matrix[a][0]).isTrue();
                for (int b = 0; b < a; b++) {
                    int product = 0;
                    for (boolean[] row : matrix) {
                        product += row[a] == row[b] ? 1 : -1;
                    }
                    assertThat(product).isZero();
                }
            }
        }
    }

    @Test
    void refusesImpossibleDesigns() {
        refused("empty-sample", () -> SurveyDesign.ofWeights(new double[0]));
        refused("negative-weight", () -> SurveyDesign.ofWeights(new double[] {1, -1}));
        refused("bad-weight", () -> SurveyDesign.ofWeights(new double[] {1, Double.NaN}));
        refused("weights-sum-to-zero", () -> SurveyDesign.ofWeights(new double[] {0, 0}));
        refused(
                "population-below-sample",
                () -> SurveyDesign.of(
                        new double[] {1, 1},
                        List.of(SamplingStage.of(null, null, new double[] {1, 1})),
                        LonelyCluster.FAIL));
        refused(
                "population-varies-in-stratum",
                () -> SurveyDesign.of(
                        new double[] {1, 1},
                        List.of(SamplingStage.of(null, null, new double[] {5, 6})),
                        LonelyCluster.FAIL));
        refused(
                "length-mismatch",
                () -> TaylorLinearisation.estimate(design(LonelyCluster.FAIL), new Mean(new double[3])));
        refused("two-clusters-needed", () -> Replication.balanced(design(LonelyCluster.FAIL), false));
        refused("bad-level", () -> ConfidenceInterval.student(0, 1, 5, 1));
    }

    @Test
    void calibrationReachesItsTotalsOrSaysWhyNot() {
        double[] ones = new double[Y.length];
        Arrays.fill(ones, 1);
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        SurveyDesign calibrated = Calibration.calibrate(
                design(LonelyCluster.FAIL),
                List.of(ones, x),
                new double[] {40, 230},
                new Calibration.Distance.Logit(0.2, 4));
        assertThat(new Total(x).value(calibrated.weights())).isCloseTo(230, within(1e-9));
        assertThat(TaylorLinearisation.estimate(calibrated, new Total(x)).standardError())
                .isLessThan(1e-9);
        refused(
                "not-converged",
                () -> Calibration.calibrate(
                        design(LonelyCluster.FAIL),
                        List.of(ones, x),
                        new double[] {40, 4000},
                        new Calibration.Distance.Logit(0.9, 1.1)));
        refused(
                "collinear-auxiliaries",
                () -> Calibration.calibrate(
                        design(LonelyCluster.FAIL),
                        List.of(ones, ones),
                        new double[] {40, 40},
                        new Calibration.Distance.Linear()));
        Categories strata = Categories.ofNumbers(STRATA);
        refused("no-total", () -> Calibration.postStratify(design(LonelyCluster.FAIL), strata, Map.of("1", 5.0)));
        refused(
                "category-without-respondents",
                () -> Calibration.postStratify(
                        design(LonelyCluster.FAIL), strata, Map.of("1", 5.0, "2", 5.0, "3", 5.0)));
    }

    @Test
    void distributionsAgreeWithPublishedTables() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.cumulative(1.959963984540054)).isCloseTo(0.975, within(1e-14));
        assertThat(StudentT.quantile(0.975, 26)).isCloseTo(2.055529438642871, within(1e-13));
        assertThat(StudentT.quantile(0.975, 1)).isCloseTo(12.706204736174707, within(1e-11));
        assertThat(StudentT.twoSided(2.055529438642871, 26)).isCloseTo(0.05, within(1e-14));
        assertThat(ChiSquared.upperTail(5.991464547107979, 2)).isCloseTo(0.05, within(1e-14));
        assertThat(IncompleteBeta.of(IncompleteBeta.inverse(0.3, 2.5, 0.7), 2.5, 0.7))
                .isCloseTo(0.3, within(1e-14));
    }
}
