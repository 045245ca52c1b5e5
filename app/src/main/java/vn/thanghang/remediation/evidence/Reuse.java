package vn.thanghang.remediation.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same or nearly the same content stands elsewhere too.
 *
 * @param otherTask the task it stands at; null when it stands at something else
 */
public record Reuse(
        UUID evidenceId,
        Kind kind,
        Reach reach,
        String otherAgency,
        int otherYear,
        @Nullable UUID otherTask) {

    /** What is alike. */
    public enum Kind {
        SAME_FILE,
        NEAR_TEXT
    }

    /** How far away it stands. */
    public enum Reach {
        /** Of the same agency and year, and not declared. */
        SAME_AGENCY,
        OTHER_YEAR,
        OTHER_AGENCY
    }
}
