package vn.thanghang.organisation;

/** How one agency came out of another. */
public enum RelationKind {
    /** Ends in it. */
    MERGE,
    /** Divided into it and others. */
    SPLIT,
    /** Stays itself under another name. */
    RENAME,
    /** Gave it a function; may go on existing. */
    TRANSFER_FUNCTION
}
