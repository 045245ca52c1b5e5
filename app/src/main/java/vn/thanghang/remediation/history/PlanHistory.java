package vn.thanghang.remediation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the plan of an agency was sent.
 *
 * @param sentAt when it was sent first, and {@code sentOn} the day that counts; null before
 */
public record PlanHistory(
        UUID sheet,
        UUID plan,
        @Nullable Instant sentAt,
        @Nullable LocalDate sentOn) {

    /** The day on which it had been sent, as known at the end of a day; null before. */
    public @Nullable LocalDate sentOn(LocalDate day) {
        return sentAt == null || TaskHistory.day(sentAt).isAfter(day) ? null : sentOn;
    }
}
