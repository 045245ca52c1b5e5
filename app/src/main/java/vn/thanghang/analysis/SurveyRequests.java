package vn.thanghang.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.ConfidenceInterval;
import vn.thanghang.indexstats.survey.Difference;
import vn.thanghang.indexstats.survey.Estimate;
import vn.thanghang.indexstats.survey.EstimationMethod;
import vn.thanghang.indexstats.survey.Mean;
import vn.thanghang.indexstats.survey.QuantileEstimation;
import vn.thanghang.indexstats.survey.QuantileRule;
import vn.thanghang.indexstats.survey.Ratio;
import vn.thanghang.indexstats.survey.Statistic;
import vn.thanghang.indexstats.survey.Total;
import vn.thanghang.indexstats.survey.Variance;

/** Turns the estimates a DESIGN file asks for into lines. */
final class SurveyRequests {

    private final CsvTable data;
    private final EstimationMethod method;
    private final String design;
    private final double level;

    SurveyRequests(CsvTable data, EstimationMethod method, String design, double level) {
        this.data = data;
        this.method = method;
        this.design = design;
        this.level = level;
    }

    /** A domain: its name and the rows inside, null for the whole sample. */
    private record Domain(String name, @Nullable Categories categories, int code) {

        double[] within(double[] values) {
            return categories == null ? values : categories.restrict(values, code);
        }
    }

    List<SurveyLine> lines(JsonPart request) {
        List<SurveyLine> lines = new ArrayList<>();
        String estimator = request.text("estimator");
        List<Domain> domains = domains(request.texts("by"));
        switch (estimator) {
            case "mean", "total", "variance", "proportion" -> plain(request, estimator, domains, lines);
            case "ratio" -> ratios(request, domains, lines);
            case "quantile" -> quantiles(request, domains, lines);
            case "difference" -> lines.add(difference(request));
            default -> throw request.unknown("estimator");
        }
        return lines;
    }

    private List<Domain> domains(List<String> by) {
        if (by.isEmpty()) {
            return List.of(new Domain("", null, 0));
        }
        Categories crossed = null;
        for (String column : by) {
            Categories named = Categories.of(data.texts(column).stream()
                    .map(value -> value == null ? null : column + "=" + value)
                    .toList());
            crossed = crossed == null ? named : crossed.crossedWith(named);
        }
        Categories categories = Objects.requireNonNull(crossed);
        return IntStream.range(0, categories.labels().size())
                .mapToObj(code -> new Domain(categories.labels().get(code), categories, code))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private void plain(JsonPart request, String estimator, List<Domain> domains, List<SurveyLine> lines) {
        String variable = request.text("variable");
        if (estimator.equals("proportion") || !data.isNumeric(variable)) {
            categorical(request, estimator, variable, domains, lines);
            return;
        }
        double[] y = data.numbers(variable);
        for (Domain domain : domains) {
            Statistic statistic = statistic(estimator, domain.within(y));
            lines.add(line(request, named(estimator, domain), variable, domain.name(), method.estimate(statistic)));
        }
    }

    private void categorical(
            JsonPart request, String estimator, String variable, List<Domain> domains, List<SurveyLine> lines) {
        if (estimator.equals("variance")) {
            throw new StatisticsInputException("analysis.statistics.notNumeric", data.file(), variable);
        }
        Categories categories = Categories.of(data.texts(variable));
        List<String> labels = categories.labels().stream().sorted().toList();
        String statisticName = estimator.equals("total") ? "total" : "mean";
        for (Domain domain : domains) {
            for (String label : labels) {
                double[] y = domain.within(categories.indicator(categories.codeOf(label)));
                Estimate estimate = method.estimate(statistic(statisticName, y));
                String name = variable + label;
                boolean whole = domain.name().isEmpty();
                lines.add(line(
                        request,
                        named(estimator, domain),
                        whole ? variable : name,
                        whole ? name : domain.name(),
                        estimate));
            }
        }
    }

    private static Statistic statistic(String estimator, double[] y) {
        return switch (estimator) {
            case "total" -> new Total(y);
            case "variance" -> new Variance(y);
            default -> new Mean(y);
        };
    }

    private void ratios(JsonPart request, List<Domain> domains, List<SurveyLine> lines) {
        String above = request.text("numerator");
        String below = request.text("denominator");
        double[] y = data.numbers(above);
        double[] x = data.numbers(below);
        for (Domain domain : domains) {
            Estimate estimate = method.estimate(new Ratio(domain.within(y), x));
            lines.add(line(request, named("ratio", domain), above + "/" + below, domain.name(), estimate));
        }
    }

    private SurveyLine difference(JsonPart request) {
        String variable = request.text("variable");
        String of = request.text("of", "mean");
        if (!of.equals("mean") && !of.equals("total")) {
            throw request.unknown("of");
        }
        Categories groups = Categories.of(data.texts(request.text("between")));
        double[] y = data.numbers(variable);
        String first = request.text("first");
        String second = request.text("second");
        Statistic difference = new Difference(
                statistic(of, groups.restrict(y, groups.codeOf(first))),
                statistic(of, groups.restrict(y, groups.codeOf(second))));
        return line(request, "difference", variable, first + "-" + second, method.estimate(difference));
    }

    private SurveyLine line(JsonPart request, String estimator, String variable, String domain, Estimate estimate) {
        String kind = request.text("interval", "student");
        double df = method.degreesOfFreedom();
        ConfidenceInterval interval = switch (kind) {
            case "normal" -> estimate.normalInterval(level);
            case "student" -> estimate.studentInterval(level);
            case "logit" -> estimate.logitInterval(level);
            case "beta" ->
                ConfidenceInterval.kornGraubard(
                        estimate.value(), estimate.standardError(), estimate.respondents(), df, level);
            default -> throw request.unknown("interval");
        };
        boolean normal = kind.equals("normal");
        String note = normal ? "" : kind.equals("student") ? "t interval" : kind + " interval";
        return new SurveyLine(
                design, estimator, variable, domain, estimate, interval, normal ? Double.POSITIVE_INFINITY : df, note);
    }

    private void quantiles(JsonPart request, List<Domain> domains, List<SurveyLine> lines) {
        String variable = request.text("variable");
        String ruleName = request.text("rule", "math");
        QuantileRule rule = switch (ruleName) {
            case "math", "school", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9" ->
                QuantileRule.valueOf(ruleName.toUpperCase(Locale.ROOT));
            default -> throw request.unknown("rule");
        };
        QuantileEstimation.Interval kind = switch (request.text("interval", "mean")) {
            case "mean" -> QuantileEstimation.Interval.MEAN;
            case "logit" -> QuantileEstimation.Interval.LOGIT;
            case "arcsine" -> QuantileEstimation.Interval.ARCSINE;
            case "beta" -> QuantileEstimation.Interval.BETA;
            default -> throw request.unknown("interval");
        };
        double[] y = data.numbers(variable);
        for (Domain domain : domains) {
            for (double p : request.numbers("probabilities")) {
                QuantileEstimation.Result result =
                        QuantileEstimation.estimate(method, domain.within(y), p, rule, kind, level);
                lines.add(new SurveyLine(
                        design,
                        named("quantile_" + ruleName, domain),
                        variable,
                        domain.name(),
                        result.estimate(),
                        result.interval(),
                        method.degreesOfFreedom(),
                        "p=" + ResultFiles.text(p) + ";interval=" + request.text("interval", "mean")));
            }
        }
    }

    private static String named(String estimator, Domain domain) {
        return domain.name().isEmpty() ? estimator : "by_" + estimator;
    }
}
