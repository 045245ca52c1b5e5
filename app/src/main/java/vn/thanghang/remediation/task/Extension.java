package vn.thanghang.remediation.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time.
 *
 * @param fromDue the date when it was asked for
 * @param causeClaimed whether the agency says the cause lies outside it
 * @param afterDue whether it was asked for only after the date had passed
 * @param causeConfirmed whether the objective cause was confirmed; null unless granted
 * @param answer words of the decision
 */
public record Extension(
        UUID id,
        UUID taskId,
        UUID planId,
        String agency,
        ExtensionState state,
        int version,
        LocalDate fromDue,
        LocalDate toDue,
        String reason,
        boolean causeClaimed,
        boolean afterDue,
        @Nullable Boolean causeConfirmed,
        String answer,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        @Nullable Instant decidedAt) {}
