package vn.thanghang.remediation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the plan of an agency was issued and sent.
 *
 * @param issuedAt when its first version was issued; before, nobody outside its agency knows it
 * @param sentAt when it was sent first, and {@code sentOn} the day that counts; null before
 */
public record PlanHistory(
        UUID sheet,
        UUID plan,
        @Nullable Instant issuedAt,
        @Nullable Instant sentAt,
        @Nullable LocalDate sentOn) {

    /** Whether it was issued by the end of a day. */
    public boolean isIssued(LocalDate day) {
        return issuedAt != null && !TaskHistory.day(issuedAt).isAfter(day);
    }

    /** The day on which it had been sent, as known at the end of a day; null before. */
    public @Nullable LocalDate sentOn(LocalDate day) {
        return sentAt == null || TaskHistory.day(sentAt).isAfter(day) ? null : sentOn;
    }
}
