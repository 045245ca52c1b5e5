package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.survey.Calibration;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.ConfidenceInterval;
import vn.thanghang.indexstats.survey.Estimate;
import vn.thanghang.indexstats.survey.Mean;
import vn.thanghang.indexstats.survey.Ratio;
import vn.thanghang.indexstats.survey.ReplicateWeights;
import vn.thanghang.indexstats.survey.Replication;
import vn.thanghang.indexstats.survey.Statistic;
import vn.thanghang.indexstats.survey.SurveyDesign;
import vn.thanghang.indexstats.survey.TaylorLinearisation;
import vn.thanghang.indexstats.survey.Total;
import vn.thanghang.indexstats.survey.Variance;

class ReplicateOracleTest {

    @AfterAll
    static void report() {
        OracleReport.finished(ReplicateOracleTest.class);
    }

    @ParameterizedTest
    @CsvSource({
        "syn_JKn,data_syn_small", "syn_JKn_mse,data_syn_small", "syn_JKn_fpc,data_syn_small",
        "syn2_BRR,data_syn_2psu", "syn2_BRR_mse,data_syn_2psu", "syn2_Fay03,data_syn_2psu",
        "syn_subboot_RaoWu,data_syn_small", "syn_subboot_RaoWu_mse,data_syn_small"
    })
    void replicateWeightsOfTheReference(String tag, String dataName) {
        OracleFile data = OracleFile.read("survey/" + dataName);
        ReplicateWeights weights = delivered(tag);
        OracleFile figures = OracleFile.read("survey/rep_" + tag + "_results");
        Comparison comparison = Comparison.with(figures);
        Map<String, Integer> left = new TreeMap<>();
        for (int r = 0; r < figures.rows().size(); r++) {
            String estimator = figures.text(r, "estimator").replace("by_", "");
            if (List.of("mean", "total", "ratio", "proportion").contains(estimator)) {
                compare(comparison, figures, r, weights, data, estimator);
                continue;
            }
            switch (estimator) {
                case "degf" -> comparison.exact("degf", weights.degreesOfFreedom(), figures.number(r, "estimate"));
                case "mean_cov" -> compareCovariance(comparison, figures, r, weights, data);
                case "variance" -> compareVariance(comparison, figures, r, weights, data);
                default -> {
                    if (estimator.startsWith("withReplicates")) {
                        compareRatioOfTotals(comparison, figures, r, weights, data);
                    } else if (!estimator.startsWith("quantile")) {
                        left.merge(estimator, 1, Integer::sum);
                    }
                }
            }
        }
        comparison.done(Comparison.TOLERANCE, "rows not offered: " + left + "; variance without se");
        compareThetas(tag, data, weights);
    }

    private static ReplicateWeights delivered(String tag) {
        OracleFile file = OracleFile.read("survey/rep_" + tag + "_weights");
        OracleFile scales = OracleFile.read("survey/rep_" + tag + "_scales");
        double[][] matrix = new double[file.rows().size()][file.header().size() - 1];
        for (int row = 0; row < matrix.length; row++) {
            for (int b = 0; b < matrix[row].length; b++) {
                matrix[row][b] = OracleFile.parse(file.rows().get(row).get(b + 1));
            }
        }
        return ReplicateWeights.ofAnalysisWeights(
                file.numbers("w"),
                matrix,
                scales.number(0, "scale"),
                scales.numbers("rscales"),
                scales.text(0, "mse").equals("TRUE"));
    }

