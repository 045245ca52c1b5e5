package vn.thanghang.remediation.parcel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a parcel that serves one task.
 *
 * @param agency the locality
 * @param gatherer who looks at it
 */
public record Slice(
        UUID parcelId,
        UUID taskId,
        String agency,
        String gatherer,
        String criterion,
        UUID reportId,
        State state,
        int version,
        Instant filedAt,
        String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** A slice is looked at once. */
    public enum State {
        FILED,
        ACCEPTED,
        RETURNED
    }
}
