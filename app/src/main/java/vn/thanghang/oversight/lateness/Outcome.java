package vn.thanghang.oversight.lateness;

/** How a thing that was to be done stands to its date: exactly one of these on each day. The message keys are {@code oversight.outcome.<name>}. */
public enum Outcome {
    /** Đúng hạn: done, and it was never late. */
    ON_TIME,
    /** Hoàn thành quá hạn: done, after it had been late. */
    DONE_LATE,
    /** Chưa hoàn thành, quá hạn. */
    LATE_OPEN,
    /** Được gia hạn: not done, within a later date than the first one, or its lateness was determined anew by a document. */
    EXTENDED,
    /** Chưa đến hạn. */
    NOT_DUE,
    /** Chưa có thời hạn: no document has set one. */
    NO_DUE_DATE;

    /** Whether it counts as finished. */
    public boolean isDone() {
        return this == ON_TIME || this == DONE_LATE;
    }
}
