package vn.thanghang.directive;

import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;

/** What became of a file from outside. Words for a refusal stand at {@code directive.refused.<reason>}. */
public sealed interface Untrusted {
    /**
     * The fields proposed, and what is known of the digital signatures.
     *
     * @param exchange the envelope the document came in; null when the file is the document
     */
    record Read(
            ReadDocument document,
            SignatureReport signatures,
            @Nullable Exchange exchange) implements Untrusted {}

    /** It bears the mark of a state secret; nothing of it was kept. */
    record Secret(Reading.Mark degree) implements Untrusted {}

    /**
     * It is not read.
     *
     * @param detail the part or figure that showed it; may be empty
     */
    record Refused(Reason reason, String detail) implements Untrusted {}

    /** Why a file is not read; the first seventeen are the defects of a file. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        MISLABELLED,
        UNSUPPORTED,
        OLD_FORMAT,
        ENCRYPTED,
        MACRO,
        ACTIVE_CONTENT,
        EXTERNAL_REFERENCE,
        BOMB,
        NESTED_ARCHIVE,
        UNSAFE_NAMES,
        XML_ENTITIES,
        PICTURE_TOO_LARGE,
        PICTURE_KIND,
        VIRUS_PATTERN,
        DAMAGED,
        /** An exchange envelope that reports the state of a document and carries none. */
        STATUS_MESSAGE,
        /** Reading took longer than it may. */
        TOO_SLOW,
        /** Reading used more memory than it may, or the reader ended without an answer. */
        READER_ENDED,
        /** All readers were taken for longer than a person waits; try again. */
        BUSY;

        /** The key of the words. */
        public String key() {
            return "directive.refused." + name();
        }
    }
}
