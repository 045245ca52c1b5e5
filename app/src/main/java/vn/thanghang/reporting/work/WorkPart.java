package vn.thanghang.reporting.work;

/** Where a piece of work stands on the page; in this order. */
public enum WorkPart {
    /** Past its date, and one's own to do. */
    OVERDUE,
    /** Due by the end of this week. */
    THIS_WEEK,
    /** Somebody else has to move first. */
    WAITING,
    /** Due after this week, or without a date. */
    LATER
}
