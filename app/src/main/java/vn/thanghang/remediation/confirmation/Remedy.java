package vn.thanghang.remediation.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fact that the department of home affairs proposed: the remedy of a task does not meet what was asked.
 *
 * @param document number and date of the committee's document; null until it has concluded
 * @param words of the conclusion, or why it was withdrawn; may be empty
 */
public record Remedy(
        UUID id,
        UUID taskId,
        String agency,
        State state,
        int version,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String document,
        @Nullable LocalDate concludedOn,
        String words) {

    /** Where it stands; final only by the committee. */
    public enum State {
        PROPOSED,
        /** The committee concluded that it does not meet. */
        CONCLUDED,
        /** The committee concluded otherwise. */
        NOT_CONCLUDED,
        WITHDRAWN
    }
}
