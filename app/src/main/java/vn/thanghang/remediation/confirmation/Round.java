package vn.thanghang.remediation.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of confirming the result of a task.
 *
 * @param number from 1
 * @param reportId the report that said it is done
 * @param due last day of the reviewer's own time
 * @param reason empty only where it meets or was withdrawn
 * @param decidedBy name; empty while it is asked
 */
public record Round(
        UUID id,
        UUID taskId,
        String agency,
        int number,
        RoundState state,
        int version,
        UUID reportId,
        LocalDate askedOn,
        Instant askedAt,
        LocalDate due,
        String reason,
        String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Instant decidedAt) {

    /** Whether the reviewer was, or on this day is, later than their own days allow. */
    public boolean isLate(LocalDate today) {
        return state != RoundState.WITHDRAWN && (decidedOn == null ? today : decidedOn).isAfter(due);
    }
}
