package vn.thanghang.directive.register;

import java.util.UUID;

/** What came of bringing a file. */
public sealed interface Reception {

    /** It was read and waits for a person; the same form sent again finds the same document. */
    record Drafted(UUID documentId) implements Reception {}

    /** It bears the mark of a state secret: nothing of it was kept, only that it happened. */
    record Secret() implements Reception {}

    /** It is still being checked, or waits for the scanner; it stands in the list of the sender's files. */
    record Waiting() implements Reception {}

    /**
     * It is not read and not kept.
     *
     * @param key of the words
     * @param detail may be empty
     */
    record NotRead(String key, String detail) implements Reception {}
}
