package vn.thanghang.platform.files;

/** Where a file stands on its way in. */
public enum WaitingState {
    /** Not all of it has arrived. */
    RECEIVING,
    /** It is being examined. */
    CHECKING,
    /** Nothing was found in it so far, but the scanner does not answer; tried again by a timer. */
    WAITING_FOR_SCANNER,
    /** It may be taken. */
    CLEAN,
    /** It is not taken; its bytes are gone. */
    REFUSED,
    /** It was taken; its bytes stand where they were taken to. */
    TAKEN,
    /** Given up; its bytes and its name are gone. */
    DISCARDED;

    /** The key of the words. */
    public String key() {
        return "platform.files.state." + name();
    }

    boolean isBeingDecided() {
        return this == CHECKING || this == WAITING_FOR_SCANNER;
    }
}
