import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A hundred clerks take numbers at once, each form sent again with the same key until it is answered, while the
 * application or its database is killed again and again. Afterwards every series is checked for gaps and doubles, and
 * every acknowledged form for its number.
 *
 * <p>Usage: {@code java -cp <postgresql driver> Numbers.java <project> <work folder> <port> <clerks> <kills> <seed>}.
 */
public class Numbers {

    private static final List<String> SYMBOLS = List.of("BC-SNV", "SNV-CCHC", "KH-SNV", "TB-SNV");
    private static final Pattern ENTRY = Pattern.compile("/so-van-ban/muc/([0-9a-f-]{36})");

    private final DemoServer server;
    private final int clerks;
    private final int kills;
    private final Random random;
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger retried = new AtomicInteger();
    private volatile boolean over;

    public static void main(String[] args) throws Exception {
        try (var server = new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]))) {
            var proof = new Numbers(server, Integer.parseInt(args[3]), Integer.parseInt(args[4]), Long.parseLong(args[5]));
            if (proof.run() != 0) {
                System.exit(1);
            }
        }
    }

    private Numbers(DemoServer server, int clerks, int kills, long seed) {
        this.server = server;
        this.clerks = clerks;
        this.kills = kills;
        this.random = new Random(seed);
    }

    private int run() throws Exception {
        server.start();
        server.awaitHealth();
        server.inventClerks(clerks, Numbers::name);
        server.keepNumbers();
        var threads = new ArrayList<Thread>();
        for (int clerk = 0; clerk < clerks; clerk++) {
            int number = clerk;
            threads.add(Thread.ofVirtual().start(() -> work(name(number), SYMBOLS.get(number % SYMBOLS.size()))));
        }
        long begun = System.nanoTime();
        for (int kill = 1; kill <= kills; kill++) {
            int before = acknowledged.size();
            awaitMoreThan(before + clerks);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            if (kill % 2 == 1) {
                server.killApplication();
                server.start();
            } else {
                server.killDatabase();
            }
            server.awaitHealth();
            System.err.println("kill " + kill + ", numbers acknowledged so far " + acknowledged.size());
        }
        awaitMoreThan(acknowledged.size() + clerks);
        over = true;
        for (Thread thread : threads) {
            thread.join(DemoServer.PATIENCE);
        }
        int wrong = wrong();
        System.out.printf(
                "%d clerks, %d kills (%d application, %d database) in %d s: %d numbers acknowledged (%d after a retry), %d wrong%n",
                clerks,
                kills,
                (kills + 1) / 2,
                kills / 2,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                acknowledged.size(),
                retried.get(),
                wrong);
        return wrong;
    }

    private void awaitMoreThan(int numbers) throws InterruptedException {
        long end = System.nanoTime() + DemoServer.PATIENCE.toNanos();
        while (acknowledged.size() < numbers) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no more numbers after " + acknowledged.size());
            }
            DemoServer.rest();
        }
    }

    private static String name(int clerk) {
        return "Người lấy số " + (clerk + 1);
    }

    private void work(String name, String symbol) {
        var clerk = server.new Visitor(name + " ");
        while (!over) {
            takeOne(clerk, symbol);
        }
    }

    /** Sends one form, and again with the same key until an answer comes. */
    private void takeOne(DemoServer.Visitor clerk, String symbol) {
        UUID key = UUID.randomUUID();
        for (int attempt = 0; ; attempt++) {
            try {
                String csrf = DemoServer.csrf(clerk.get("/so-van-ban/di?tim=khong-co").body());
                HttpResponse<String> answer = clerk.post(
                        "/so-van-ban/di",
                        "_csrf=" + csrf + "&key=" + key + "&symbol=" + symbol + "&kind=&summary=Proof&signer=Proof");
                var entry = ENTRY.matcher(clerk.path(answer));
                if (entry.matches()) {
                    acknowledged.put(key, entry.group(1));
                    if (attempt > 0) {
                        retried.incrementAndGet();
                    }
                    return;
                }
            } catch (IOException | IllegalStateException serverDied) {
                DemoServer.rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int wrong() throws IOException, SQLException {
        int wrong = 0;
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            wrong += unless("select count(*) from directive.number_series s where last_number <>"
                    + " (select count(*) from directive.register_entry e where (e.agency, e.direction, e.symbol, e.year)"
                    + " = (s.agency, s.direction, s.symbol, s.year))", sql, "gap in a series");
            wrong += unless("select count(*) from (select 1 from directive.register_entry"
                    + " group by agency, direction, symbol, year, number having count(*) > 1) twice", sql, "number given twice");
            wrong += unless("select count(*) from (select 1 from directive.register_entry group by agency, direction, symbol, year"
                    + " having min(number) <> 1 or max(number) <> count(*)) torn", sql, "series not 1 to n");
            wrong += unless("select count(*) from directive.register_entry e where 1 <> (select count(*) from audit.event a"
                    + " where a.act = 'directive.number.taken' and a.subject_id = e.id::text)", sql, "number without its event");
            var kept = new ConcurrentHashMap<UUID, String>();
            try (ResultSet rows = sql.executeQuery("select idempotency_key, id from directive.register_entry")) {
                while (rows.next()) {
                    kept.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
            for (var form : acknowledged.entrySet()) {
                if (!form.getValue().equals(kept.get(form.getKey()))) {
                    System.out.println("WRONG: acknowledged form lost: " + form.getKey());
                    wrong++;
                }
            }
        }
        return wrong;
    }

    private static int unless(String question, Statement sql, String fault) throws SQLException {
        long found = DemoServer.number(sql, question);
        if (found != 0) {
            System.out.println("WRONG: " + fault);
        }
        return found == 0 ? 0 : 1;
    }
}
