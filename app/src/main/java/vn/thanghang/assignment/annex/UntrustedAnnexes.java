package vn.thanghang.assignment.annex;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.thanghang.platform.limited.Answer;
import vn.thanghang.platform.limited.LimitedPool;
import vn.thanghang.platform.limited.LimitedProgram;
import vn.thanghang.platform.sheet.ReadLimits;

/** Hands a file nobody has vouched for to a process of its own and takes back at most 4 MB. */
@Component
final class UntrustedAnnexes {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_ANSWER = 4 << 20;
    private static final int HEAP_MEGABYTES = 160;

    private final LimitedPool readers = new LimitedPool(
            new LimitedProgram(AnnexChild.class, HEAP_MEGABYTES), new LimitedPool.Bounds(LIMIT, MOST_ANSWER, 1), false);

    AnnexAnswer read(byte[] file, String name) {
        if (file.length > ReadLimits.FILE_BYTES_MAX) {
            return AnnexAnswer.refused(AnnexRefusal.TOO_LARGE, (ReadLimits.FILE_BYTES_MAX >> 20) + " MB");
        }
        byte[] label = name.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(label.length, AnnexChild.MOST_NAME);
        byte[] tail = Arrays.copyOfRange(label, label.length - length, label.length); // the ending counts
        return switch (readers.ask(tail, file)) {
            case Answer.Bytes(byte[] json) -> outcome(json);
            case Answer.TooLong() -> AnnexAnswer.refused(AnnexRefusal.TOO_LARGE, "");
            case Answer.TooSlow(Duration limit) -> AnnexAnswer.refused(AnnexRefusal.TOO_SLOW, limit.toSeconds() + " s");
            case Answer.Ended() -> AnnexAnswer.refused(AnnexRefusal.READER_ENDED, "");
            case Answer.Busy() -> AnnexAnswer.refused(AnnexRefusal.BUSY, "");
        };
    }

    private static AnnexAnswer outcome(byte[] json) {
        try {
            return AnnexChild.JSON.readValue(json, AnnexAnswer.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return AnnexAnswer.refused(AnnexRefusal.READER_ENDED, "");
        }
    }
}
