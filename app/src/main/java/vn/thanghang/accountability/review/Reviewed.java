package vn.thanghang.accountability.review;

import java.util.UUID;

/** What came of a step with a request. */
public sealed interface Reviewed {

    record Done(UUID id) implements Reviewed {}

    /** It was decided or withdrawn meanwhile. */
    record Late() implements Reviewed {}

    record Refused(Reason reason) implements Reviewed {}

    /** Why not; the words stand at {@code accountability.review.refused.<reason>}. */
    enum Reason {
        WORDS,
        DOCUMENT
    }
}
