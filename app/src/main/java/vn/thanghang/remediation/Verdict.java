package vn.thanghang.remediation;

/** What another party says of the result of a task. */
public enum Verdict {
    MEETS,
    NOT_MET,
    /** Something is to be added before it can be said. */
    SUPPLEMENT
}
