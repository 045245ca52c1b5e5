package vn.thanghang.oversight.ladder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of working on the ladder. */
public sealed interface LadderResult {

    /** @param paper the paper that was begun; null where none belongs to the act */
    record Done(@Nullable UUID paper) implements LadderResult {}

    /** Somebody else was faster; this is how the step stands now. */
    record Late(Step now) implements LadderResult {}

    record Refused(Reason reason) implements LadderResult {}

    /** The message keys are {@code oversight.refused.<reason>}. */
    enum Reason {
        /** The act is not possible in the state of the step. */
        NOT_NOW,
        NOTHING_CHOSEN,
        /** One letter goes to one agency, about one rung. */
        DIFFERENT_ADDRESSEES,
        REASON_MISSING,
        /** Put off until a day that is not after today, or more than thirty days ahead. */
        DAY_OUT_OF_RANGE,
        STATE_SECRET,
        /** What is reported to the committee is chosen and written on a page of its own. */
        REPORT_APART
    }
}
