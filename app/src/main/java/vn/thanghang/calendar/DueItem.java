package vn.thanghang.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody owes by a date and has not done yet.
 *
 * @param id of the thing itself, within its kind
 * @param agency id of who must act; empty for the department that follows the work of the province
 * @param subject what is due, in words every officer may read
 * @param path of the page where it is done
 * @param due the last day
 * @param notified the day it was made known to the agency; lateness never counts before the day after
 * @param reported the day something was reported about it last; null for never
 * @param waitingFor id of the agency whose own input is missing and late; null when it waits for nobody
 */
public record DueItem(
        String id,
        String agency,
        String subject,
        String path,
        LocalDate due,
        LocalDate notified,
        @Nullable LocalDate reported,
        @Nullable String waitingFor) {

    /** The first day of lateness: the day after the due date, but never before the day after it was made known. */
    public LocalDate lateFrom() {
        return (due.isAfter(notified) ? due : notified).plusDays(1);
    }
}
