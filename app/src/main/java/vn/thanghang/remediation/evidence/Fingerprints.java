package vn.thanghang.remediation.evidence;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.files.FileType;
import vn.thanghang.platform.limited.Answer;
import vn.thanghang.platform.limited.LimitedPool;
import vn.thanghang.platform.limited.LimitedProgram;

/** Takes the fingerprint of the words of a file in a limited process of its own. Thread-safe. */
@Component
class Fingerprints {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_ANSWER = 64;

    private final LimitedPool readers = new LimitedPool(
            new LimitedProgram(FingerprintChild.class, 160), new LimitedPool.Bounds(LIMIT, MOST_ANSWER, 1), false);

    /** Empty when it could not be looked at now; a file that cannot be read has no words. */
    Optional<Fingerprint> of(FileType type, byte[] file) {
        if (type == FileType.JPEG || type == FileType.PNG) {
            return Optional.of(new Fingerprint(null, 0));
        }
        return switch (readers.ask(type.name().getBytes(StandardCharsets.US_ASCII), file)) {
            case Answer.Bytes(byte[] answer) -> Optional.of(read(answer));
            case Answer.TooLong(), Answer.TooSlow _, Answer.Ended() -> Optional.of(new Fingerprint(null, 0));
            case Answer.Busy() -> Optional.empty();
        };
    }

    private static Fingerprint read(byte[] answer) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
            int words = in.readInt();
            boolean told = in.readBoolean();
            long bits = in.readLong();
            return new Fingerprint(told ? bits : null, words);
        } catch (IOException cut) {
            return new Fingerprint(null, 0);
        }
    }
}
