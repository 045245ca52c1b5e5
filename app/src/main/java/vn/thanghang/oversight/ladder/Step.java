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

    /** Another state; the day it was put off until belongs to its state only. */
    Step in(StepState next) {
        return with(next, paper, reason, null);
    }

    Step because(String words) {
        return with(state, paper, words, heldUntil);
    }

    Step until(LocalDate day) {
        return with(state, paper, reason, day);
    }

    Step by(@Nullable UUID withPaper) {
        return with(state, withPaper, reason, heldUntil);
    }

    /** A step that was taken does not change: only the register takes one, when the letter stands in it. */
    private Step with(StepState next, @Nullable UUID withPaper, String words, @Nullable LocalDate until) {
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
                withPaper,
                document,
                null,
                null,
                words,
                until,
                changedByName,
                changedAt);
    }
}
