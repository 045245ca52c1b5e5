package vn.thanghang.indexstats.composite;

import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * One line of the metadata of an index: an indicator (level 1) or an aggregate (level 2 and above).
 *
 * @param code distinct within the index
 * @param name for people
 * @param level 1 for indicators; the parent's level is one higher
 * @param direction how the indicator enters the index
 * @param weight relative weight among the siblings, finite and not negative; siblings are rescaled to sum to one
 * @param parent code of the aggregate this belongs to; null only for the index itself
 * @param denominator code of the variable the indicator may be divided by, or null
 * @param target the target in the indicator's own units, {@code NaN} when there is none
 */
public record IndexNode(
        String code,
        String name,
        int level,
        Direction direction,
        double weight,
        @Nullable String parent,
        @Nullable String denominator,
        double target) {

    /**
     * Checks the single line.
     *
     * @throws IndexStatsException {@code bad-level} (code, level), {@code negative-weight} or {@code bad-weight} (code,
     *     weight)
     */
    public IndexNode {
        if (level < 1) {
            throw new IndexStatsException("bad-level", code, level);
        }
        if (!Double.isFinite(weight)) {
            throw new IndexStatsException("bad-weight", code, weight);
        }
        if (weight < 0) {
            throw new IndexStatsException("negative-weight", code, weight);
        }
    }

    /** An indicator or aggregate of positive direction, weight one, without denominator and target. */
    public static IndexNode of(String code, int level, @Nullable String parent) {
        return new IndexNode(code, code, level, Direction.POSITIVE, 1, parent, null, Double.NaN);
    }

    /** The same line with another weight. */
    public IndexNode withWeight(double changed) {
        return new IndexNode(code, name, level, direction, changed, parent, denominator, target);
    }
}
