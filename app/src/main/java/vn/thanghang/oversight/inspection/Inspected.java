package vn.thanghang.oversight.inspection;

import java.util.UUID;

/** What came of a step of an inspection. */
public sealed interface Inspected {

    /** @param id of the round or of the thing looked at */
    record Done(UUID id) implements Inspected {}

    /** Somebody was faster; nothing was changed. */
    record Late() implements Inspected {}

    record Refused(Reason reason) implements Inspected {}

    /** Why not; the words stand at {@code oversight.inspection.refused.<reason>}. */
    enum Reason {
        SUBJECT,
        SEED,
        SIZE,
        /** The sample is drawn on a day after the seed was published. */
        TOO_EARLY,
        /** There is no task that was reported done. */
        NOTHING_THERE,
        WORDS,
        /** The day to answer by is missing or not after today. */
        DAY,
        NOT_NOW
    }
}
