package vn.thanghang.remediation.evidence;

/**
 * Why evidence is not taken; nothing of what came with it is kept.
 *
 * @param detail name of the file it is about; may be empty
 */
public record NotTaken(Reason reason, String detail) {

    /** The words stand at {@code remediation.evidence.refused.<reason>}. */
    public enum Reason {
        TOO_MANY,
        /** The check of a file has not ended. */
        BEING_CHECKED,
        /** The check found something; the words of the file itself say what. */
        NOT_TAKEN,
        /** There is no such file of this person any more. */
        GONE,
        /** A file of this type cannot be this kind of evidence. */
        KIND,
        /** What is to be used once more is not evidence of this agency. */
        UNKNOWN
    }
}
