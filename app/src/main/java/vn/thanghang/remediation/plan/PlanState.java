package vn.thanghang.remediation.plan;

import vn.thanghang.access.Standing;

/** Where the version of a plan that was touched last stands. An earlier version stays in force until the next is issued. */
public enum PlanState {
    /** Being written. */
    DRAFT,
    /** With the head of the agency. */
    SUBMITTED,
    /** The head has taken it; a superior approves it, because a registered document says so. */
    REFERRED,
    /** The head has taken it: the paper is out for signature. */
    APPROVED,
    /** Signed; it has a number, a date and a signer. */
    ISSUED,
    /** With the department of home affairs. */
    SENT,
    /** It meets the request. */
    MEETS,
    /** It is to be completed. */
    TO_COMPLETE;

    /** Open while the agency may still change the words. */
    public Standing standing() {
        return switch (this) {
            case DRAFT, SUBMITTED, REFERRED, APPROVED -> Standing.OPEN;
            case ISSUED, SENT, MEETS, TO_COMPLETE -> Standing.FROZEN;
        };
    }
}
