package vn.thanghang.remediation.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a plan was late: a fact of the day it happened.
 *
 * @param number version the completion was asked of; 1 for the plan itself
 * @param dueDocument the document that set the date; null where it is not registered
 * @param lateFrom first day of lateness
 * @param settlement how it ended; null while it lasts
 */
public record PlanLate(
        UUID id,
        UUID sheetId,
        String agency,
        Kind kind,
        int number,
        LocalDate due,
        @Nullable UUID dueDocument,
        LocalDate notifiedOn,
        LocalDate lateFrom,
        Instant recordedAt,
        @Nullable Settlement settlement,
        @Nullable LocalDate settledOn,
        @Nullable String document) {

    /** What was late. */
    public enum Kind {
        PLAN,
        COMPLETION
    }

    /** How it ended; the fact stays. */
    public enum Settlement {
        SENT_LATE,
        /** It turned out that it had been sent in time in the province's document system. */
        SENT_IN_TIME,
        /** Determined anew by a document. */
        REDETERMINED
    }
}
