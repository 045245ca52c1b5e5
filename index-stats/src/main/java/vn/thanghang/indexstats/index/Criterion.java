package vn.thanghang.indexstats.index;

import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * One criterion of one edition.
 *
 * @param code the publisher's code in this edition, for example {@code 2.3}
 * @param parent code of the criterion one level up; {@code null} for a dimension
 * @param low lowest value of the scale; {@code NaN} when the scale is open
 * @param high highest value of the scale; {@code NaN} when the scale is open
 * @param meaning identifier of what is measured, stable across editions even where a publisher gives the same code to
 *     another thing or another code to the same thing; by convention the code of the newest edition that has it
 */
public record Criterion(
        String code,
        @Nullable String parent,
        Level level,
        double low,
        double high,
        Direction direction,
        String meaning) {

    /**
     * @throws IndexStatsException {@code blank-criterion-code}; {@code reserved-criterion-code} for the aggregate's
     *     code; {@code empty-scale} unless low &lt; high
     */
    public Criterion {
        if (code.isBlank() || meaning.isBlank()) {
            throw new IndexStatsException("blank-criterion-code", code, meaning);
        }
        if (code.equals(CriteriaTree.TOTAL)) {
            throw new IndexStatsException("reserved-criterion-code", code);
        }
        if (low >= high || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IndexStatsException("empty-scale", code, low, high);
        }
    }
}
