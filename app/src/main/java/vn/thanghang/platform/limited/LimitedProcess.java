package vn.thanghang.platform.limited;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One limited process that answers one request and ends. */
final class LimitedProcess implements AutoCloseable {

    private final Process process;

    private LimitedProcess(Process process) {
        this.process = process;
    }

    static LimitedProcess start(LimitedProgram program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LimitedCommand.line(program));
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new LimitedProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Answer ask(List<byte[]> parts, Duration limit, int most) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> send(parts));
        Thread.ofVirtual().start(() -> receive(answer, most));
        try {
            byte[] bytes = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > most) {
                return new Answer.TooLong();
            }
            return bytes.length == 0 ? new Answer.Ended() : new Answer.Bytes(bytes);
        } catch (TimeoutException e) {
            return new Answer.TooSlow(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Busy();
        } catch (ExecutionException e) {
            return new Answer.Ended();
        } finally {
            close();
        }
    }

    private void send(List<byte[]> parts) {
        try (DataOutputStream to = new DataOutputStream(process.getOutputStream())) {
            for (byte[] part : parts) {
                to.writeInt(part.length);
                to.write(part);
            }
        } catch (IOException e) {
            // A process that no longer listens has answered or ended; its answer tells.
            close();
        }
    }

    private void receive(CompletableFuture<byte[]> answer, int most) {
        try {
            answer.complete(process.getInputStream().readNBytes(most + 1));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
