package vn.thanghang.officialdocs.inspect;

/** What came of looking into a file. */
public sealed interface Examined {
    /** No defect was found. */
    record Sound(Kind kind) implements Examined {}

    /** The first defect found. */
    record Refused(Defect defect) implements Examined {}

    /** What the bytes are, whatever the name says. */
    enum Kind {
        PDF,
        DOCX,
        XLSX,
        JPEG,
        PNG,
        /** HTML. */
        MARKUP,
        /** Text without markup, an exchange envelope among it. */
        TEXT
    }
}
