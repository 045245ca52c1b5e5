package vn.thanghang.oversight.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ladder.
 *
 * @param lateWorkingDays working days of lateness on the day it was proposed
 * @param threshold what the rule asked for: both together say why it was proposed
 * @param paper the paper being written for it; null before
 * @param document the registered paper it was taken by; null before
 * @param acknowledgedAt when the agency said that it has the paper
 */
public record Step(
        UUID id,
        UUID escalation,
        String agency,
        Rung rung,
        StepState state,
        int version,
        LocalDate proposedOn,
        int lateWorkingDays,
        int threshold,
        @Nullable UUID paper,
        @Nullable UUID document,
        @Nullable LocalDate takenOn,
        @Nullable Instant acknowledgedAt,
        String reason,
        @Nullable LocalDate heldUntil,
        String changedByName,
        Instant changedAt) {

    /** Another state; the day it was put off until and the day it was taken belong to their states only. */
    Step in(StepState next) {
        return new Step(
                id,
                escalation,
                agency,
                rung,
                next,
                version,
                proposedOn,
                lateWorkingDays,
                threshold,
                paper,
                document,
                null,
                null,
                reason,
                null,
                changedByName,
                changedAt);
    }

    Step because(String words) {
        return new Step(
                id,
                escalation,
                agency,
                rung,
                state,
                version,
                proposedOn,
                lateWorkingDays,
                threshold,
                paper,
                document,
                takenOn,
                acknowledgedAt,
                words,
                heldUntil,
                changedByName,
                changedAt);
    }

    Step until(LocalDate day) {
        return new Step(
                id,
                escalation,
                agency,
                rung,
                state,
                version,
                proposedOn,
                lateWorkingDays,
                threshold,
                paper,
                document,
                takenOn,
                acknowledgedAt,
                reason,
                day,
                changedByName,
                changedAt);
    }

    Step by(@Nullable UUID withPaper) {
        return new Step(
                id,
                escalation,
                agency,
                rung,
                state,
                version,
                proposedOn,
                lateWorkingDays,
                threshold,
                withPaper,
                document,
                takenOn,
                acknowledgedAt,
                reason,
                heldUntil,
                changedByName,
                changedAt);
    }
}
