package vn.thanghang.catalogue.reference;

import org.jspecify.annotations.Nullable;

/**
 * A node of one edition's tree.
 *
 * @param parent code of the node above, null for the aggregate
 * @param low lowest value of the published range, null when the publisher gives none (kilometres, minutes)
 * @param meaning stable name of what is measured; equal meanings over editions are the same thing under whatever code
 */
public record Criterion(
        String code,
        @Nullable String parent,
        Level level,
        String nameVi,
        String nameEn,
        @Nullable Double low,
        @Nullable Double high,
        Direction direction,
        String meaning) {

    /** The code of the aggregate in every edition. */
    public static final String TOTAL = "TOTAL";

    /** Whether the value is a score (built to the published range), not an estimate of one question. */
    public boolean isScore() {
        return level != Level.INDICATOR;
    }

    /** Whether the value lies in the range, give or take {@code tolerance}; true where no range is published. */
    public boolean admits(double value, double tolerance) {
        return (low == null || value >= low - tolerance) && (high == null || value <= high + tolerance);
    }
}
