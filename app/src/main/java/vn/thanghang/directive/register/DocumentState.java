package vn.thanghang.directive.register;

/** Where a document stands on its road into the register. */
public enum DocumentState {
    /** Read by the machine, not yet confirmed by a person. */
    DRAFT,
    /** Confirmed; from now on it never changes. */
    REGISTERED,
    /** Not taken; its file and what was read are gone. */
    DISCARDED
}
