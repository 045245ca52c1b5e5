import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A poor line between a phone and the server, as a proxy of our own: bits a second each way, a delay each way, segments that are
 * lost and come again after the pause of a retransmission (what follows waits behind them, as TCP does), connections that are torn in
 * the middle of a request or of an answer, and times in which there is no line at all. It works on the bytes of TCP, not on its
 * packets: congestion control of the two real ends sees only what these leave of it.
 */
final class WeakLine implements AutoCloseable {

    private static final int SEGMENT = 1_400;
    private static final byte[] END = new byte[0];

    private final ServerSocket entrance;
    private final int serverPort;
    private final Random random;
    private final Way up = new Way();
    private final Way down = new Way();
    final AtomicLong bytes = new AtomicLong();
    final AtomicInteger cuts = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();

    static final int BITS_A_SECOND = 400_000;
    static final long ONE_WAY_MILLIS = 200;
    static final double LOSS = 0.05;
    private static final long RETRANSMISSION_MILLIS = 600;
    /** One connection in so many is torn after some kilobytes. */
    private static final int TORN_ONE_IN = 5;

    private static final int TORN_WITHIN = 120_000;
    private static final long GONE_EVERY_MILLIS = 45_000;
    private static final long GONE_MILLIS = 4_000;

    WeakLine(int serverPort, long seed) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.random = new Random(seed);
        Thread.ofVirtual().start(this::accept);
    }

    /** One direction: when its last segment has left. */
    private static final class Way {
        private long freeAtNanos = System.nanoTime();

        synchronized long leavesAt(int bytes) {
            long now = System.nanoTime();
            freeAtNanos = Math.max(now, freeAtNanos) + bytes * 8L * 1_000_000_000L / BITS_A_SECOND;
            return freeAtNanos;
        }
    }

    private record Segment(byte[] bytes, long arrivesNanos) {}

    int port() {
        return entrance.getLocalPort();
    }

    private static boolean isGone() {
        return System.currentTimeMillis() % GONE_EVERY_MILLIS < GONE_MILLIS;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket phone = entrance.accept();
                Thread.ofVirtual().start(() -> join(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket phone) {
        try {
            if (isGone()) {
                tear(phone);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(2 * ONE_WAY_MILLIS); // the handshake
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            phone.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            long budget;
            synchronized (random) {
                budget = random.nextInt(TORN_ONE_IN) == 0 ? 200 + random.nextInt(TORN_WITHIN) : Long.MAX_VALUE;
            }
            AtomicLong left = new AtomicLong(budget);
            pump(phone, server, up, left);
            pump(server, phone, down, left);
        } catch (IOException | InterruptedException broken) {
            tear(phone);
        }
    }

    private void pump(Socket from, Socket to, Way way, AtomicLong left) {
        var onTheWay = new LinkedBlockingQueue<Segment>();
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream()) {
                byte[] segment = new byte[SEGMENT];
                long behind = 0;
                for (int read = in.read(segment); read >= 0; read = in.read(segment)) {
                    long arrives = way.leavesAt(read) + ONE_WAY_MILLIS * 1_000_000;
                    synchronized (random) {
                        if (random.nextDouble() < LOSS) {
                            lost.incrementAndGet();
                            arrives += RETRANSMISSION_MILLIS * 1_000_000;
                        }
                    }
                    behind = Math.max(behind, arrives);
                    onTheWay.add(new Segment(java.util.Arrays.copyOf(segment, read), behind));
                    // No more in flight than the line holds in a second and a half.
                    long ahead = behind - System.nanoTime() - 1_500_000_000L;
                    if (ahead > 0) {
                        TimeUnit.NANOSECONDS.sleep(ahead);
                    }
                }
                onTheWay.add(new Segment(END, behind));
            } catch (IOException | InterruptedException broken) {
                onTheWay.add(new Segment(END, System.nanoTime()));
            }
        });
        Thread.ofVirtual().start(() -> {
            try (OutputStream out = to.getOutputStream()) {
                while (true) {
                    Segment next = onTheWay.take();
                    TimeUnit.NANOSECONDS.sleep(next.arrivesNanos() - System.nanoTime());
                    if (next.bytes() == END) {
                        break;
                    }
                    if (isGone() || left.addAndGet(-next.bytes().length) < 0) {
                        cuts.incrementAndGet();
                        tear(from);
                        tear(to);
                        return;
                    }
                    out.write(next.bytes());
                    out.flush();
                    bytes.addAndGet(next.bytes().length);
                }
            } catch (IOException | InterruptedException broken) {
                tear(from);
            }
        });
    }

    /** Without a farewell. */
    private static void tear(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // torn already
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
