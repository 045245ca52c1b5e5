package vn.thanghang.access;

/** The only thing the policy asks about state: whether the subject may still change, or is frozen (published, issued). */
public enum Standing {
    OPEN,
    FROZEN
}
