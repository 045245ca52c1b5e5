package vn.thanghang.remediation.confirmation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.Verdict;

/**
 * One confirmation that was drawn to be looked at again.
 *
 * @param firstBy who said it first
 * @param verdict null until somebody else has looked
 */
public record SecondCheck(
        UUID id,
        UUID drawId,
        UUID taskId,
        String agency,
        Verdict first,
        String firstBy,
        @Nullable Verdict verdict,
        String reason,
        String checkedBy,
        @Nullable Instant checkedAt) {}
