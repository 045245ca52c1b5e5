package vn.thanghang.indexstats.index;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * A break in the series of a criterion between two years.
 *
 * @param code code of the criterion in the edition of {@code toYear}, or {@link CriteriaTree#TOTAL}
 * @param fromYear last year before the break
 * @param toYear first year after it
 */
public record Break(String code, int fromYear, int toYear, BreakKind kind) {

    /** @throws IndexStatsException {@code years-out-of-order} */
    public Break {
        if (fromYear >= toYear) {
            throw new IndexStatsException("years-out-of-order", fromYear, toYear);
        }
    }

    /** Whether the break lies between two years. */
    public boolean liesBetween(int from, int to) {
        return from <= fromYear && toYear <= to;
    }
}
