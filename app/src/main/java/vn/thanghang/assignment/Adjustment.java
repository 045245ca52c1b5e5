package vn.thanghang.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of an agency to adjust what it was assigned; the duty runs on until it is changed in writing.
 *
 * @param wanted who should lead instead, as the agency sees it; null when it names nobody
 * @param newLead who leads after the decision; null while open and when the assignment stays
 * @param document the document of the decision; null while open
 */
public record Adjustment(
        UUID id,
        UUID sheet,
        UUID piece,
        String agency,
        @Nullable String wanted,
        String reason,
        State state,
        String madeBy,
        Instant madeAt,
        @Nullable String newLead,
        String answer,
        @Nullable UUID document) {

    /** How far it is. */
    public enum State {
        OPEN,
        /** Another agency leads the piece from the day of the decision on. */
        CHANGED,
        /** The assignment stays as it is. */
        KEPT
    }
}
