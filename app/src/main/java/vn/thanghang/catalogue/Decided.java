package vn.thanghang.catalogue;

/** What came of a decision about a release. */
public sealed interface Decided {

    record Done(Release release) implements Decided {}

    record Refused(Reason reason) implements Decided {}

    /** Why a decision is refused. */
    enum Reason {
        UNKNOWN_RELEASE,
        NOT_IN_THIS_STATE,
        OWN_IMPORT,
        CHANGED_MEANWHILE,
        REASON_NEEDED
    }
}
