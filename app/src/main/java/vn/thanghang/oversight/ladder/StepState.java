package vn.thanghang.oversight.ladder;

/** Where one step of the ladder stands. */
public enum StepState {
    /** The rule has fired; an officer looks at it. */
    PROPOSED,
    /** Put off until a day, with a reason. */
    HELD,
    /** The paper is being written or signed. */
    DRAFTED,
    /** The paper has gone out. */
    TAKEN,
    /** The rule was wrong here, with the reason. */
    MISFIRED,
    /** Not needed any more: the work moved on, or is done. */
    STEPPED_DOWN;

    public boolean isOpen() {
        return this == PROPOSED || this == HELD || this == DRAFTED;
    }
}
