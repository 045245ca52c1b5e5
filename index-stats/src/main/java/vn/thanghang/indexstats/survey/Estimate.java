package vn.thanghang.indexstats.survey;

/**
 * An estimate with its precision.
 *
 * @param value the estimate, {@code NaN} when undefined and whenever nobody was observed, totals included
 * @param standardError root of the design variance, {@code NaN} when the estimate is
 * @param respondents rows observed
 * @param degreesOfFreedom of the design
 * @param designEffect variance divided by that of a simple random sample of the same respondents without replacement;
 *     {@code NaN} where it is not defined for the statistic
 * @param designEffectReplace the same against a simple random sample with replacement
 */
public record Estimate(
        double value,
        double standardError,
        int respondents,
        double degreesOfFreedom,
        double designEffect,
        double designEffectReplace) {

    /** Normal interval, value ± z · standard error. */
    public ConfidenceInterval normalInterval(double level) {
        return ConfidenceInterval.student(value, standardError, Double.POSITIVE_INFINITY, level);
    }

    /** Student interval with the degrees of freedom of the design. */
    public ConfidenceInterval studentInterval(double level) {
        return ConfidenceInterval.student(value, standardError, degreesOfFreedom, level);
    }

    /** Student interval on the log-odds scale, for proportions. */
    public ConfidenceInterval logitInterval(double level) {
        return ConfidenceInterval.logit(value, standardError, degreesOfFreedom, level);
    }
}
