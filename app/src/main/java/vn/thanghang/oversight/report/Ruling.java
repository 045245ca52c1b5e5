package vn.thanghang.oversight.report;

/** What the committee concludes about one line of a report. */
public enum Ruling {
    /** As reported and proposed. */
    UPHELD,
    /** Not as proposed. */
    NOT_UPHELD
}
