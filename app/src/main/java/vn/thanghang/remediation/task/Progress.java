package vn.thanghang.remediation.task;

/** How far a task is, as its agency says: four choices, never a percentage. */
public enum Progress {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    STUCK
}
