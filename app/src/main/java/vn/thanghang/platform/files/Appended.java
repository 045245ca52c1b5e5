package vn.thanghang.platform.files;

/** What came of a piece of a file. */
public sealed interface Appended {

    /** It is kept, now or before; go on from {@link WaitingFile#received}. */
    record Kept(WaitingFile file) implements Appended {}

    /** It does not follow what has arrived; go on from {@link WaitingFile#received}. */
    record Elsewhere(WaitingFile file) implements Appended {}

    /** It changed on the way; send it again. */
    record Corrupt(WaitingFile file) implements Appended {}

    /** There is no such file of this owner. */
    record Unknown() implements Appended {}
}
