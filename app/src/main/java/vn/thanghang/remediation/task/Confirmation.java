package vn.thanghang.remediation.task;

/**
 * What another party says about the result of a task: the second axis beside its progress. A task is closed when it is done
 * and its result meets; one whose result was returned is not done.
 */
public enum Confirmation {
    /** Nobody was asked yet. */
    NONE,
    /** The agency says it is done; the other party has its days. */
    ASKED,
    MEETS,
    NOT_MET,
    /** Something is to be added. */
    SUPPLEMENT
}
