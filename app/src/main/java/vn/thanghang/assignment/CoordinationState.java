package vn.thanghang.assignment;

/** How far the input of a coordinating agency is. */
public enum CoordinationState {
    /** Asked for; the work waits for it. */
    ASKED,
    /** Delivered; the lead has to look at it. */
    DELIVERED,
    ACCEPTED,
    /** To be completed, with a reason. */
    RETURNED;

    /** Whether the lead still waits for the coordinating agency. */
    public boolean isAwaited() {
        return this == ASKED || this == RETURNED;
    }
}
