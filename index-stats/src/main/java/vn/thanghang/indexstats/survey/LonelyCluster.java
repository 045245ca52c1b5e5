package vn.thanghang.indexstats.survey;

/** What a stratum with a single cluster contributes to the variance; there is no spread to estimate it from. */
public enum LonelyCluster {
    /** Refused: {@code single-cluster-in-stratum}. */
    FAIL,
    /** Nothing: the cluster was taken with certainty. */
    CERTAINTY,
    /** The squared deviation of the cluster from zero, the mean of a linearised variable over the whole sample. */
    ADJUST,
    /** The average contribution of the strata with several clusters. */
    AVERAGE
}
