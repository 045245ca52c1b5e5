package vn.thanghang.officialdocs;

import java.util.List;

/** What this library refuses, as a code with arguments; the words are made where a person reads them. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Code {
        /** A date that no calendar has; argument: the parts. */
        IMPOSSIBLE_DATE,
        /** A required part of a document is missing; argument: its name. */
        MISSING_PART,
        /** The rows of a table do not fill its columns; arguments: row, cells found, columns. */
        RAGGED_TABLE,
        /** A drawing that is not well-formed SVG; argument: what the parser said. */
        BAD_DRAWING,
        /** A file that could not be produced; argument: what the underlying writer said. */
        WRITING_FAILED,
        /** A file of a kind that is not read here; argument: the kind found. */
        UNKNOWN_FORMAT,
        /** A file that its format's reader could not open; argument: what it said. */
        UNREADABLE,
        /** A file protected by a password. */
        ENCRYPTED,
        /** A file larger than this library reads; argument: the limit that was passed. */
        TOO_LARGE,
        /** An exchange envelope that lacks or contradicts what the standard asks; arguments: element, found. */
        BAD_ENVELOPE
    }

    private final Code code;
    private final transient List<Object> arguments;

    /** A refusal with its arguments. */
    public DocumentException(Code code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A refusal caused by a fault of an underlying library. */
    public DocumentException(Code code, Throwable cause) {
        super(code + " " + cause.getMessage(), cause);
        this.code = code;
        this.arguments = List.of(String.valueOf(cause.getMessage()));
    }

    /** Why it was refused. */
    public Code code() {
        return code;
    }

    /** The arguments named at the code. */
    public List<Object> arguments() {
        return arguments;
    }
}
