package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.Progress;

/**
 * A task with what its agency says, what another party confirmed and what was concluded, kept apart.
 *
 * @param progress and {@code doneOn}: as the agency reports
 * @param confirmation and {@code confirmedOn}: as the other party found
 * @param proposed whether it was proposed as not satisfactory
 * @param document the paper of the committee that concluded so; null for none
 * @param lifted the paper by which its lateness was determined anew; null for none
 * @param objective whether an objective cause was confirmed
 */
public record TaskLine(
        UUID id,
        String criterion,
        String title,
        String output,
        LocalDate assignedOn,
        LocalDate originalDue,
        LocalDate due,
        Outcome outcome,
        Progress progress,
        @Nullable LocalDate doneOn,
        Confirmation confirmation,
        @Nullable LocalDate confirmedOn,
        int returned,
        List<Granted> extensions,
        boolean objective,
        boolean proposed,
        @Nullable String document,
        @Nullable String lifted,
        @Nullable LocalDate lastReport) {

    public TaskLine {
        extensions = List.copyOf(extensions);
    }

    /** More time that was granted. */
    public record Granted(
            LocalDate from,
            LocalDate to,
            String reason,
            String by,
            LocalDate on,
            boolean objective,
            boolean afterDue) {}

    public String path() {
        return "/nhiem-vu/" + id;
    }

    /** The day that decides who was in charge: of what was done in time the day it was done, of all else its date. */
    @Nullable LocalDate decisive(LocalDate asOf) {
        return outcome == Outcome.ON_TIME && doneOn != null ? doneOn : due.isAfter(asOf) ? null : due;
    }
}
