package vn.thanghang.indexstats.composite;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * How one indicator is brought to a common scale. Every rule works on y = direction × x, so that a higher normalised
 * value is always better; missing cells stay missing and do not count. Parameters must be finite, and ends in ascending
 * order, or they are refused ({@code bad-bounds}: first, second).
 */
public sealed interface Scaling {

    /** Ties of ranks. */
    enum Ties {
        /** All get the lowest rank of the tie. */
        MINIMUM,
        /** All get the highest rank of the tie. */
        MAXIMUM,
        /** All get the mean of the tied ranks. */
        AVERAGE
    }

    /** y itself: only the direction is applied. */
    record None() implements Scaling {}

    /** lower + (y − min)/(max − min) · (upper − lower). A constant column becomes missing. */
    record MinimumMaximum(double lower, double upper) implements Scaling {
        public MinimumMaximum {
            refuseUnordered(lower, upper);
        }
    }

    /** (y − mean)/sd · deviation + mean', sd with divisor n − 1. A constant column or a single value becomes missing. */
    record ZScore(double mean, double deviation) implements Scaling {
        public ZScore {
            refuseUnordered(mean, mean + deviation);
        }
    }

    /**
     * centre + width · (y − mean)/(max − min): the range of the data, the mean of the units at the centre. With 100 and 60
     * the normalisation of the adjusted Mazziotta–Pareto index, whose goalposts lie half a range on either side of the
     * mean. A constant column becomes missing.
     */
    record CentredRange(double centre, double width) implements Scaling {
        public CentredRange {
            refuseUnordered(centre, centre + width);
        }
    }

    /** Rank from the lowest (1) to the highest. */
    record Rank(Ties ties) implements Scaling {}

    /** Borda points: rank − 1. */
    record Borda(Ties ties) implements Scaling {}

    /** (rank − 1)/(n − 1) over the n observed units. A single value becomes missing. */
    record PercentileRank(Ties ties) implements Scaling {}

    /** 1 − (max − y)/(max − min). A constant column becomes missing. */
    record DistanceToMaximum() implements Scaling {}

    /**
     * 1 − (ref − y)/(ref − min), ref being the value of one unit. Missing altogether when the reference is missing or is
     * itself the minimum.
     *
     * @param unit code of the reference unit
     * @param cap cut off above one
     */
    record DistanceToReference(String unit, boolean cap) implements Scaling {}

    /**
     * (y − min)/(direction × target − min), the target being that of the tree. Missing altogether when there is no
     * target or it equals the minimum.
     *
     * @param cap cut off above one
     */
    record DistanceToTarget(boolean cap) implements Scaling {}

    /** y/max. Meaningful for positive directions and values only; a maximum of zero makes the column missing. */
    record FractionOfMaximum() implements Scaling {}

    /**
     * (y − g1)/(g2 − g1) · scale, where g1 and g2 are the worse and better goalpost, given in the indicator's own units
     * as lower and higher; a negative direction swaps them.
     *
     * @param lower lower goalpost, in the indicator's units
     * @param higher higher goalpost
     * @param scale value at the better goalpost
     * @param truncate cut off below zero and above the scale
     */
    record Goalposts(double lower, double higher, double scale, boolean truncate) implements Scaling {
        public Goalposts {
            refuseUnordered(lower, higher);
            refuseUnordered(0, scale);
        }
    }

    /** (y − from)/(to − from) · scale: fixed ends that no data can move. */
    record FixedScale(double from, double to, double scale) implements Scaling {
        public FixedScale {
            refuseUnordered(from, to);
            refuseUnordered(0, scale);
        }
    }

    private static void refuseUnordered(double first, double second) {
        if (!(first < second && Double.isFinite(first) && Double.isFinite(second))) {
            throw new IndexStatsException("bad-bounds", first, second);
        }
    }
}
