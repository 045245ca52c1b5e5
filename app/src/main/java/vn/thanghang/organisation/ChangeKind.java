package vn.thanghang.organisation;

import java.util.Locale;

/** The acts by which the organisation is kept. */
public enum ChangeKind {
    IMPORT,
    ESTABLISH,
    RENAME,
    CHANGE,
    END,
    CORRECT,
    APPOINT,
    END_TERM,
    CORRECT_TERM,
    MERGE,
    SPLIT,
    TRANSFER_FUNCTION;

    /** As the log names it. */
    String act() {
        return "organisation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
