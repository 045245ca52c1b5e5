package vn.thanghang.directive.papers;

import java.util.List;

/**
 * Something about a field of a paper. Words at {@code directive.paper.problem.<code>}.
 *
 * @param blocking whether the paper cannot go to be signed with it; otherwise it is a reminder of the form
 */
public record PaperProblem(PaperField field, Code code, boolean blocking, List<Object> arguments) {

    /** What is wrong. */
    public enum Code {
        MISSING,
        TOO_LONG,
        TOO_MANY_LINES,
        NO_DATE,
        NO_SYMBOL,
        NO_AUTHORITY,
        RAGGED_TABLE,
        EMPTY_TABLE,
        /** The symbol does not begin with the abbreviation of the kind. */
        SYMBOL_OF_KIND,
        /** The text does not end with "./.". */
        END_MARK,
        /** No line says where the paper is kept. */
        KEPT_COPY,
        /** A deputy signs without saying for whom. */
        DEPUTY
    }

    public PaperProblem {
        arguments = List.copyOf(arguments);
    }

    static PaperProblem blocking(PaperField field, Code code, Object... arguments) {
        return new PaperProblem(field, code, true, List.of(arguments));
    }

    static PaperProblem reminder(PaperField field, Code code, Object... arguments) {
        return new PaperProblem(field, code, false, List.of(arguments));
    }
}
