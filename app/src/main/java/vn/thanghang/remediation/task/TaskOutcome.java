package vn.thanghang.remediation.task;

/** How a task stands to its date: five outcomes that exclude each other. */
public enum TaskOutcome {
    ON_TIME,
    /** Done, and late: once late, always late. */
    LATE_DONE,
    /** Not done, and its date has passed. */
    LATE_OPEN,
    /** Not done; more time was granted, or the date was determined anew, and has not passed. */
    PROLONGED,
    NOT_DUE
}
