package vn.thanghang.officialdocs.inspect;

/**
 * Why a file is refused.
 *
 * @param detail the name of the part or the figure that showed it; empty when the kind says all
 */
public record Defect(Kind kind, String detail) {
    /** The kinds of defects. */
    public enum Kind {
        /** No bytes, or nothing but blanks. */
        EMPTY,
        /** More bytes, pages or text than are read. */
        TOO_LARGE,
        /** The ending of the name and the content disagree. */
        MISLABELLED,
        /** A kind of file that is no document to read. */
        UNSUPPORTED,
        /** The binary Word format before 2007. */
        OLD_FORMAT,
        /** It asks for a password. */
        ENCRYPTED,
        /** It carries a macro. */
        MACRO,
        /** It runs something: script, launch, form engine, embedded program. */
        ACTIVE_CONTENT,
        /** It fetches something from elsewhere when it is opened. */
        EXTERNAL_REFERENCE,
        /** It unpacks to far more than it is. */
        BOMB,
        /** An archive inside an archive, other than a sheet or text embedded by an office program. */
        NESTED_ARCHIVE,
        /** Names of parts leave the package, or stand in it twice. */
        UNSAFE_NAMES,
        /** XML with a document type or entities of its own. */
        XML_ENTITIES,
        /** A picture larger than any screen or paper. */
        PICTURE_TOO_LARGE,
        /** A picture of a kind that is not kept. */
        PICTURE_KIND,
        /** The agreed test pattern of virus scanners. */
        VIRUS_PATTERN,
        /** It cannot be parsed. */
        DAMAGED
    }

    static Defect of(Kind kind) {
        return new Defect(kind, "");
    }
}
