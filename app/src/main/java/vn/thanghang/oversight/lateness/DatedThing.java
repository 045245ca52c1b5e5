package vn.thanghang.oversight.lateness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan or task with what decides whether it is late.
 *
 * @param kind {@code remediation.PLAN} or {@code remediation.TASK}
 * @param id within its kind, as in the facts of lateness
 * @param due the date in force; null while no document has set one
 * @param originalDue the first date; null while there is none
 * @param notified the day from which the date counts for the agency; null before it was told
 * @param doneOn null while it is not done
 */
public record DatedThing(
        String kind,
        String id,
        String agency,
        String subject,
        String path,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate notified,
        @Nullable LocalDate doneOn) {

    /** The first day of lateness: the day after the due date, but never before the day after it was made known; null for never. */
    public @Nullable LocalDate lateFrom() {
        if (due == null || notified == null) {
            return null;
        }
        return (due.isAfter(notified) ? due : notified).plusDays(1);
    }
}
