import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything and counts how often each Message-ID came. */
final class MailSink implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();

    MailSink() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    void clear() {
        taken.clear();
    }

    /** Messages by their id. */
    int messages() {
        return taken.size();
    }

    /** Messages that came more than once; a mailbox shows them once. */
    long again() {
        return taken.values().stream().filter(times -> times.get() > 1).count();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(guest.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 sink");
            String line = in.readLine();
            while (line != null) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("DATA")) {
                    say(out, "354 go on");
                    take(in);
                    say(out, "250 taken");
                } else if (verb.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
                line = in.readLine();
            }
        } catch (IOException gone) {
            // The sender was killed: what was not ended with a dot was not taken.
        }
    }

    private void take(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                taken.computeIfAbsent(id, each -> new AtomicInteger()).incrementAndGet();
                return;
            }
            if (line.startsWith("Message-ID: ")) {
                id = line;
            }
        }
        throw new IOException("ended in the middle");
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
