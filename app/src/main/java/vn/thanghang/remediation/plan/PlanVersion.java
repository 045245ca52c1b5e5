package vn.thanghang.remediation.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as it went to be signed.
 *
 * @param number of the plan's version
 * @param attempt which time this number went to be signed, from 1
 * @param sha256 of the content, in hexadecimal digits
 * @param intact whether the content still has this digest
 * @param paperId the paper that carried it
 * @param documentId the document it became, null until it is issued
 */
public record PlanVersion(
        UUID planId,
        int number,
        int attempt,
        State state,
        PlanContent content,
        String sha256,
        boolean intact,
        UUID paperId,
        @Nullable UUID documentId,
        String reason,
        Instant frozenAt) {

    /** What became of it. */
    public enum State {
        /** Out for signature. */
        FROZEN,
        ISSUED,
        /** Not signed as it was; the plan was opened again. */
        REOPENED
    }
}
