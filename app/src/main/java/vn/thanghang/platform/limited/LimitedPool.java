package vn.thanghang.platform.limited;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks limited processes, so many at once. A spare one may wait ready, so that nobody waits for a start; it is used once
 * like every other. Thread-safe.
 */
public final class LimitedPool implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LimitedProgram program;
    private final Bounds bounds;
    private final boolean keepsSpare;
    private final Semaphore free;
    private final AtomicReference<@Nullable LimitedProcess> spare = new AtomicReference<>();
    private volatile boolean closed;

    /**
     * What one answer may cost.
     *
     * @param time from the request to the answer, without the wait for a place
     * @param answerBytes the longest answer
     * @param atOnce how many processes work at the same time
     */
    public record Bounds(Duration time, int answerBytes, int atOnce) {}

    public LimitedPool(LimitedProgram program, Bounds bounds, boolean keepsSpare) {
        this.program = program;
        this.bounds = bounds;
        this.keepsSpare = keepsSpare;
        this.free = new Semaphore(bounds.atOnce(), true);
    }

    /** Hands over the parts and waits. */
    public Answer ask(byte[]... parts) {
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new Answer.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Busy();
        }
        try {
            return askAlone(List.of(parts));
        } catch (IOException e) {
            return new Answer.Ended();
        } finally {
            free.release();
            prepare();
        }
    }

    private Answer askAlone(List<byte[]> parts) throws IOException {
        LimitedProcess waiting = spare.getAndSet(null);
        if (waiting != null && !waiting.isAlive()) {
            waiting.close();
            waiting = null;
        }
        try (LimitedProcess process = waiting == null ? LimitedProcess.start(program) : waiting) {
            return process.ask(parts, bounds.time(), bounds.answerBytes());
        }
    }

    /** Starts the spare process, when there is to be one. */
    public void prepare() {
        if (!keepsSpare || closed || spare.get() != null) {
            return;
        }
        try {
            LimitedProcess fresh = LimitedProcess.start(program);
            LimitedProcess before = spare.getAndSet(fresh);
            if (before != null) {
                before.close();
            }
        } catch (IOException e) {
            // Without a spare the next request starts its own process and reports what is wrong.
            spare.set(null);
        }
        if (closed) {
            close();
        }
    }

    /** Ends the spare process. */
    @Override
    public void close() {
        closed = true;
        LimitedProcess waiting = spare.getAndSet(null);
        if (waiting != null) {
            waiting.close();
        }
    }
}
