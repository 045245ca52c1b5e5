package vn.thanghang.remediation.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.task.Progress;

/**
 * The last report of a month about one task, for the head to stand behind.
 *
 * @param evidence how many pieces of evidence the task has
 * @param confirmedAt when the head last stood behind a report of the month; null when never
 * @param official whether it is this report the head stands behind
 */
public record FigureLine(
        UUID reportId,
        UUID taskId,
        String title,
        String criterion,
        Progress progress,
        String words,
        String by,
        Instant at,
        long evidence,
        @Nullable Instant confirmedAt,
        boolean official) {}
