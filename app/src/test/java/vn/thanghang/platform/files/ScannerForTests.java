package vn.thanghang.platform.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Speaks the protocol of clamd on a socket of its own; finds {@link #VIRUS}, or keeps silent when told to. */
final class ScannerForTests implements AutoCloseable {

    static final String VIRUS = "thang-hang-virus-of-this-test";

    private final ServerSocketChannel server;
    private final Path socket;
    private final boolean silent;

    private ScannerForTests(Path socket, boolean silent) throws IOException {
        this.socket = socket;
        this.silent = silent;
        Files.createDirectories(socket.toAbsolutePath().getParent());
        Files.deleteIfExists(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::serve);
    }

    static ScannerForTests answering(Path socket) throws IOException {
        return new ScannerForTests(socket, false);
    }

    /** Takes every call and never says a word. */
    static ScannerForTests silent(Path socket) throws IOException {
        return new ScannerForTests(socket, true);
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel call = server.accept();
                Thread.ofVirtual().start(() -> answer(call));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel call) {
        try (call;
                DataInputStream in = new DataInputStream(Channels.newInputStream(call));
                OutputStream out = Channels.newOutputStream(call)) {
            StringBuilder command = new StringBuilder();
            for (int c = in.read(); c > 0; c = in.read()) {
                command.append((char) c);
            }
            if (silent) {
                Thread.sleep(60_000);
            }
            String answer = "PONG";
            if (command.toString().equals("zINSTREAM")) {
                StringBuilder content = new StringBuilder();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
                }
                answer = content.indexOf(VIRUS) >= 0 ? "stream: Test.Virus FOUND" : "stream: OK";
            }
            out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | InterruptedException gone) {
            // The caller has given up.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
