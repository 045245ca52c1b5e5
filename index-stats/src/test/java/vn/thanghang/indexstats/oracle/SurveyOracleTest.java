package vn.thanghang.indexstats.oracle;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.survey.ConfidenceInterval;
import vn.thanghang.indexstats.survey.Difference;
import vn.thanghang.indexstats.survey.Estimate;
import vn.thanghang.indexstats.survey.EstimationMethod;
import vn.thanghang.indexstats.survey.IndependenceTest;
import vn.thanghang.indexstats.survey.LinearisedVariance;
import vn.thanghang.indexstats.survey.Mean;
import vn.thanghang.indexstats.survey.QuantileEstimation;
import vn.thanghang.indexstats.survey.QuantileRule;
import vn.thanghang.indexstats.survey.Ratio;
import vn.thanghang.indexstats.survey.ReplicateWeights;
import vn.thanghang.indexstats.survey.Statistic;
import vn.thanghang.indexstats.survey.SurveyDesign;
import vn.thanghang.indexstats.survey.TaylorLinearisation;
import vn.thanghang.indexstats.survey.Total;
import vn.thanghang.indexstats.survey.Variance;

class SurveyOracleTest {

    @AfterAll
    static void report() {
        OracleReport.finished(SurveyOracleTest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syn", "syn_fpc", "syn_strat_only", "syn_weights_only"})
    void linearisedEstimates(String name) {
        SurveyDesign design = SurveyFixture.design(name);
        OracleFile figures = OracleFile.read("survey/results_" + name);
        Comparison comparison = Comparison.with(figures);
        Map<String, Integer> left = new TreeMap<>();
        for (int r = 0; r < figures.rows().size(); r++) {
            String estimator = figures.text(r, "estimator");
            String variable = figures.text(r, "variable");
            switch (estimator) {
                case "mean", "total", "ratio", "proportion", "by_mean", "by_total", "by_ratio", "by_proportion" ->
                    compare(comparison, figures, r, design);
                case "variance" -> compareVariance(comparison, figures, r, design);
                case "mean_cov" -> compareCovariance(comparison, figures, r, design);
                case "contrast" -> compareContrast(comparison, figures, r, design);
                case "degf" -> comparison.exact("degf", design.degreesOfFreedom(), figures.number(r, "estimate"));
                case "svyciprop" -> {
                    compareProportion(comparison, figures, r, design, variable);
                    if (figures.text(r, "note").startsWith("likelihood")) {
                        left.merge("interval of svyciprop likelihood", 1, Integer::sum);
                    }
                }
                case "svyttest" -> compareTTest(comparison, figures, r, design);
                case "svychisq" -> {
                    if (!compareIndependence(comparison, figures, r, design)) {
                        left.merge("svychisq " + figures.text(r, "note").split(";", -1)[0], 1, Integer::sum);
                    }
                }
                default -> left.merge(estimator.startsWith("quantile") ? "" : estimator, 1, Integer::sum);
            }
        }
        left.remove("");
        comparison.done(Comparison.TOLERANCE, "rows not offered: " + left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syn", "syn_fpc", "syn_strat_only", "syn_weights_only"})
    void quantilesWithWoodruffIntervals(String name) {
        OracleFile figures = OracleFile.read("survey/results_" + name);
        EstimationMethod method = new TaylorLinearisation(SurveyFixture.design(name));
        Comparison comparison = Comparison.with(figures);
        comparison.done(Comparison.TOLERANCE, compareQuantiles(figures, method, comparison, SurveyFixture.SMALL));
    }

    /** Compares all quantiles; tells which kinds are not offered and left out. */
    static String compareQuantiles(
            OracleFile figures, EstimationMethod method, Comparison comparison, OracleFile data) {
        Map<String, Integer> left = new TreeMap<>();
        for (int r = 0; r < figures.rows().size(); r++) {
            String estimator = figures.text(r, "estimator");
            String[] note = figures.text(r, "note").split("[=;]", -1);
            if (!estimator.startsWith("quantile_")) {
                continue;
            }
            if (note[3].equals("score") || estimator.endsWith("shahvaish") || estimator.endsWith("hf3")) {
                left.merge(note[3].equals("score") ? "score interval" : estimator, 1, Integer::sum);
                continue;
            }
            QuantileRule rule = switch (estimator.substring(9)) {
                case "math", "hf1" -> QuantileRule.MATH;
                case "hf2", "school" -> QuantileRule.SCHOOL;
                default -> QuantileRule.valueOf(estimator.substring(9).toUpperCase(Locale.ROOT));
            };
            QuantileEstimation.Interval kind = switch (note[3]) {
                case "xlogit" -> QuantileEstimation.Interval.LOGIT;
                case "asin" -> QuantileEstimation.Interval.ARCSINE;
                case "beta" -> QuantileEstimation.Interval.BETA;
                default -> QuantileEstimation.Interval.MEAN;
            };
            String variable = figures.text(r, "variable");
            double[] y = SurveyFixture.variable(variable, data);
            double p = Double.parseDouble(note[1]);
            QuantileEstimation.Result result = note[3].equals("quantile")
                    ? QuantileEstimation.estimateByReplicates((ReplicateWeights) method, y, p, rule, 0.95)
                    : QuantileEstimation.estimate(method, y, p, rule, kind, 0.95);
            String place = "row " + (r + 2) + " " + estimator;
            comparison.number(place, result.estimate().value(), figures.number(r, "estimate"));
            comparison.number(place + " se", result.estimate().standardError(), figures.number(r, "se"));
            comparison.number(place + " lower", result.interval().lower(), figures.number(r, "ci_lo"));
            comparison.number(place + " upper", result.interval().upper(), figures.number(r, "ci_hi"));
        }
        return "quantiles not offered: " + left;
    }

    private static Statistic statistic(OracleFile figures, int r) {
        String variable = figures.text(r, "variable");
        String domain = figures.text(r, "domain");
        return switch (figures.text(r, "estimator").replace("by_", "")) {
            case "ratio" -> {
                String[] pair = variable.split("/", -1);
                yield new Ratio(
                        SurveyFixture.within(SurveyFixture.variable(pair[0]), domain, SurveyFixture.SMALL),
                        SurveyFixture.variable(pair[1]));
            }
            case "total" ->
                variable.equals("grp")
                        ? new Total(SurveyFixture.variable(domain))
                        : new Total(
                                SurveyFixture.within(SurveyFixture.variable(variable), domain, SurveyFixture.SMALL));
            default ->
                variable.equals("grp")
                        ? new Mean(SurveyFixture.variable(domain))
                        : new Mean(SurveyFixture.within(SurveyFixture.variable(variable), domain, SurveyFixture.SMALL));
        };
    }

    private static void compare(Comparison comparison, OracleFile figures, int r, SurveyDesign design) {
        Estimate estimate = TaylorLinearisation.estimate(design, statistic(figures, r));
        String place = "row " + (r + 2);
        comparison.number(place, estimate.value(), figures.number(r, "estimate"));
        comparison.number(place + " se", estimate.standardError(), figures.number(r, "se"));
        if (!figures.text(r, "deff").isEmpty()) {
            boolean replace = figures.text(r, "note").startsWith("deff=replace");
            comparison.number(
                    place + " deff",
                    replace ? estimate.designEffectReplace() : estimate.designEffect(),
                    figures.number(r, "deff"));
        }
        if (!figures.text(r, "ci_lo").isEmpty()) {
            ConfidenceInterval interval = figures.text(r, "df").equals("Inf")
                    ? estimate.normalInterval(0.95)
                    : estimate.studentInterval(0.95);
            comparison.number(place + " lower", interval.lower(), figures.number(r, "ci_lo"));
            comparison.number(place + " upper", interval.upper(), figures.number(r, "ci_hi"));
        }
    }

    /** The peer divides by the number of all rows where the definition counts the observed. */
    private static void compareVariance(Comparison comparison, OracleFile figures, int r, SurveyDesign design) {
        Variance variance = new Variance(SurveyFixture.variable(figures.text(r, "variable")));
        Estimate estimate = TaylorLinearisation.estimate(design, variance);
        double n = estimate.respondents();
        double all = design.rows();
        double correction = (n / (n - 1)) / (all / (all - 1));
        comparison.number("variance", estimate.value(), figures.number(r, "estimate") * correction);
        comparison.number("variance se", estimate.standardError(), figures.number(r, "se") * correction);
    }

    private static void compareCovariance(Comparison comparison, OracleFile figures, int r, SurveyDesign design) {
        double[][] complete = SurveyFixture.completePair(figures.text(r, "variable"), SurveyFixture.SMALL);
        double[] a = complete[0];
        double[] b = complete[1];
        double[] za = new double[a.length];
        double[] zb = new double[a.length];
        new Mean(a).linearise(design.weights(), za);
        new Mean(b).linearise(design.weights(), zb);
        comparison.number("covariance", LinearisedVariance.covariance(design, za, zb), figures.number(r, "estimate"));
    }

    private static Difference sexDifference(String variable, String first, String second) {
        double[] values = SurveyFixture.variable(variable);
        return new Difference(
                new Mean(SurveyFixture.within(values, "sex=" + first, SurveyFixture.SMALL)),
                new Mean(SurveyFixture.within(values, "sex=" + second, SurveyFixture.SMALL)));
    }

    private static void compareContrast(Comparison comparison, OracleFile figures, int r, SurveyDesign design) {
        Estimate estimate = TaylorLinearisation.estimate(design, sexDifference(figures.text(r, "variable"), "F", "M"));
        comparison.number("contrast", estimate.value(), figures.number(r, "estimate"));
        comparison.number("contrast se", estimate.standardError(), figures.number(r, "se"));
    }

    private static void compareTTest(Comparison comparison, OracleFile figures, int r, SurveyDesign design) {
        Estimate estimate = TaylorLinearisation.estimate(design, sexDifference("y1", "M", "F"));
        comparison.number("t", estimate.value() / estimate.standardError(), figures.number(r, "estimate"));
    }

    private static boolean compareIndependence(Comparison comparison, OracleFile figures, int r, SurveyDesign design) {
        IndependenceTest test = IndependenceTest.of(
                design,
                SurveyFixture.categories("bin", SurveyFixture.SMALL),
                SurveyFixture.categories("grp", SurveyFixture.SMALL));
        String note = figures.text(r, "note");
        double p = Double.parseDouble(note.substring(note.indexOf("p=") + 2, note.lastIndexOf(';')));
        if (note.startsWith("F;")) {
            comparison.number("F", test.f(), figures.number(r, "estimate"));
            comparison.number("ndf", test.ndf(), figures.number(r, "ci_lo"));
            comparison.number("ddf", test.ddf(), figures.number(r, "ci_hi"));
            comparison.number("p of F", test.secondOrderP(), p);
        } else if (note.startsWith("Chisq")) {
            comparison.number("X2", test.pearson(), figures.number(r, "estimate"));
            comparison.exact("df", test.firstOrderDf(), figures.number(r, "ci_lo"));
            comparison.number("p of X2", test.firstOrderP(), p);
        } else {
            return false;
        }
        return true;
    }

    private static void compareProportion(
            Comparison comparison, OracleFile figures, int r, SurveyDesign design, String variable) {
        Estimate estimate =
                TaylorLinearisation.estimate(design, new Mean(SurveyFixture.variable(variable.substring(1))));
        double p = estimate.value();
        double se = estimate.standardError();
        double df = estimate.degreesOfFreedom();
        ConfidenceInterval interval = switch (figures.text(r, "note")) {
            case "logit", "xlogit" -> estimate.logitInterval(0.95);
            case "asin" -> ConfidenceInterval.arcsine(p, se, df, 0.95);
            case "beta" -> ConfidenceInterval.kornGraubard(p, se, estimate.respondents(), df, 0.95);
            case "mean" -> estimate.studentInterval(0.95);
            default -> null;
        };
        comparison.number("proportion", p, figures.number(r, "estimate"));
        comparison.number("proportion se", se, figures.number(r, "se"));
        if (interval != null) {
            comparison.number(figures.text(r, "note"), interval.lower(), figures.number(r, "ci_lo"));
            comparison.number(figures.text(r, "note"), interval.upper(), figures.number(r, "ci_hi"));
        }
    }
}
