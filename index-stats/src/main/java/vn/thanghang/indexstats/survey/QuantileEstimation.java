package vn.thanghang.indexstats.survey;

/**
 * Quantiles with Woodruff intervals: the interval of the proportion at or below the estimated quantile, turned back into
 * values with the same rule; the standard error is the width of the interval divided by 2 t.
 *
 * <p>Source: R. S. Woodruff, "Confidence intervals for medians and other position measures", JASA 47 (1952).
 */
public final class QuantileEstimation {

    /** Interval of the proportion that is inverted. */
    public enum Interval {
        /** Student interval on the scale of the proportion. */
        MEAN,
        /** Student interval on the log-odds scale. */
        LOGIT,
        /** Student interval on the arc-sine scale. */
        ARCSINE,
        /** Korn–Graubard. */
        BETA
    }

    /**
     * One quantile whose variance is that of the quantile over the replicates; Student interval. Not to be used with a
     * jackknife, which is inconsistent for quantiles.
     */
    public static Result estimateByReplicates(
            ReplicateWeights method, double[] y, double probability, QuantileRule rule, double level) {
        double[] thetas = new double[method.replicates()];
        for (int b = 0; b < thetas.length; b++) {
            thetas[b] = WeightedQuantile.of(y, method.weights(b)).at(probability, rule);
        }
        double[] weights = method.weights();
        double quantile = WeightedQuantile.of(y, weights).at(probability, rule);
        double error = Math.sqrt(method.covariance(thetas, quantile, thetas, quantile));
        double df = method.degreesOfFreedom();
        return new Result(
                new Estimate(quantile, error, Respondents.count(weights, y, y), df, Double.NaN, Double.NaN),
                ConfidenceInterval.student(quantile, error, df, level));
    }

    /**
     * A quantile with its precision.
     *
     * @param estimate value, standard error, respondents and degrees of freedom
     * @param interval the Woodruff interval
     */
    public record Result(Estimate estimate, ConfidenceInterval interval) {}

    private QuantileEstimation() {}

    /**
     * One quantile.
     *
     * @param method design or replicate weights
     * @param y the variable, {@code NaN} missing or outside the domain
     * @param probability in [0, 1]
     * @param level of confidence, for example 0.95
     */
    public static Result estimate(
            EstimationMethod method, double[] y, double probability, QuantileRule rule, Interval kind, double level) {
        double[] weights = method.weights();
        WeightedQuantile quantiles = WeightedQuantile.of(y, weights);
        double quantile = quantiles.at(probability, rule);
        double df = method.degreesOfFreedom(y);
        int respondents = Respondents.count(weights, y, y);
        if (Double.isNaN(quantile)) {
            return new Result(
                    new Estimate(quantile, Double.NaN, respondents, df, Double.NaN, Double.NaN),
                    new ConfidenceInterval(Double.NaN, Double.NaN));
        }
        double[] below = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            below[row] = Double.isNaN(y[row]) ? Double.NaN : y[row] <= quantile ? 1 : 0;
        }
        Estimate share = method.estimate(new Mean(below));
        ConfidenceInterval shares = interval(share, df, kind, level);
        double lower = back(quantiles, shares.lower(), rule);
        double upper = back(quantiles, shares.upper(), rule);
        ConfidenceInterval unit = ConfidenceInterval.student(0, 1, df, level);
        double error = (upper - lower) / (unit.upper() - unit.lower());
        return new Result(
                new Estimate(quantile, error, respondents, df, Double.NaN, Double.NaN),
                new ConfidenceInterval(lower, upper));
    }

    private static double back(WeightedQuantile quantiles, double share, QuantileRule rule) {
        return Double.isNaN(share) ? Double.NaN : quantiles.at(share, rule);
    }

    private static ConfidenceInterval interval(Estimate share, double df, Interval kind, double level) {
        double p = share.value();
        double se = share.standardError();
        return switch (kind) {
            case MEAN -> ConfidenceInterval.student(p, se, df, level);
            case LOGIT -> ConfidenceInterval.logit(p, se, df, level);
            case ARCSINE -> ConfidenceInterval.arcsine(p, se, df, level);
            case BETA -> ConfidenceInterval.kornGraubard(p, se, share.respondents(), df, level);
        };
    }
}
