package vn.thanghang.directive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import vn.thanghang.directive.Untrusted.Reason;
import vn.thanghang.directive.signature.TrustAnchors;
import vn.thanghang.platform.limited.Answer;
import vn.thanghang.platform.limited.LimitedPool;
import vn.thanghang.platform.limited.LimitedProgram;

/**
 * Reads files nobody has vouched for. Each is inspected and read in a process of its own, small, without network and
 * killed at its time limit; this process only hands over the bytes and takes back at most 8 MB. Thread-safe. A spare
 * process may wait ready, so that a letter does not wait for one to start; it is used once like every other.
 */
public final class UntrustedDocuments implements AutoCloseable {
    /** From the call to the answer, at the longest, without the wait for a free reader. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int AT_ONCE = 2;
    private static final int MOST_OUTPUT = 8 << 20;
    private static final LimitedProgram READER = new LimitedProgram(ReadingChild.class, 160);

    private final LimitedPool readers;
    private final Supplier<TrustAnchors> anchors;

    /**
     * Readers with a spare one waiting, for a server.
     *
     * @param anchors asked for each file, what its signatures must lead to
     */
    public static UntrustedDocuments withSpare(Supplier<TrustAnchors> anchors) {
        UntrustedDocuments documents = new UntrustedDocuments(LIMIT, true, anchors);
        documents.readers.prepare();
        return documents;
    }

    /** Readers started when needed, for a command. */
    public static UntrustedDocuments onDemand(TrustAnchors anchors) {
        return new UntrustedDocuments(LIMIT, false, () -> anchors);
    }

    UntrustedDocuments(Duration limit, boolean keepsSpare, Supplier<TrustAnchors> anchors) {
        this.anchors = anchors;
        this.readers = new LimitedPool(READER, new LimitedPool.Bounds(limit, MOST_OUTPUT, AT_ONCE), keepsSpare);
    }

    /**
     * What the file seems to say, or why it is not read.
     *
     * @param name as the sender wrote it; used only to find a lie
     */
    public Untrusted read(byte[] file, String name) {
        if (file.length > ReadingChild.MOST_INPUT) {
            return new Untrusted.Refused(Reason.TOO_LARGE, (ReadingChild.MOST_INPUT >> 20) + " MB");
        }
        byte[] label = name.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(label.length, ReadingChild.MOST_NAME);
        byte[] tail = Arrays.copyOfRange(label, label.length - length, label.length); // the ending counts
        byte[] trusted = PaperJson.MAPPER.writeValueAsBytes(anchors.get());
        return switch (readers.ask(tail, trusted, file)) {
            case Answer.Bytes(byte[] json) -> outcome(json);
            case Answer.TooLong() -> new Untrusted.Refused(Reason.TOO_LARGE, "");
            case Answer.TooSlow(Duration limit) -> new Untrusted.Refused(Reason.TOO_SLOW, limit.toSeconds() + " s");
            case Answer.Ended() -> new Untrusted.Refused(Reason.READER_ENDED, "");
            case Answer.Busy() -> new Untrusted.Refused(Reason.BUSY, "");
        };
    }

    private static Untrusted outcome(byte[] json) {
        try {
            return PaperJson.MAPPER.readValue(json, ReadingAnswer.class).outcome();
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Untrusted.Refused(Reason.READER_ENDED, "");
        }
    }

    /** Ends the spare reader. */
    @Override
    public void close() {
        readers.close();
    }
}
