package vn.thanghang.directive;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import vn.thanghang.directive.Untrusted.Reason;
import vn.thanghang.directive.signature.TrustAnchors;

/** One limited process that reads one file and ends. */
final class ReadingProcess implements AutoCloseable {
    private static final int MOST_OUTPUT = 8 << 20;

    private final Process process;

    private ReadingProcess(Process process) {
        this.process = process;
    }

    static ReadingProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ReadingCommand.line());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ReadingProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Untrusted read(byte[] file, String name, TrustAnchors anchors, Duration limit) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> send(file, name, anchors));
        Thread.ofVirtual().start(() -> receive(answer));
        try {
            byte[] json = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return json.length > MOST_OUTPUT
                    ? new Untrusted.Refused(Reason.TOO_LARGE, "")
                    : PaperJson.MAPPER.readValue(json, ReadingAnswer.class).outcome();
        } catch (TimeoutException e) {
            return new Untrusted.Refused(Reason.TOO_SLOW, limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Untrusted.Refused(Reason.BUSY, "");
        } catch (ExecutionException | JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Untrusted.Refused(Reason.READER_ENDED, "");
        } finally {
            close();
        }
    }

    private void send(byte[] file, String name, TrustAnchors anchors) {
        try (DataOutputStream to = new DataOutputStream(process.getOutputStream())) {
            byte[] label = name.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(label.length, ReadingChild.MOST_NAME);
            to.writeInt(length);
            to.write(label, label.length - length, length); // the ending counts
            byte[] trusted = PaperJson.MAPPER.writeValueAsBytes(anchors);
            to.writeInt(trusted.length);
            to.write(trusted);
            to.writeInt(file.length);
            to.write(file);
        } catch (IOException e) {
            // A reader that no longer listens has answered or ended; its answer tells.
            close();
        }
    }

    private void receive(CompletableFuture<byte[]> answer) {
        try {
            answer.complete(process.getInputStream().readNBytes(MOST_OUTPUT + 1));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
