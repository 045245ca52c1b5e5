package vn.thanghang.catalogue.reference;

import org.jspecify.annotations.Nullable;

/** A data file that cannot be used: says which file, row, column and value, and why. Rows count from 1, the header is row 1. */
public final class BadDataException extends RuntimeException {

    /** The closed list of reasons; the words are made at the edge. */
    public enum Reason {
        UNREADABLE,
        MISSING_COLUMN,
        EMPTY_FIELD,
        NOT_A_NUMBER,
        DECIMAL_COMMA,
        UNKNOWN_YEAR,
        UNKNOWN_PROVINCE,
        UNKNOWN_CODE,
        OUT_OF_SCALE,
        ZERO_IS_NOT_A_SCORE,
        DUPLICATE
    }

    private final String file;
    private final long row;
    private final String column;
    private final @Nullable String value;
    private final Reason reason;

    BadDataException(String file, long row, String column, @Nullable String value, Reason reason) {
        super(file + ": row " + row + ", column " + column + ", value " + value + ": " + reason);
        this.file = file;
        this.row = row;
        this.column = column;
        this.value = value;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** The row, counted from 1 with the header as row 1; 0 when the whole file is meant. */
    public long row() {
        return row;
    }

    public String column() {
        return column;
    }

    public @Nullable String value() {
        return value;
    }

    public Reason reason() {
        return reason;
    }
}
