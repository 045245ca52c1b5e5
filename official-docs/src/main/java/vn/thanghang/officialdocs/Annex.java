package vn.thanghang.officialdocs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annex with its own page numbers (templates 2.1 and 2.2), or the text a decision issues (template 1.3).
 *
 * @param title printed in capitals
 * @param pointer the bracketed line without brackets; {@code null} makes it from the main document
 * @param landscape whether its pages lie
 * @param kind how it is headed
 */
public record Annex(String title, @Nullable String pointer, boolean landscape, Kind kind, List<Block> body) {
    /** How an annex is headed and points back. */
    public enum Kind {
        /** "Phụ lục" that names the type of its main document, template 2.1. */
        PAPER,
        /** "Phụ lục" in a file of its own that says "văn bản", template 2.2; the agency's signature stands above it. */
        ELECTRONIC,
        /** A text issued by the main document, template 1.3: title only, "Ban hành kèm theo …". */
        ISSUED_TEXT
    }

    public Annex {
        body = List.copyOf(body);
    }

    /** An upright annex that points to its main document. */
    public static Annex of(String title, List<Block> body) {
        return new Annex(title, null, false, Kind.PAPER, body);
    }

    /** A lying annex that points to its main document. */
    public static Annex landscape(String title, List<Block> body) {
        return new Annex(title, null, true, Kind.PAPER, body);
    }
}
