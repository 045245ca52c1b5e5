package vn.thanghang.platform.sheet;

/** A file that is not read at all. */
public record SheetRefusal(Reason reason, String detail) {

    /** The closed list of reasons; the words are made at the edge. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNPACKS_TOO_LARGE,
        TOO_MANY_PARTS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_SHEETS,
        OLD_OR_ENCRYPTED,
        NOT_A_WORKBOOK,
        MACROS,
        UNSAFE_XML,
        DAMAGED,
        NOT_TEXT
    }
}
