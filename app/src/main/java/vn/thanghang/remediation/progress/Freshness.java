package vn.thanghang.remediation.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.task.Task;

/**
 * How long ago a task was last reported on, against how often a report is expected: once a month until it is closed.
 *
 * @param days since the last report, or since the task was issued when there is none
 * @param reported whether there is a report at all
 * @param closed nothing more is expected
 */
public record Freshness(long days, boolean reported, boolean closed) {

    /** A report is expected at least so often. */
    public static final int RHYTHM_DAYS = 31;

    /** @param issued the day the task was issued; null when it is not known, which counts as today */
    public static Freshness of(Task task, @Nullable LocalDate issued, LocalDate today) {
        Instant last = task.progressAt();
        LocalDate from = last == null ? (issued == null ? today : issued) : LocalDate.ofInstant(last, Vietnam.ZONE);
        return new Freshness(
                Math.max(0, ChronoUnit.DAYS.between(from, today)), last != null, task.isClosed() || task.removed());
    }

    /** Longer ago than expected. */
    public boolean isStale() {
        return !closed && days > RHYTHM_DAYS;
    }
}
