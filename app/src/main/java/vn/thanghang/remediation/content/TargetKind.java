package vn.thanghang.remediation.content;

/** The six ways a target is set. */
public enum TargetKind {
    ABSOLUTE,
    DELTA,
    HOLD,
    GROUP,
    RANK,
    RANK_CHANGE
}
