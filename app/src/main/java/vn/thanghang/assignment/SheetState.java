package vn.thanghang.assignment;

import vn.thanghang.access.Standing;

/** Where a sheet stands on its road. */
public enum SheetState {
    /** Being prepared; seen by those who prepare it. */
    DRAFT,
    /** Its paper goes to be signed. */
    FROZEN,
    /** Signed and registered, or stated by a document of the register: in force. */
    ISSUED,
    /** A later sheet of the same round is in force. */
    REPLACED,
    /** Given up as a draft, or ended by a document. */
    WITHDRAWN;

    public Standing standing() {
        return switch (this) {
            case DRAFT, FROZEN -> Standing.OPEN;
            case ISSUED, REPLACED, WITHDRAWN -> Standing.FROZEN;
        };
    }
}
