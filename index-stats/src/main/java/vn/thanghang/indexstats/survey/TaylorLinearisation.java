package vn.thanghang.indexstats.survey;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * Estimates with variances by linearisation: the variance of a statistic is that of the total of its linearised variable
 * ({@link LinearisedVariance}).
 */
public final class TaylorLinearisation implements EstimationMethod {

    private final SurveyDesign design;

    /** For one design. */
    public TaylorLinearisation(SurveyDesign design) {
        this.design = design;
    }

    @Override
    public Estimate estimate(Statistic statistic) {
        return estimate(design, statistic);
    }

    @Override
    public double[] weights() {
        return design.weights();
    }

    @Override
    public double degreesOfFreedom() {
        return design.degreesOfFreedom();
    }

    /** First-stage clusters with an observed row minus first-stage strata with one. */
    @Override
    public double degreesOfFreedom(double[] y) {
        StageLayout stage = design.firstStage();
        boolean[] clusters = new boolean[stage.clusters()];
        boolean[] strata = new boolean[stage.strata()];
        int df = 0;
        for (int row = 0; row < y.length; row++) {
            int cluster = stage.clusterOfRow[row];
            if (!Double.isNaN(y[row]) && !clusters[cluster]) {
                clusters[cluster] = true;
                df++;
                int stratum = stage.stratumOfCluster[cluster];
                df -= strata[stratum] ? 0 : 1;
                strata[stratum] = true;
            }
        }
        return df;
    }

    /**
     * The estimate of one statistic.
     *
     * @throws IndexStatsException {@code length-mismatch} (rows, length), {@code single-cluster-in-stratum} (stratum)
     */
    public static Estimate estimate(SurveyDesign design, Statistic statistic) {
        if (statistic.rows() != design.rows()) {
            throw new IndexStatsException("length-mismatch", design.rows(), statistic.rows());
        }
        double[] weights = design.weightsInPlace();
        double value = statistic.value(weights);
        int respondents = statistic.respondents(weights);
        if (Double.isNaN(value) || respondents == 0) {
            return new Estimate(
                    respondents == 0 ? Double.NaN : value,
                    Double.NaN,
                    respondents,
                    design.degreesOfFreedom(),
                    Double.NaN,
                    Double.NaN);
        }
        double[] linearised = new double[design.rows()];
        statistic.linearise(weights, linearised);
        double variance = LinearisedVariance.of(design, linearised);
        double replace = simpleRandomVariance(statistic, weights);
        double population = observedPopulation(statistic, weights);
        return new Estimate(
                value,
                Math.sqrt(variance),
                respondents,
                design.degreesOfFreedom(),
                variance / (replace * (1 - respondents / population)),
                variance / replace);
    }

    /** Variance the statistic would have under simple random sampling with replacement of its respondents. */
    private static double simpleRandomVariance(Statistic statistic, double[] weights) {
        return switch (statistic) {
            case Mean mean -> ofMean(mean.variable(), weights);
            case Total total -> {
                double population = observedPopulation(statistic, weights);
                yield population * population * ofMean(total.variable(), weights);
            }
            case Ratio ratio -> {
                double population = observedPopulation(statistic, weights);
                yield population * population * ofMean(ratio.residual(weights), weights);
            }
            case Variance variance -> Double.NaN;
            case Difference difference -> Double.NaN;
        };
    }

    private static double ofMean(double[] y, double[] weights) {
        Variance variance = new Variance(y);
        return variance.value(weights) / variance.respondents(weights);
    }

    private static double observedPopulation(Statistic statistic, double[] weights) {
        double[] observed = switch (statistic) {
            case Mean mean -> mean.variable();
            case Total total -> total.variable();
            case Ratio ratio -> ratio.residual(weights);
            case Variance variance -> new double[0];
            case Difference difference -> new double[0];
        };
        double population = 0;
        for (int row = 0; row < observed.length; row++) {
            population += Double.isNaN(observed[row]) ? 0 : weights[row];
        }
        return population;
    }
}
