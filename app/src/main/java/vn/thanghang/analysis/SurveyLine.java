package vn.thanghang.analysis;

import java.util.List;
import vn.thanghang.indexstats.survey.ConfidenceInterval;
import vn.thanghang.indexstats.survey.Estimate;

/**
 * One line of the output of {@code survey-estimate}.
 *
 * @param design name of the design
 * @param estimator as in the request, with {@code by_} for domains
 * @param variable column, or two joined by a slash
 * @param domain {@code column=category} joined by semicolons, or the category of a proportion
 * @param estimate the figures
 * @param interval the confidence interval
 * @param df degrees of freedom of the interval
 * @param note what else to know
 */
record SurveyLine(
        String design,
        String estimator,
        String variable,
        String domain,
        Estimate estimate,
        ConfidenceInterval interval,
        double df,
        String note) {

    static final List<String> HEADER = List.of(
            "design", "estimator", "variable", "domain", "estimate", "se", "deff", "ci_lo", "ci_hi", "df", "note", "n");

    /** The fields; figures of fewer respondents than the minimum are withheld and say so. */
    List<String> fields(int minRespondents) {
        boolean withheld = estimate.respondents() < minRespondents;
        String reason = withheld ? "withheld: fewer than " + minRespondents + " respondents" : note;
        if (!withheld && Double.isNaN(estimate.value())) {
            reason = "no respondents";
        }
        return List.of(
                design,
                estimator,
                variable,
                domain,
                withheld ? "" : ResultFiles.text(estimate.value()),
                withheld ? "" : ResultFiles.text(estimate.standardError()),
                withheld ? "" : ResultFiles.text(estimate.designEffect()),
                withheld ? "" : ResultFiles.text(interval.lower()),
                withheld ? "" : ResultFiles.text(interval.upper()),
                ResultFiles.text(df),
                reason,
                Integer.toString(estimate.respondents()));
    }
}
