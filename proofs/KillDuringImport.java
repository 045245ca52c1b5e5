import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
    private static final Pattern ENTRANCE = Pattern.compile(
            "action=\"(/trinh-dien/[0-9a-f-]+)\">(?:(?!</form>).)*Chuyên viên theo dõi[^<]*</button>", Pattern.DOTALL);
    private static final Pattern RELEASE = Pattern.compile("/so-lieu/ban/([0-9a-f-]{36}).*");

    private final Path project;
    private final Path var;
    private final URI base;
    private final int kills;
    private final Random random;
    private final List<List<String>> provinces;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final Semaphore confirming = new Semaphore(0);

    private HttpClient browser = newBrowser();
    private Process server;
    private volatile boolean over;
    private volatile int withdrawn;
    private volatile int retried;

    public static void main(String[] args) throws Exception {
        var proof = new KillDuringImport(
                Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]),
                Long.parseLong(args[4]));
        int wrong;
        try {
            wrong = proof.run();
        } finally {
            proof.stop();
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private KillDuringImport(Path project, Path work, int port, int kills, long seed) throws IOException {
        this.project = project;
        this.var = work.resolve("var").toAbsolutePath();
        this.base = URI.create("http://localhost:" + port);
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
        start();
        awaitHealth();
        Thread person = Thread.ofPlatform().start(this::importUntilOver);
        int ofApplication = 0;
        for (int kill = 1; kill <= kills; kill++) {
            confirming.drainPermits();
            if (!confirming.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no confirmation was tried for " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            if (kill % 2 == 1) {
                ofApplication++;
                server.destroyForcibly().waitFor();
                start();
            } else {
                ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
            }
            awaitHealth();
            System.err.println("kill " + kill + ", acknowledged so far " + acknowledged.size());
        }
        over = true;
        person.join(PATIENCE);
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
                rest();
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
        String preview = get(upload).body();
        String release = confirmed(upload + "/xac-nhan", found(KEY, preview), found(CSRF, preview));
        acknowledged.put(release, expectedFigures(number));
        withdraw(release);
    }

    private String bring(int number) throws IOException, InterruptedException {
        String csrf = found(CSRF, get("/so-lieu/nhap").body());
        String boundary = "proof-" + number;
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String body = part + "_csrf\"\r\n\r\n" + csrf + "\r\n" + part + "file\"; filename=\"papi-" + number
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + file(number) + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = send(request("/so-lieu/nhap")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return path(location(answer));
    }

    /** Presses the button, and presses it again with the same key until an answer comes. */
    private String confirmed(String address, String key, String csrf) throws InterruptedException {
        confirming.release();
        for (int attempt = 0; ; attempt++) {
            try {
                HttpResponse<String> answer = post(address, "_csrf=" + csrf + "&key=" + key);
                Matcher release = RELEASE.matcher(path(location(answer)));
                if (attempt == 300) {
                    complain(new IOException("a confirmation leads to " + location(answer)));
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
            rest();
        }
    }

    /** Makes room for the next file of the same year. */
    private void withdraw(String release) throws InterruptedException {
        for (int attempt = 0; attempt < 2_000; attempt++) {
            try {
                String page = get("/so-lieu/ban/" + release).body();
                Matcher version = VERSION.matcher(page);
                if (!version.find() || !page.contains("/so-lieu/ban/" + release + "/rut")) {
                    withdrawn++;
                    return;
                }
                post("/so-lieu/ban/" + release + "/rut",
                        "_csrf=" + found(CSRF, page) + "&version=" + version.group(1) + "&reason=proof");
            } catch (IOException | IllegalStateException serverDied) {
                rest();
            }
        }
        throw new IllegalStateException("could not withdraw " + release);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET().build());
        if (answer.statusCode() == 303 || answer.statusCode() == 302) {
            enter();
            answer = send(request(path).GET().build());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The invented monitoring officer of the demonstration may import. */
    private void enter() throws IOException, InterruptedException {
        browser = newBrowser();
        String page = send(request("/dang-nhap").GET().build()).body();
        location(post(found(ENTRANCE, page), "_csrf=" + found(CSRF, page)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Origin", base.toString())
                .header("Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.uri() + " answered " + answer.statusCode()));
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + what + " on the page");
        }
        return matcher.group(1);
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

    // --- the server ------------------------------------------------------------------------------------------------

    private void start() throws IOException {
        var builder = new ProcessBuilder(project.resolve("thanghang").toString(), "serve", "--demo")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        var.resolveSibling("server.log").toFile()));
        builder.environment().put("THANGHANG_VAR", var.toString());
        builder.environment().put("THANGHANG_PORT", Integer.toString(base.getPort()));
        server = builder.start();
    }

    private void awaitHealth() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpClient watch = newBrowser();
        while (System.nanoTime() < end) {
            try {
                HttpRequest health = request("/health").GET().build();
                if (watch.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            rest();
        }
        throw new IllegalStateException("not healthy within " + PATIENCE);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(var.resolve("pg/data/postmaster.pid")).getFirst().strip());
    }

    private void stop() throws InterruptedException {
        over = true;
        if (server != null) {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // --- the comparison --------------------------------------------------------------------------------------------

    private int wrong() throws IOException, SQLException {
        int wrong = 0;
        try (Connection database = owner(); Statement sql = database.createStatement()) {
            for (Map.Entry<String, Integer> import1 : acknowledged.entrySet()) {
                String id = "'" + import1.getKey() + "'";
                wrong += unless(
                        number(sql, "select count(*) from catalogue.figure where release_id = " + id)
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
        return unless(number(sql, question) == 0, fault);
    }

    private static int unless(boolean right, String fault) {
        if (!right) {
            System.out.println("WRONG: " + fault);
        }
        return right ? 0 : 1;
    }

    private static long number(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection owner() throws IOException, SQLException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(var.resolve("pg/passwords"))) {
            passwords.load(in);
        }
        String port = Files.readAllLines(var.resolve("pg/data/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/thanghang", "thanghang_owner", passwords.getProperty("owner"));
    }
}
