package vn.thanghang.indexstats.survey;

import org.jspecify.annotations.Nullable;

/**
 * One stage of sampling.
 *
 * @param clusters what was drawn: one category per row, null when the rows themselves were drawn; numbered within the
 *     stratum and within the cluster of the stage before
 * @param strata within which it was drawn, or null for one stratum
 * @param population per row the number of clusters in the population of its stratum, at least the number drawn, or
 *     infinite; null when the stage is taken as drawn with replacement. The same for all rows of a stratum, except with
 *     unequal probabilities
 * @param unequalProbability clusters were drawn with unequal probabilities: {@code population} is the number drawn in
 *     the stratum divided by the cluster's inclusion probability, and (1 − probability) takes the place of the finite
 *     population correction (Brewer's approximation)
 */
@SuppressWarnings("ArrayRecordComponent") // a column of the sample, read once by the design
public record SamplingStage(
        @Nullable Categories clusters,
        @Nullable Categories strata,
        double @Nullable [] population,
        boolean unequalProbability) {

    /** Clusters within strata, taken as drawn with replacement. */
    public static SamplingStage of(@Nullable Categories clusters, @Nullable Categories strata) {
        return new SamplingStage(clusters, strata, null, false);
    }

    /** Clusters within strata with a finite population correction. */
    public static SamplingStage of(@Nullable Categories clusters, @Nullable Categories strata, double[] population) {
        return new SamplingStage(clusters, strata, population, false);
    }
}
