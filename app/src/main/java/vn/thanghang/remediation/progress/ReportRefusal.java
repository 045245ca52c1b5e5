package vn.thanghang.remediation.progress;

/** Why a report is not taken; the words stand at {@code remediation.report.refused.<reason>}. */
public enum ReportRefusal {
    /** Done needs words: what was done. */
    WORDS_MISSING,
    /** Stuck needs words: what stands in the way. */
    OBSTACLE_MISSING,
    /** The one who is to clear it away is not an agency of today, or the agency itself. */
    ADDRESSEE_UNKNOWN,
    /** Done needs evidence of the type the plan named, or stronger. */
    EVIDENCE_MISSING,
    /** The evidence is a public page, and the words hold no address. */
    ADDRESS_MISSING,
    /** A coordinating agency has not given its input: to end without it needs a reason. */
    INPUT_MISSING,
    /** Another party has found that the result meets. */
    CLOSED,
    /** Struck out by a later version of the plan. */
    REMOVED,
    /** What is to be taken over is not an open report of this task. */
    NOT_OPEN
}
