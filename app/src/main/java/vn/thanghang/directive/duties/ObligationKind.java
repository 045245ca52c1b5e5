package vn.thanghang.directive.duties;

/** What kind of work a duty is. */
public enum ObligationKind {
    /** Of every head: no single lead, no date, one answer a period. */
    GENERAL,
    /** A remediation plan is to be written. */
    PLAN,
    /** To follow, urge, guide and report. */
    OVERSIGHT,
    OTHER;

    /** Whether it can be late; a general duty is answered by the period and never is. */
    public boolean hasDate() {
        return this != GENERAL;
    }
}
