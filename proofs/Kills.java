import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Half of the people write papers, the other half take numbers, while application or database are killed. In the end
 * every acknowledged form is looked up: there once, under the id that was answered.
 *
 * <p>Usage: {@code java -cp <postgresql driver> Kills.java <project> <work folder> <port> <kills> <people> <seed>}.
 */
public class Kills {

    private static final Pattern ENTRY = Pattern.compile("/so-van-ban/muc/([0-9a-f-]{36})");
    private static final Pattern PAPER = Pattern.compile("/van-ban/soan/([0-9a-f-]{36})");
    private static final Map<String, String> LETTER = Map.of(
            "loai", "CONGVAN",
            "co-quan", "Sở Nội vụ",
            "ky-hieu", "SNV-CCHC",
            "trich-yeu", "khắc phục các nội dung giảm điểm",
            "kinh-gui", "Sở Y tế",
            "van", "Sở Nội vụ đề nghị Sở Y tế báo cáo./.",
            "viec", "luu");

    private final DemoServer server;
    private final Path rules;
    private final int kills;
    private final int people;
    private final Random random;
    private final Map<UUID, String> papers = new ConcurrentHashMap<>();
    private final Map<UUID, String> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger retried = new AtomicInteger();
    private final List<Long> applicationBack = new ArrayList<>();
    private final List<Long> databaseBack = new ArrayList<>();
    private volatile boolean over;

    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        try (var server = new DemoServer(project, Path.of(args[1]), Integer.parseInt(args[2]))) {
            var proof = new Kills(
                    server,
                    project.resolve("proofs/invariants.sql"),
                    Integer.parseInt(args[3]),
                    Integer.parseInt(args[4]),
                    Long.parseLong(args[5]));
            if (proof.run() != 0) {
                System.exit(1);
            }
        }
    }

    private Kills(DemoServer server, Path rules, int kills, int people, long seed) {
        this.server = server;
        this.rules = rules;
        this.kills = kills;
        this.people = people;
        this.random = new Random(seed);
    }

    private int run() throws Exception {
        server.start();
        server.awaitHealth();
        server.inventClerks(people, Kills::name);
        server.keepNumbers();
        var threads = new ArrayList<Thread>();
        for (int person = 0; person < people; person++) {
            int number = person;
            threads.add(Thread.ofVirtual().start(() -> work(number)));
        }
        long begun = System.nanoTime();
        int broken = 0;
        for (int kill = 1; kill <= kills; kill++) {
            awaitMoreThan(acknowledged() + people);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            long from = System.nanoTime();
            boolean application = random.nextBoolean();
            if (application) {
                server.killApplication();
                server.start();
            } else {
                server.killDatabase();
            }
            server.awaitHealth();
            (application ? applicationBack : databaseBack).add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
            broken += brokenRules();
            if (kill % 20 == 0) {
                System.err.println("kill " + kill + ", acknowledged so far " + acknowledged());
            }
        }
        awaitMoreThan(acknowledged() + people);
        over = true;
        for (Thread thread : threads) {
            thread.join(DemoServer.PATIENCE);
        }
        broken += brokenRules();
        int lost = lost("select idempotency_key, id from directive.paper", papers)
                + lost("select idempotency_key, id from directive.register_entry", numbers);
        System.out.printf(
                "%d people, %d kills in %d s: %d papers and %d numbers acknowledged (%d after a retry), %d lost or doubled,"
                        + " %d broken of %d rules asked after each kill%n",
                people,
                kills,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                papers.size(),
                numbers.size(),
                retried.get(),
                lost,
                broken,
                rules().size());
        print("application", applicationBack);
        print("database", databaseBack);
        return lost + broken;
    }

    private static void print(String what, List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    "%s killed %d times, back after %d ms in the middle, %d ms at worst%n",
                    what, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        }
    }

    private int acknowledged() {
        return papers.size() + numbers.size();
    }

    private void awaitMoreThan(int forms) throws InterruptedException {
        long end = System.nanoTime() + DemoServer.PATIENCE.toNanos();
        while (acknowledged() < forms) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no more forms after " + acknowledged());
            }
            DemoServer.rest();
        }
    }

    private static String name(int person) {
        return "Người thử " + (person + 1);
    }

    private void work(int person) {
        var visitor = server.new Visitor(name(person) + " ");
        while (!over) {
            UUID key = UUID.randomUUID();
            if (person % 2 == 0) {
                send(visitor, key, "/van-ban/soan/moi", letter(key), PAPER, papers);
            } else {
                String number = "key=" + key + "&symbol=BC-SNV&kind=&summary=Proof&signer=Proof";
                send(visitor, key, "/so-van-ban/di", number, ENTRY, numbers);
            }
        }
    }

    private static String letter(UUID key) {
        var form = new StringBuilder("key=" + key);
        LETTER.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    /** One form, and again with the same key until an answer comes. */
    private void send(
            DemoServer.Visitor visitor, UUID key, String path, String form, Pattern leads, Map<UUID, String> acknowledged) {
        for (int attempt = 0; ; attempt++) {
            try {
                String csrf = DemoServer.csrf(visitor.get(path).body());
                HttpResponse<String> answer = visitor.post(path, "_csrf=" + csrf + "&" + form);
                var where = leads.matcher(visitor.path(answer));
                if (where.matches()) {
                    acknowledged.put(key, where.group(1));
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

    private List<String[]> rules() throws IOException {
        return Files.readAllLines(rules).stream()
                .filter(line -> !line.startsWith("--") && !line.isBlank())
                .map(line -> line.split(" \\| ", 2))
                .toList();
    }

    private int brokenRules() throws IOException, SQLException {
        int broken = 0;
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            for (String[] rule : rules()) {
                long found = DemoServer.number(sql, rule[1]);
                if (found != 0) {
                    System.out.println("BROKEN: " + rule[0] + ": " + found);
                    broken++;
                }
            }
        }
        return broken;
    }

    private int lost(String question, Map<UUID, String> acknowledged) throws IOException, SQLException {
        var kept = new HashMap<UUID, String>();
        try (Connection database = server.owner();
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            while (rows.next()) {
                kept.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        int lost = 0;
        for (var form : acknowledged.entrySet()) {
            if (!form.getValue().equals(kept.get(form.getKey()))) {
                System.out.println("WRONG: acknowledged form lost: " + form.getKey());
                lost++;
            }
        }
        return lost;
    }
}
