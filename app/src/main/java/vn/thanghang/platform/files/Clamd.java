package vn.thanghang.platform.files;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The ClamAV service of the installation, asked over its socket (command {@code INSTREAM}). Every conversation ends at
 * its time limit, whoever keeps silent. Thread-safe.
 */
@Component
final class Clamd {

    private static final Duration GREETING = Duration.ofSeconds(2);
    private static final Duration SCANNING = Duration.ofSeconds(60);
    private static final String UNIX = "unix:";
    private static final int PIECE = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;

    private final String address;

    /**
     * @param address {@code unix:/path} or {@code host:port}; empty when there is no scanner
     * @throws IllegalArgumentException when it is neither
     */
    Clamd(@Value("${thanghang.clamd}") String address) {
        this.address = address.strip();
        if (isConfigured()) {
            target();
        }
    }

    boolean isConfigured() {
        return !address.isEmpty();
    }

    /** Whether it says that it is there. */
    boolean answers() {
        try {
            return ask(GREETING, "zPING\0", new byte[0]).equals("PONG");
        } catch (IOException away) {
            return false;
        }
    }

    Scan scan(byte[] content) {
        if (!answers()) {
            return new Scan.NotNow("no greeting");
        }
        try {
            return told(ask(SCANNING, "zINSTREAM\0", content));
        } catch (IOException broken) {
            return new Scan.NotNow(broken.toString());
        }
    }

    private static Scan told(String answer) {
        if (answer.equals("stream: OK")) {
            return new Scan.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Scan.Found(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        return new Scan.NotNow(answer);
    }

    private String ask(Duration limit, String command, byte[] content) throws IOException {
        SocketAddress target = target();
        boolean local = target instanceof UnixDomainSocketAddress;
        try (SocketChannel channel = local ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            Thread guard = Thread.ofVirtual().start(() -> closeAfter(limit, channel));
            try {
                channel.connect(target);
                write(channel, ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
                if (content.length > 0) {
                    stream(channel, content);
                }
                return answer(channel);
            } finally {
                guard.interrupt();
            }
        }
    }

    private static void closeAfter(Duration limit, SocketChannel channel) {
        try {
            Thread.sleep(limit);
            channel.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            // Then the conversation has ended by itself.
            return;
        }
    }

    private static void stream(SocketChannel channel, byte[] content) throws IOException {
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            write(channel, ByteBuffer.allocate(4).putInt(length).flip());
            write(channel, ByteBuffer.wrap(content, from, length));
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                break;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private SocketAddress target() {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(Path.of(address.substring(UNIX.length())));
        }
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon <= 0 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("THANGHANG_CLAMD: " + address + " (unix:/path or host:port)");
        }
        String host = address.substring(0, colon).replaceAll("^\\[|]$", "");
        return new InetSocketAddress(host, Integer.parseInt(port));
    }
}
