package vn.thanghang.remediation.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.task.Progress;

/**
 * A report as it is sent.
 *
 * @param version of the task the person was looking at
 * @param words what was done; needed when it is done
 * @param nextStep may be empty
 * @param obstacle what stands in the way; needed when it is stuck and nothing stands there yet
 * @param addressee agency that can clear it away; null for the department of home affairs
 * @param withoutInput why it ends although an input is missing; empty where none is
 * @param offered evidence
 * @param takesOver the report that came through a link and is taken over by this one; null for none
 * @param key the same key again finds what the first time did
 */
public record Filing(
        int version,
        Progress progress,
        String words,
        String nextStep,
        String obstacle,
        @Nullable String addressee,
        String withoutInput,
        List<Offered> offered,
        @Nullable UUID takesOver,
        UUID key) {

    public Filing {
        offered = List.copyOf(offered);
    }

    /** Words alone; when it is stuck they say what stands in the way. */
    public static Filing of(int version, Progress progress, String words, UUID key) {
        String obstacle = progress == Progress.STUCK ? words : "";
        return new Filing(version, progress, words, "", obstacle, null, "", List.of(), null, key);
    }
}
