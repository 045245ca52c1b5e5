package vn.thanghang.remediation.progress;

/** Where an obstacle stands. */
public enum ObstacleState {
    /** Whoever can clear it away has to answer; their time runs. */
    OPEN,
    /** Answered; the agency says whether it is out of the way. */
    ANSWERED,
    /** Out of the way. */
    RESOLVED
}
