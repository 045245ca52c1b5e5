package vn.thanghang.remediation.confirmation;

import vn.thanghang.remediation.task.Task;

/** What came of an answer about a result. */
public sealed interface Confirming {

    record Done(Task now) implements Confirming {}

    /** Somebody else has answered, or the agency has reported, meanwhile. */
    record Late() implements Confirming {}

    record Refused(Reason reason) implements Confirming {}

    /** Why not; the words stand at {@code remediation.confirmation.refused.<reason>}. */
    enum Reason {
        /** Nobody was asked, or it was answered. */
        NOT_ASKED,
        /** Everything but "meets" needs its reason. */
        REASON_MISSING,
        /** More than 4,000 characters; nothing is cut. */
        TOO_LONG,
        /** Proposed is only what was found not to meet. */
        NOT_FOUND_WANTING,
        PROPOSED_ALREADY,
        NOT_PROPOSED,
        /** A conclusion cites its document and its day. */
        DOCUMENT_MISSING
    }
}
