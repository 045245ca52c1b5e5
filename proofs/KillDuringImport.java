import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person imports file after file through the pages, as a browser would, while the application or its database is
 * killed again and again in the middle of a confirmation. Afterwards the database is compared with what was
 * acknowledged.
 *
 * <p>Usage: {@code java -cp <postgresql driver> KillDuringImport.java <project> <work folder> <port> <kills> <seed>}.
 */
public class KillDuringImport {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
    private static final Pattern RELEASE = Pattern.compile("/so-lieu/ban/([0-9a-f-]{36}).*");

    private final DemoServer server;
    private final DemoServer.Visitor officer;
    private final int kills;
    private final Random random;
    private final List<List<String>> provinces;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final Semaphore confirming = new Semaphore(0);

    private volatile boolean over;
    private volatile int withdrawn;
    private volatile int retried;

    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        try (var server = new DemoServer(project, Path.of(args[1]), Integer.parseInt(args[2]))) {
            var proof = new KillDuringImport(server, project, Integer.parseInt(args[3]), Long.parseLong(args[4]));
            if (proof.run() != 0) {
                System.exit(1);
            }
        }
    }

    private KillDuringImport(DemoServer server, Path project, int kills, long seed) throws IOException {
        this.server = server;
        this.officer = server.new Visitor("Chuyên viên theo dõi");
        this.kills = kills;
        this.random = new Random(seed);
        var byProvince = new TreeMap<String, List<String>>();
        for (String line : Files.readAllLines(project.resolve("data/papi/scores-2011-2023.csv"))) {
            if (line.startsWith("2021,")) {
                byProvince.computeIfAbsent(line.split(",")[1], _ -> new ArrayList<>()).add(line);
            }
        }
        this.provinces = List.copyOf(byProvince.values());
    }

    private int run() throws Exception {
        server.start();
        server.awaitHealth();
        Thread person = Thread.ofPlatform().start(this::importUntilOver);
        int ofApplication = 0;
        for (int kill = 1; kill <= kills; kill++) {
            confirming.drainPermits();
            if (!confirming.tryAcquire(DemoServer.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no confirmation was tried for " + DemoServer.PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            if (kill % 2 == 1) {
                ofApplication++;
                server.killApplication();
                server.start();
            } else {
                server.killDatabase();
            }
            server.awaitHealth();
            System.err.println("kill " + kill + ", acknowledged so far " + acknowledged.size());
        }
        over = true;
        person.join(DemoServer.PATIENCE);
        int wrong = wrong();
        System.out.printf(
                "%d kills (%d application, %d database) during confirmations: %d imports acknowledged (%d after a retry), "
                        + "%d wrong%n",
                kills, ofApplication, kills - ofApplication, acknowledged.size(), retried, wrong);
        return wrong;
    }

    // --- the person at the browser ---------------------------------------------------------------------------------

    private void importUntilOver() {
        for (int i = 0; !over; i++) {
            try {
                importOne(i);
            } catch (IOException | IllegalStateException interrupted) {
                // The server died while nothing had been confirmed yet: the person starts this file again.
                complain(interrupted);
                DemoServer.rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Says once what stood in the way, so that a proof that does nothing does not do it in silence. */
    private void complain(Exception what) {
        if (complaints.add(String.valueOf(what.getMessage()))) {
            System.err.println("the person was stopped: " + what);
        }
    }

    private void importOne(int number) throws IOException, InterruptedException {
        String upload = bring(number);
        String preview = officer.get(upload).body();
        String release = confirmed(upload + "/xac-nhan", DemoServer.found(KEY, preview), DemoServer.csrf(preview));
        acknowledged.put(release, expectedFigures(number));
        withdraw(release);
    }

    private String bring(int number) throws IOException, InterruptedException {
        String csrf = DemoServer.csrf(officer.get("/so-lieu/nhap").body());
        String boundary = "proof-" + number;
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String body = part + "_csrf\"\r\n\r\n" + csrf + "\r\n" + part + "file\"; filename=\"papi-" + number
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + file(number) + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = officer.send(officer.request("/so-lieu/nhap")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return officer.path(answer);
    }

    /** Presses the button, and presses it again with the same key until an answer comes. */
    private String confirmed(String address, String key, String csrf) throws InterruptedException {
        confirming.release();
        for (int attempt = 0; ; attempt++) {
            try {
                HttpResponse<String> answer = officer.post(address, "_csrf=" + csrf + "&key=" + key);
                Matcher release = RELEASE.matcher(officer.path(answer));
                if (attempt == 300) {
                    complain(new IOException("a confirmation leads to " + officer.path(answer)));
                }
                if (release.matches()) {
                    if (attempt > 0) {
                        retried++;
                    }
                    return release.group(1);
                }
            } catch (IOException | IllegalStateException serverDied) {
                if (attempt == 300) {
                    complain(serverDied);
                }
                if (attempt > 2_000) {
                    throw new IllegalStateException("no answer to a confirmation: " + serverDied, serverDied);
                }
            }
            DemoServer.rest();
        }
    }

    /** Makes room for the next file of the same year. */
    private void withdraw(String release) throws InterruptedException {
        for (int attempt = 0; attempt < 2_000; attempt++) {
            try {
                String page = officer.get("/so-lieu/ban/" + release).body();
                Matcher version = VERSION.matcher(page);
                if (!version.find() || !page.contains("/so-lieu/ban/" + release + "/rut")) {
                    withdrawn++;
                    return;
                }
                officer.post("/so-lieu/ban/" + release + "/rut",
                        "_csrf=" + DemoServer.csrf(page) + "&version=" + version.group(1) + "&reason=proof");
            } catch (IOException | IllegalStateException serverDied) {
                DemoServer.rest();
            }
        }
        throw new IllegalStateException("could not withdraw " + release);
    }

    // --- the files -------------------------------------------------------------------------------------------------

    /** The published results of 2021 without two provinces: another content for every number. */
    private String file(int number) {
        var text = new StringBuilder("year,province,code,score\n");
        wanted(number).forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private List<List<String>> wanted(int number) {
        int first = number % provinces.size();
        int second = (first + 1 + number / provinces.size()) % provinces.size();
        var kept = new ArrayList<>(provinces);
        kept.remove(Math.max(first, second));
        kept.remove(Math.min(first, second));
        return kept;
    }

    private int expectedFigures(int number) {
        return wanted(number).stream().mapToInt(List::size).sum();
    }

    // --- the comparison --------------------------------------------------------------------------------------------

    private int wrong() throws IOException, SQLException {
        int wrong = 0;
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            for (Map.Entry<String, Integer> import1 : acknowledged.entrySet()) {
                String id = "'" + import1.getKey() + "'";
                wrong += unless(
                        DemoServer.number(sql, "select count(*) from catalogue.figure where release_id = " + id)
                                == import1.getValue(),
                        "acknowledged import is lost or incomplete: " + id);
            }
            wrong += none(sql, "half stored (fewer figures than the release says)", """
                    select count(*) from catalogue.release r
                    where figures <> (select count(f.value) from catalogue.figure f where f.release_id = r.id)
                    """);
            wrong += none(sql, "without a decision", """
                    select count(*) from catalogue.release r
                    where not exists (select 1 from catalogue.decision d where d.release_id = r.id and d.state = 'DRAFT')
                    """);
            wrong += none(sql, "without exactly one event of its import", """
                    select count(*) from catalogue.release r
                    where 1 <> (select count(*) from audit.event e where e.act = 'catalogue.release.imported'
                                  and e.subject_type = 'release' and e.subject_id = r.id::text)
                    """);
            wrong += none(sql, "stored twice", """
                    select count(*) from (select 1 from catalogue.release group by index_code, year, content_sha256
                      having count(*) > 1) twice
                    """);
            wrong += none(sql, "gaps in the event log",
                    "select coalesce(max(seq), 0) - count(*) from audit.event");
        }
        return wrong;
    }

    private static int none(Statement sql, String fault, String question) throws SQLException {
        return unless(DemoServer.number(sql, question) == 0, fault);
    }

    private static int unless(boolean right, String fault) {
        if (!right) {
            System.out.println("WRONG: " + fault);
        }
        return right ? 0 : 1;
    }
}
