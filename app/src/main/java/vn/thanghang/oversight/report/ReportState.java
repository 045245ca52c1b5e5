package vn.thanghang.oversight.report;

/** Where a report to the committee stands. */
public enum ReportState {
    /** Its paper is being written or signed. */
    DRAFTED,
    /** The signed copy stands in the register. */
    SENT,
    /** The committee has concluded. */
    CONCLUDED,
    /** Not used: its cases can be reported anew. */
    DROPPED
}
