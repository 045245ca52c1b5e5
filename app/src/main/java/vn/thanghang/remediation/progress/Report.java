package vn.thanghang.remediation.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.task.Progress;

/**
 * A report about a task, for good.
 *
 * @param withoutInput why it ended although an input was missing; empty otherwise
 * @param takesOver the report through a link that this one took over; null for none
 */
public record Report(
        UUID id,
        UUID taskId,
        String agency,
        Progress progress,
        String words,
        String nextStep,
        String withoutInput,
        Channel channel,
        @Nullable UUID takesOver,
        Trust trust,
        String by,
        Instant at) {

    /** How much stands behind it. */
    public enum Trust {
        /** It came through a link in a mail. */
        UNCONFIRMED,
        /** Came through a link, and its agency has put it aside. */
        PUT_ASIDE,
        /** Came through a link, and its agency has filed it as its own. */
        TAKEN_OVER,
        /** Entered by the agency. */
        ENTERED,
        /** The head of the agency stands behind it. */
        CONFIRMED_BY_HEAD
    }
}