    private static void compare(
            Comparison comparison,
            OracleFile figures,
            int r,
            ReplicateWeights weights,
            OracleFile data,
            String estimator) {
        String variable = figures.text(r, "variable");
        String domain = figures.text(r, "domain");
        boolean category = variable.equals("grp");
        Statistic statistic;
        if (estimator.equals("ratio")) {
            String[] pair = variable.split("/", -1);
            statistic = new Ratio(
                    SurveyFixture.within(SurveyFixture.variable(pair[0], data), domain, data),
                    SurveyFixture.variable(pair[1], data));
        } else {
            double[] y = category
                    ? SurveyFixture.variable(domain, data)
                    : SurveyFixture.within(SurveyFixture.variable(variable, data), domain, data);
            statistic = switch (estimator) {
                case "total" -> new Total(y);
                default -> new Mean(y);
            };
        }
        Estimate estimate = weights.estimate(statistic);
        String place = "row " + (r + 2);
        comparison.number(place, estimate.value(), figures.number(r, "estimate"));
        comparison.number(place + " se", estimate.standardError(), figures.number(r, "se"));
        if (!figures.text(r, "ci_lo").isEmpty()) {
            ConfidenceInterval interval = figures.text(r, "df").equals("Inf")
                    ? estimate.normalInterval(0.95)
                    : estimate.studentInterval(0.95);
            comparison.number(place + " lower", interval.lower(), figures.number(r, "ci_lo"));
            comparison.number(place + " upper", interval.upper(), figures.number(r, "ci_hi"));
        }
    }

    private static void compareCovariance(
            Comparison comparison, OracleFile figures, int r, ReplicateWeights weights, OracleFile data) {
        double[][] complete = SurveyFixture.completePair(figures.text(r, "variable"), data);
        Mean a = new Mean(complete[0]);
        Mean b = new Mean(complete[1]);
        double covariance = weights.covariance(
                weights.thetas(a), a.value(weights.weights()), weights.thetas(b), b.value(weights.weights()));
        comparison.number("covariance", covariance, figures.number(r, "estimate"));
    }

    /** Above and below each over its own observed rows, where {@link Ratio} takes the rows that have both. */
    private static void compareRatioOfTotals(
            Comparison comparison, OracleFile figures, int r, ReplicateWeights weights, OracleFile data) {
        Total above = new Total(SurveyFixture.variable("y2", data));
        Total below = new Total(SurveyFixture.variable("x", data));
        double ratio = above.value(weights.weights()) / below.value(weights.weights());
        double[] thetas = weights.thetas(above);
        double[] divisors = weights.thetas(below);
        Arrays.setAll(thetas, b -> thetas[b] / divisors[b]);
        comparison.number("ratio of totals", ratio, figures.number(r, "estimate"));
        double variance = weights.covariance(thetas, ratio, thetas, ratio);
        comparison.number("ratio of totals se", Math.sqrt(variance), figures.number(r, "se"));
    }

    /** Without standard errors: n/(n − 1) counts the rows of each replicate here, those of the sample there. */
    private static void compareVariance(
            Comparison comparison, OracleFile figures, int r, ReplicateWeights weights, OracleFile data) {
        Estimate estimate = weights.estimate(new Variance(SurveyFixture.variable(figures.text(r, "variable"), data)));
        comparison.number("variance", estimate.value(), figures.number(r, "estimate"));
    }

    private static void compareThetas(String tag, OracleFile data, ReplicateWeights weights) {
        OracleFile figures = OracleFile.read("survey/rep_" + tag + "_thetas");
        Comparison comparison = Comparison.with(figures);
        double[] above = weights.thetas(new Total(SurveyFixture.variable("y2", data)));
        double[] below = weights.thetas(new Total(SurveyFixture.variable("x", data)));
        for (int b = 0; b < above.length; b++) {
            comparison.number("replicate " + b, above[b] / below[b], figures.number(b, "theta"));
        }
        comparison.done();
    }

    @ParameterizedTest
    @CsvSource({
        "syn_JKn,data_syn_small", "syn_JKn_mse,data_syn_small", "syn_JKn_fpc,data_syn_small",
        "syn2_BRR,data_syn_2psu", "syn2_BRR_mse,data_syn_2psu", "syn2_Fay03,data_syn_2psu",
        "syn_subboot_RaoWu,data_syn_small", "syn_subboot_RaoWu_mse,data_syn_small"
    })
    void quantilesUnderReplicateWeights(String tag, String dataName) {
        OracleFile figures = OracleFile.read("survey/rep_" + tag + "_results");
        Comparison comparison = Comparison.with(figures);
        OracleFile data = OracleFile.read("survey/" + dataName);
        comparison.done(
                Comparison.TOLERANCE, SurveyOracleTest.compareQuantiles(figures, delivered(tag), comparison, data));
    }

