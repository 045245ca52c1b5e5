package vn.thanghang.directive.papers;

/** Where a paper stands on its road to being issued. */
public enum PaperState {
    /** Being written. */
    DRAFT,
    /** Frozen: this is the version that goes to be signed. */
    FROZEN,
    /** A signed copy has come back and waits for a person to compare it. */
    COPY_BACK,
    /** Signed, and registered as an outgoing document. */
    ISSUED,
    /** Not used. */
    DISCARDED
}
