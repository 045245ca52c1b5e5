package vn.thanghang.platform.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.limited.Answer;
import vn.thanghang.platform.limited.LimitedPool;
import vn.thanghang.platform.limited.LimitedProgram;

/**
 * Whether a file nobody has vouched for may be kept. The size is judged here; everything that needs a parser, in a
 * limited process for this one file. Thread-safe.
 */
@Component
public final class FileChecks {

    static final int MOST_NAME = 1024;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_ANSWER = FileProfile.BYTES_MAX + 4096;
    /** Enough for 40 million points, decoded and turned. */
    private static final int PICTURE_MEGABYTES = 640;

    private final LimitedPool documents = new LimitedPool(
            new LimitedProgram(CheckingChild.class, 160), new LimitedPool.Bounds(LIMIT, MOST_ANSWER, 2), false);
    private final LimitedPool pictures = new LimitedPool(
            new LimitedProgram(CheckingChild.class, PICTURE_MEGABYTES),
            new LimitedPool.Bounds(LIMIT, MOST_ANSWER, 1),
            false);

    /** @param name as the sender wrote it; used only to find a lie */
    public Checked check(byte[] file, String name, FileProfile profile) {
        if (file.length > FileProfile.BYTES_MAX) {
            return new Checked.Refused(FileRefusal.TOO_LARGE, (FileProfile.BYTES_MAX >> 20) + " MB");
        }
        byte[] label = name.getBytes(StandardCharsets.UTF_8);
        byte[] tail = Arrays.copyOfRange(label, Math.max(0, label.length - MOST_NAME), label.length);
        byte[] scope = profile.scope().name().getBytes(StandardCharsets.US_ASCII);
        LimitedPool pool = looksLikePicture(file) ? pictures : documents;
        return switch (pool.ask(scope, tail, file)) {
            case Answer.Bytes(byte[] answer) -> read(answer, file);
            case Answer.TooLong() -> new Checked.Refused(FileRefusal.TOO_LARGE, "");
            case Answer.TooSlow(Duration limit) -> new Checked.Refused(FileRefusal.TOO_SLOW, limit.toSeconds() + " s");
            case Answer.Ended() -> new Checked.Refused(FileRefusal.READER_ENDED, "");
            case Answer.Busy() -> new Checked.Later();
        };
    }

    /** Only chooses how much memory the process gets. */
    private static boolean looksLikePicture(byte[] file) {
        return file.length > 3 && ((file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8 || (file[0] & 0xFF) == 0x89);
    }

    private static Checked read(byte[] answer, byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
            if (in.readBoolean()) {
                FileType type = FileType.valueOf(in.readUTF());
                byte[] content = LimitedProgram.part(in, MOST_ANSWER);
                return new Checked.Passed(type, content.length == 0 ? file : content);
            }
            return new Checked.Refused(FileRefusal.valueOf(in.readUTF()), in.readUTF());
        } catch (IOException | IllegalArgumentException e) {
            return new Checked.Refused(FileRefusal.READER_ENDED, "");
        }
    }
}
