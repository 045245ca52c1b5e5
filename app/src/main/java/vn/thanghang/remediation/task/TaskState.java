package vn.thanghang.remediation.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that is not closed, as other parts of the house look at it.
 *
 * @param due the date in force
 * @param originalDue the date of the first version it stood in
 * @param doneOn the day its agency said it is done; null while it does not
 * @param lastReport null before the first
 * @param waitingFor null when it waits for nobody
 */
public record TaskState(
        UUID id,
        UUID plan,
        String agency,
        String criterion,
        LocalDate due,
        LocalDate originalDue,
        Progress progress,
        Confirmation confirmation,
        @Nullable LocalDate doneOn,
        @Nullable Instant lastReport,
        @Nullable Waiting waitingFor) {}