    @ParameterizedTest
    @CsvSource({"syn_JKn,syn,false", "syn_JKn_mse,syn,true", "syn_JKn_fpc,syn_fpc,false"})
    void jackknifeMadeFromTheDesign(String tag, String design, boolean mse) {
        ReplicateWeights ours = Replication.jackknifeN(SurveyFixture.design(design), mse);
        OracleFile file = OracleFile.read("survey/rep_" + tag + "_weights");
        OracleFile scales = OracleFile.read("survey/rep_" + tag + "_scales");
        Comparison comparison = Comparison.with(file);
        for (int b = 0; b < ours.replicates(); b++) {
            double[] weights = ours.weights(b);
            double[] figures = file.numbers("r" + (b + 1));
            for (int row = 0; row < weights.length; row++) {
                comparison.number("row " + row, weights[row], figures[row]);
            }
            comparison.number(
                    "scale", ours.scale() * ours.rscales()[b], scales.number(b, "scale") * scales.number(b, "rscales"));
        }
        comparison.done();
    }

    @ParameterizedTest
    @CsvSource({
        "syn_JKn,data_syn_small,JKn", "syn_JKn_mse,data_syn_small,JKn", "syn_JKn_fpc,data_syn_small,JKn_fpc",
        "syn2_BRR,data_syn_2psu,BRR", "syn2_BRR_mse,data_syn_2psu,BRR", "syn2_Fay03,data_syn_2psu,Fay",
        "syn_subboot_RaoWu,data_syn_small,RaoWu", "syn_subboot_RaoWu_mse,data_syn_small,RaoWu"
    })
    void scalesOfReplicatesMadeFromTheDesign(String tag, String dataName, String method) {
        OracleFile file = OracleFile.read("survey/rep_" + tag + "_scales");
        SurveyDesign design =
                SurveyFixture.design(method.endsWith("fpc") ? "syn_fpc" : "syn", OracleFile.read("survey/" + dataName));
        boolean mse = file.text(0, "mse").equals("TRUE");
        ReplicateWeights ours = switch (method) {
            case "BRR" -> Replication.balanced(design, mse);
            case "Fay" -> Replication.fay(design, 0.3, mse);
            case "RaoWu" -> Replication.raoWu(design, file.rows().size(), 1, mse);
            default -> Replication.jackknifeN(design, mse);
        };
        Comparison comparison = Comparison.with(file);
        comparison.exact("replicates", ours.replicates(), file.rows().size());
        for (int b = 0; b < ours.replicates(); b++) {
            comparison.number("scale", ours.scale(), file.number(b, "scale"));
            comparison.number("rscale", ours.rscales()[b], file.number(b, "rscales"));
        }
        comparison.done();
    }

    /** The draws are read back from the weights: a cluster drawn t times has t · n/(n − 1) times its weight. */
    @ParameterizedTest
    @ValueSource(strings = {"syn_subboot_RaoWu", "syn_subboot_RaoWu_mse"})
    void bootstrapWeightsFollowFromTheirDraws(String tag) {
        OracleFile file = OracleFile.read("survey/rep_" + tag + "_weights");
        SurveyDesign design = SurveyFixture.design("syn");
        double[] base = design.weights();
        Categories clusters = Categories.of(SurveyFixture.SMALL.texts("psu"));
        int replicates = file.header().size() - 1;
        int[] counts = new int[design.clusters() * replicates];
        Map<String, Set<String>> clustersOf = new HashMap<>();
        for (int row = 0; row < base.length; row++) {
            clustersOf
                    .computeIfAbsent(SurveyFixture.SMALL.text(row, "stratum"), stratum -> new HashSet<>())
                    .add(SurveyFixture.SMALL.text(row, "psu"));
        }
        for (int row = 0; row < base.length; row++) {
            double n = clustersOf.get(SurveyFixture.SMALL.text(row, "stratum")).size();
            for (int b = 0; b < replicates; b++) {
                double weight = OracleFile.parse(file.rows().get(row).get(b + 1));
                counts[clusters.code(row) * replicates + b] = (int) Math.round(weight / base[row] * (n - 1) / n);
            }
        }
        ReplicateWeights ours = Replication.raoWuOfDraws(design, counts, replicates, false);
        Comparison comparison = Comparison.with(file);
        for (int b = 0; b < replicates; b++) {
            comparison.column("r" + b, ours.weights(b), file.numbers("r" + (b + 1)));
        }
        comparison.done();
    }

