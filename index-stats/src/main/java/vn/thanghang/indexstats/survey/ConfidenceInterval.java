package vn.thanghang.indexstats.survey;

import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.IncompleteBeta;
import vn.thanghang.indexstats.kernel.StudentT;

/**
 * A two-sided confidence interval; both ends {@code NaN} when the estimate or its standard error is.
 *
 * @param lower end
 * @param upper end
 */
public record ConfidenceInterval(double lower, double upper) {

    /**
     * value ± t · standard error.
     *
     * @param df degrees of freedom; infinite for the normal interval, none ({@code NaN} ends) when not above zero
     * @param level in (0, 1), for example 0.95
     * @throws IndexStatsException {@code bad-level} (level)
     */
    public static ConfidenceInterval student(double value, double standardError, double df, double level) {
        double t = multiplier(df, level);
        return new ConfidenceInterval(value - t * standardError, value + t * standardError);
    }

    /** On the log-odds scale, by the delta method; for a proportion strictly between 0 and 1. */
    public static ConfidenceInterval logit(double proportion, double standardError, double df, double level) {
        double t = multiplier(df, level);
        double odds = Math.log(proportion / (1 - proportion));
        double spread = t * standardError / (proportion * (1 - proportion));
        return new ConfidenceInterval(logistic(odds - spread), logistic(odds + spread));
    }

    /** On the arc-sine square-root scale, by the delta method. */
    public static ConfidenceInterval arcsine(double proportion, double standardError, double df, double level) {
        double t = multiplier(df, level);
        double angle = Math.asin(Math.sqrt(proportion));
        double spread = t * standardError / (2 * Math.sqrt(proportion * (1 - proportion)));
        double lower = Math.sin(angle - spread);
        double upper = Math.sin(angle + spread);
        return new ConfidenceInterval(lower * lower, upper * upper);
    }

    /**
     * Clopper–Pearson with the effective sample size p(1 − p)/se², scaled by (t(n − 1)/t(df))² (Korn and Graubard,
     * Survey Methodology 24, 1998).
     *
     * @param respondents number observed
     */
    public static ConfidenceInterval kornGraubard(
            double proportion, double standardError, int respondents, double df, double level) {
        double ratio = multiplier(respondents - 1, level) / multiplier(df, level);
        double effective = proportion * (1 - proportion) / (standardError * standardError) * ratio * ratio;
        double tail = (1 - level) / 2;
        double successes = effective * proportion;
        double failures = effective * (1 - proportion);
        double lower = successes == 0 ? 0 : IncompleteBeta.inverse(tail, successes, failures + 1);
        double upper = failures == 0 ? 1 : IncompleteBeta.inverse(1 - tail, successes + 1, failures);
        return new ConfidenceInterval(lower, upper);
    }

    private static double multiplier(double df, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IndexStatsException("bad-level", level);
        }
        return StudentT.quantile(1 - (1 - level) / 2, df);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
