package vn.thanghang.platform.files;

/** What came of checking a file. */
public sealed interface Checked {

    /**
     * Nothing speaks against it.
     *
     * @param content what is to be kept: of a picture a new one, of everything else the very bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Passed(FileType type, byte[] content) implements Checked {}

    /** @param detail the part or figure that showed it; may be empty */
    record Refused(FileRefusal reason, String detail) implements Checked {}

    /** Nothing is known: all checking processes are taken. */
    record Later() implements Checked {}
}