    @Test
    void balancedReplicatesReproduceTheVarianceOfTotals() {
        OracleFile data = OracleFile.read("survey/data_syn_2psu");
        SurveyDesign design = SurveyFixture.design("syn", data);
        Total total = new Total(SurveyFixture.variable("y1", data));
        double linearised = TaylorLinearisation.estimate(design, total).standardError();
        assertThat(Replication.balanced(design, false).estimate(total).standardError())
                .isCloseTo(linearised, within(1e-9 * linearised));
        assertThat(Replication.fay(design, 0.3, true).estimate(total).standardError())
                .isCloseTo(linearised, within(1e-9 * linearised));
    }

    @Test
    void calibratedWeightsAndTheirVariance() {
        Categories grp = SurveyFixture.categories("grp", SurveyFixture.SMALL);
        Categories sex = SurveyFixture.categories("sex", SurveyFixture.SMALL);
        Map<String, Double> grpTotals = totals("syn grp");
        Map<String, Double> sexTotals = totals("syn sex");
        SurveyDesign design = SurveyFixture.design("syn");
        compareCalibration("poststrat_grp", Calibration.postStratify(design, grp, grpTotals));
        compareCalibration("rake_grp_sex", Calibration.rake(design, List.of(grp, sex), List.of(grpTotals, sexTotals)));
        compareCalibration("calib_linear_grp_sex_x", calibrated(new Calibration.Distance.Linear()));
        compareCalibration("calib_raking_grp_sex_x", calibrated(new Calibration.Distance.Exponential()));
        compareCalibration("calib_logit_grp_sex_x", calibrated(new Calibration.Distance.Logit(0.3, 3)));
    }

    private static SurveyDesign calibrated(Calibration.Distance distance) {
        double[] ones = new double[SurveyFixture.SMALL.rows().size()];
        Arrays.fill(ones, 1);
        List<double[]> auxiliaries = new ArrayList<>(List.of(ones));
        for (String name : List.of("grpb", "grpc", "sexM", "x")) {
            auxiliaries.add(SurveyFixture.variable(name));
        }
        double[] targets = totals("syn calibrate totals").values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Calibration.calibrate(SurveyFixture.design("syn"), auxiliaries, targets, distance);
    }

    private static Map<String, Double> totals(String target) {
        OracleFile file = OracleFile.read("survey/calibration_targets");
        Map<String, Double> totals = new LinkedHashMap<>();
        for (int r = 0; r < file.rows().size(); r++) {
            if (file.text(r, "target").equals(target)) {
                totals.put(file.text(r, "level"), file.number(r, "value"));
            }
        }
        return totals;
    }

    private static void compareCalibration(String tag, SurveyDesign calibrated) {
        OracleFile weights = OracleFile.read("survey/cal_syn_" + tag + "_weights");
        Comparison comparison = Comparison.with(weights);
        comparison.column("w", calibrated.weights(), weights.numbers("w"));
        comparison.done();
        OracleFile figures = OracleFile.read("survey/results_calibration");
        Comparison results = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            if (figures.text(r, "design").equals("syn_" + tag)) {
                double[] y = SurveyFixture.variable(figures.text(r, "variable"));
                Statistic statistic = figures.text(r, "estimator").equals("mean") ? new Mean(y) : new Total(y);
                Estimate estimate = TaylorLinearisation.estimate(calibrated, statistic);
                results.number(tag, estimate.value(), figures.number(r, "estimate"));
                double figure = figures.number(r, "se");
                if (figure < 1e-9) {
                    assertThat(estimate.standardError()).isLessThan(1e-6);
                } else {
                    results.number(tag + " se row " + (r + 2), estimate.standardError(), figure);
                }
            }
        }
        results.done();
    }
}
