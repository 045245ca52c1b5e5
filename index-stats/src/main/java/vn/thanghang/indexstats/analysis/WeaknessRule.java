package vn.thanghang.indexstats.analysis;

/** A rule by which a criterion of a unit counts as weak; rules are data, {@link #code()} is their stable name. */
public sealed interface WeaknessRule {

    /** The score is below the national median of the edition. */
    record BelowMedian() implements WeaknessRule {}

    /** The unit is in the lowest of the four groups. */
    record LowestGroup() implements WeaknessRule {}

    /**
     * The score fell by at least a share of the previous one; only where no break stands between the years.
     *
     * @param relative the share, 0.05 for the publisher's ±5 %
     */
    record Fell(double relative) implements WeaknessRule {}

    /**
     * The rank lies in the last part of the ranked units: rank &gt; (1 − share) · number ranked.
     *
     * @param share 0.25 for the last quarter
     */
    record LastShare(double share) implements WeaknessRule {}

    /**
     * The criterion is one of those of its level that lie farthest below the mean of the similar units, the distance
     * measured in national standard deviations of the criterion.
     *
     * @param farthest at most so many criteria per level
     * @param leastDeviations and only those at least so far below
     */
    record FarFromPeers(int farthest, double leastDeviations) implements WeaknessRule {}

    /**
     * Below the national median in each of the last editions, this one included; the criterion must have had the same
     * meaning throughout and not have been redefined.
     *
     * @param years how many consecutive years
     */
    record YearsInARow(int years) implements WeaknessRule {}

    default String code() {
        return switch (this) {
            case BelowMedian ignored -> "belowMedian";
            case LowestGroup ignored -> "lowestGroup";
            case Fell ignored -> "fell5pct";
            case LastShare ignored -> "lastQuarter";
            case FarFromPeers ignored -> "farFromPeers";
            case YearsInARow ignored -> "threeYears";
        };
    }
}
