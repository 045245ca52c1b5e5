package vn.thanghang.indexstats.survey;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * Design variance of the total of linearised variables.
 *
 * <p>First stage: V = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (z_hi − z̄_h)², z_hi the total of cluster i in stratum h, n_h the
 * clusters drawn in the design (whether or not they have respondents), f_h = n_h/N_h with a finite population and 0
 * without. A next stage adds the same sum within each cluster, multiplied by the sampling fractions of the stages
 * before.
 */
public final class LinearisedVariance {

    private LinearisedVariance() {}

    /**
     * Variance of the total of z.
     *
     * @param linearised one number per row, weights included
     * @return at least 0; {@code NaN} when every stratum has a single cluster under {@link LonelyCluster#AVERAGE}
     */
    public static double of(SurveyDesign design, double[] linearised) {
        return covariance(design, linearised, linearised);
    }

    /** Covariance of the totals of two linearised variables. */
    public static double covariance(SurveyDesign design, double[] first, double[] second) {
        if (first.length != design.rows() || second.length != design.rows()) {
            throw new IndexStatsException(
                    "length-mismatch", design.rows(), first.length == design.rows() ? second.length : first.length);
        }
        CalibrationModel calibration = design.calibration();
        double[] a = calibration == null ? first : calibration.residuals(first, design.weightsInPlace());
        double[] b = calibration == null ? second : calibration.residuals(second, design.weightsInPlace());
        double sum = 0;
        StageLayout before = null;
        double[] factor = {1};
        for (StageLayout stage : design.stagesInVariance()) {
            if (before != null) {
                factor = nextFactors(before, factor);
            }
            sum += stage(design, stage, factor, a, b);
            before = stage;
        }
        return sum;
    }

    /** For every cluster of the stage before: the product of the sampling fractions down to it. */
    private static double[] nextFactors(StageLayout before, double[] factorOfParent) {
        double[] factors = new double[before.clusters()];
        for (int cluster = 0; cluster < factors.length; cluster++) {
            int stratum = before.stratumOfCluster[cluster];
            factors[cluster] = factorOfParent[before.parentOfStratum[stratum]] * (1 - before.correction[cluster]);
        }
        return factors;
    }

    private static double stage(SurveyDesign design, StageLayout stage, double[] factor, double[] a, double[] b) {
        double[] totalsA = totals(stage, a);
        double[] totalsB = totals(stage, b);
        double[] contributions = contributions(stage, totalsA, totalsB, design.lonelyCluster());
        int parents = factor.length;
        double[] sum = new double[parents];
        int[] all = new int[parents];
        int[] known = new int[parents];
        for (int stratum = 0; stratum < contributions.length; stratum++) {
            int parent = stage.parentOfStratum[stratum];
            all[parent]++;
            if (!Double.isNaN(contributions[stratum])) {
                known[parent]++;
                sum[parent] += contributions[stratum];
            }
        }
        double total = 0;
        for (int parent = 0; parent < parents; parent++) {
            if (all[parent] > 0 && factor[parent] > 0) {
                total += factor[parent] * sum[parent] * all[parent] / known[parent];
            }
        }
        return total;
    }

    private static double[] totals(StageLayout stage, double[] z) {
        double[] totals = new double[stage.clusters()];
        for (int row = 0; row < z.length; row++) {
            totals[stage.clusterOfRow[row]] += z[row];
        }
        return totals;
    }

    /** Of every stratum; {@code NaN} for a stratum whose contribution is to be the average of the others. */
    private static double[] contributions(StageLayout stage, double[] a, double[] b, LonelyCluster lonely) {
        int strata = stage.strata();
        double[] meanA = new double[strata];
        double[] meanB = new double[strata];
        for (int cluster = 0; cluster < a.length; cluster++) {
            int stratum = stage.stratumOfCluster[cluster];
            meanA[stratum] += a[cluster] / stage.drawn[stratum];
            meanB[stratum] += b[cluster] / stage.drawn[stratum];
        }
        double[] contributions = new double[strata];
        for (int cluster = 0; cluster < a.length; cluster++) {
            int stratum = stage.stratumOfCluster[cluster];
            int n = stage.drawn[stratum];
            double scale = stage.correction[cluster];
            if (n > 1) {
                contributions[stratum] +=
                        scale * n / (n - 1) * ((a[cluster] - meanA[stratum]) * (b[cluster] - meanB[stratum]));
            } else if (scale > 0) {
                contributions[stratum] = switch (lonely) {
                    case FAIL ->
                        throw new IndexStatsException("single-cluster-in-stratum", stage.stratumNames.get(stratum));
                    case CERTAINTY -> 0;
                    case ADJUST -> scale * a[cluster] * b[cluster];
                    case AVERAGE -> Double.NaN;
                };
            }
        }
        return contributions;
    }
}
