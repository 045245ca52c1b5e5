package vn.thanghang.indexstats.composite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.kernel.SkewnessKurtosis;

/**
 * What the treatment of outliers did to one indicator.
 *
 * @param indicator code
 * @param before shape of the untreated column
 * @param winsorisedPoints points moved to the next value when winsorising ended; 0 when it was not tried
 * @param winsorisedHigh units whose value was lowered, in table order; they keep it only if not discarded
 * @param winsorisedLow units whose value was raised
 * @param afterWinsorising shape after winsorising, or null when it was not tried
 * @param winsorisingDiscarded winsorising did not suffice and the untreated column was transformed instead
 * @param transformation the transformation applied, or null
 * @param afterTransformation shape after it, or null
 * @param outcome the verdict
 */
public record ColumnTreatment(
        String indicator,
        SkewnessKurtosis before,
        int winsorisedPoints,
        List<String> winsorisedHigh,
        List<String> winsorisedLow,
        @Nullable SkewnessKurtosis afterWinsorising,
        boolean winsorisingDiscarded,
        @Nullable Transformation transformation,
        @Nullable SkewnessKurtosis afterTransformation,
        Outcome outcome) {

    /** The verdict on one indicator. */
    public enum Outcome {
        /** Within the thresholds from the start. */
        NOT_NEEDED,
        /** Within the thresholds after the treatment reported. */
        TREATED,
        /** Still outside the thresholds after everything the step allows. */
        STILL_OUTSIDE,
        /** Fewer than four values: shape undefined, left untouched. */
        TOO_FEW_VALUES,
        /** All values equal: shape undefined, left untouched. */
        CONSTANT
    }

    public ColumnTreatment {
        winsorisedHigh = List.copyOf(winsorisedHigh);
        winsorisedLow = List.copyOf(winsorisedLow);
    }
}
