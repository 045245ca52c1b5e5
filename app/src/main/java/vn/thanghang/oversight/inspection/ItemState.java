package vn.thanghang.oversight.inspection;

/** Where one thing that is inspected stands. */
public enum ItemState {
    /** Drawn, not looked at yet. */
    CHOSEN,
    /** Looked at: as it was reported. */
    IN_ORDER,
    /** Looked at: not as it was reported; the agency is to do something by a day. */
    FOUND,
    /** The agency says what it did. */
    ANSWERED,
    CLOSED
}
