package vn.thanghang.directive;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.Untrusted.Reason;
import vn.thanghang.directive.signature.TrustAnchors;

/**
 * Reads files nobody has vouched for. Each is inspected and read in a process of its own, small, without network and
 * killed at its time limit; this process only hands over the bytes and takes back at most 8 MB. Thread-safe. A spare
 * process may wait ready, so that a letter does not wait for one to start; it is used once like every other.
 */
public final class UntrustedDocuments implements AutoCloseable {
    /** From the call to the answer, at the longest, without the wait for a free reader. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final AtomicReference<@Nullable ReadingProcess> spare = new AtomicReference<>();
    private final Duration limit;
    private final boolean keepsSpare;
    private final Supplier<TrustAnchors> anchors;
    private volatile boolean closed;

    /**
     * Readers with a spare one waiting, for a server.
     *
     * @param anchors asked for each file, what its signatures must lead to
     */
    public static UntrustedDocuments withSpare(Supplier<TrustAnchors> anchors) {
        UntrustedDocuments documents = new UntrustedDocuments(LIMIT, true, anchors);
        documents.prepare();
        return documents;
    }

    /** Readers started when needed, for a command. */
    public static UntrustedDocuments onDemand(TrustAnchors anchors) {
        return new UntrustedDocuments(LIMIT, false, () -> anchors);
    }

    UntrustedDocuments(Duration limit, boolean keepsSpare, Supplier<TrustAnchors> anchors) {
        this.anchors = anchors;
        this.limit = limit;
        this.keepsSpare = keepsSpare;
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
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new Untrusted.Refused(Reason.BUSY, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Untrusted.Refused(Reason.BUSY, "");
        }
        try {
            return readAlone(file, name);
        } catch (IOException e) {
            return new Untrusted.Refused(Reason.READER_ENDED, "");
        } finally {
            free.release();
            prepare();
        }
    }

    private Untrusted readAlone(byte[] file, String name) throws IOException {
        ReadingProcess waiting = spare.getAndSet(null);
        if (waiting != null && !waiting.isAlive()) {
            waiting.close();
            waiting = null;
        }
        try (ReadingProcess reader = waiting == null ? ReadingProcess.start() : waiting) {
            return reader.read(file, name, anchors.get(), limit);
        }
    }

    private void prepare() {
        if (!keepsSpare || closed || spare.get() != null) {
            return;
        }
        try {
            ReadingProcess fresh = ReadingProcess.start();
            ReadingProcess before = spare.getAndSet(fresh);
            if (before != null) {
                before.close();
            }
        } catch (IOException e) {
            // Without a spare the next file starts its own reader and reports what is wrong.
            spare.set(null);
        }
        if (closed) {
            close();
        }
    }

    /** Ends the spare reader. */
    @Override
    public void close() {
        closed = true;
        ReadingProcess waiting = spare.getAndSet(null);
        if (waiting != null) {
            waiting.close();
        }
    }
}
