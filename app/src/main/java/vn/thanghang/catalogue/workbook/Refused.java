package vn.thanghang.catalogue.workbook;

import vn.thanghang.platform.sheet.SheetRefusal;

/** A file that is not read at all. */
public record Refused(Reason reason, String detail) implements ReadOutcome {

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
        NOT_TEXT,
        NO_UNITS,
        NO_YEAR,
        NO_EDITION,
        UNKNOWN_INDEX
    }

    static Refused of(SheetRefusal file) {
        return new Refused(
                switch (file.reason()) {
                    case EMPTY -> Reason.EMPTY;
                    case TOO_LARGE -> Reason.TOO_LARGE;
                    case UNPACKS_TOO_LARGE -> Reason.UNPACKS_TOO_LARGE;
                    case TOO_MANY_PARTS -> Reason.TOO_MANY_PARTS;
                    case TOO_MANY_ROWS -> Reason.TOO_MANY_ROWS;
                    case TOO_MANY_COLUMNS -> Reason.TOO_MANY_COLUMNS;
                    case TOO_MANY_SHEETS -> Reason.TOO_MANY_SHEETS;
                    case OLD_OR_ENCRYPTED -> Reason.OLD_OR_ENCRYPTED;
                    case NOT_A_WORKBOOK -> Reason.NOT_A_WORKBOOK;
                    case MACROS -> Reason.MACROS;
                    case UNSAFE_XML -> Reason.UNSAFE_XML;
                    case DAMAGED -> Reason.DAMAGED;
                    case NOT_TEXT -> Reason.NOT_TEXT;
                },
                file.detail());
    }
}
