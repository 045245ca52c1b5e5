package vn.thanghang.directive.duties;

/** Where the duties of a document stand. */
public enum DirectiveState {
    /** Proposed and looked at, not yet given. */
    DRAFT,
    /** Given: the duties run. */
    IN_FORCE,
    /** Taken back by a document; what was done stays on record. */
    WITHDRAWN
}
