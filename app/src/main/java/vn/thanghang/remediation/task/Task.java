package vn.thanghang.remediation.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it was issued, and how far it is.
 *
 * @param version rises with every change; a change names the version it was made on
 * @param piece the piece of work of the assignment it serves; null for none
 * @param due the date in force
 * @param originalDue the date of the first version it stood in
 * @param removed struck out by a later version of its plan
 * @param confirmation what another party says about its result
 * @param progressAt when its progress was reported last; null before
 * @param doneOn the day it was reported done; null while it is not
 * @param extensions how often more time was granted
 */
public record Task(
        UUID id,
        UUID planId,
        String agency,
        int workYear,
        int position,
        int version,
        @Nullable UUID piece,
        String criterion,
        String title,
        String person,
        String responsibility,
        String authority,
        String output,
        String evidence,
        LocalDate due,
        LocalDate originalDue,
        @Nullable LocalDate internalDue,
        boolean removed,
        Progress progress,
        Confirmation confirmation,
        @Nullable Instant progressAt,
        @Nullable LocalDate doneOn,
        int extensions) {

    /** How it stands to its date: two axes, done or not, and by when. */
    public enum Deadline {
        IN_TIME,
        /** Due within the next days. */
        NEAR,
        OVERDUE,
        DONE_IN_TIME,
        DONE_LATE
    }

    /** Done, and found to meet by another party: nothing is reported about it any more. */
    public boolean isClosed() {
        return confirmation == Confirmation.MEETS;
    }

    /** @param nearUntil the last day that counts as near, seen from today */
    public Deadline deadline(LocalDate today, LocalDate nearUntil) {
        if (progress == Progress.DONE) {
            return doneOn != null && doneOn.isAfter(due) ? Deadline.DONE_LATE : Deadline.DONE_IN_TIME;
        }
        if (today.isAfter(due)) {
            return Deadline.OVERDUE;
        }
        return due.isAfter(nearUntil) ? Deadline.IN_TIME : Deadline.NEAR;
    }
}
