package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who led a piece of work on which days.
 *
 * @param until the last day; null while it still leads
 * @param document the document that said so; null for the issue itself
 */
public record Holder(
        String agency,
        LocalDate since,
        @Nullable LocalDate until,
        Cause cause,
        @Nullable UUID document) {

    /** What made it the lead. */
    public enum Cause {
        ISSUE,
        ADJUSTMENT,
        HAND_OVER
    }
}
