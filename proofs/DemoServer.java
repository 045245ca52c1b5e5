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
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demonstration server of a proof's own, that can be killed and looked into. */
final class DemoServer implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path project;
    private final Path var;
    private final URI base;
    private final String year;
    private final Map<String, String> settings;
    private Process process;

    DemoServer(Path project, Path work, int port) {
        this(project, work, port, "2026", Map.of());
    }

    DemoServer(Path project, Path work, int port, String year, Map<String, String> settings) {
        this.project = project;
        this.var = work.resolve("var").toAbsolutePath();
        this.base = URI.create("http://localhost:" + port);
        this.year = year;
        this.settings = settings;
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(project.resolve("thanghang").toString(), "serve", "--demo", year)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        var.resolveSibling("server.log").toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("THANGHANG_VAR", var.toString());
        builder.environment().put("THANGHANG_PORT", Integer.toString(base.getPort()));
        process = builder.start();
    }

    long pid() {
        return process.pid();
    }

    void killApplication() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(var.resolve("pg/data/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }

    void awaitHealth() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var watch = new Visitor("");
        while (System.nanoTime() < end) {
            try {
                if (watch.send(watch.request("/health").GET().build()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            rest();
        }
        throw new IllegalStateException("not healthy within " + PATIENCE);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            for (int i = 0; i < 600 && process.isAlive(); i++) {
                rest();
            }
            process.destroyForcibly();
        }
    }

    /** The database as its owner sees it, with the rows of every agency. */
    Connection owner() throws IOException, SQLException {
        return DriverManager.getConnection(
                databaseAddress() + "?options=-c%20thanghang.rows=*", "thanghang_owner", passwords().getProperty("owner"));
    }

    /** What a second node needs to work on the database of this one. */
    Map<String, String> databaseOfThis() throws IOException {
        Properties passwords = passwords();
        return Map.of(
                "THANGHANG_DB_URL", databaseAddress(),
                "THANGHANG_DB_USER", "thanghang_app",
                "THANGHANG_DB_PASSWORD", passwords.getProperty("app"),
                "THANGHANG_DB_OWNER_USER", "thanghang_owner",
                "THANGHANG_DB_OWNER_PASSWORD", passwords.getProperty("owner"));
    }

    private String databaseAddress() throws IOException {
        String port = Files.readAllLines(var.resolve("pg/data/postmaster.pid")).get(3).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/thanghang";
    }

    private Properties passwords() throws IOException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(var.resolve("pg/passwords"))) {
            passwords.load(in);
        }
        return passwords;
    }

    /** As many clerks as the proof wants: one account holds only a few sessions. */
    void inventClerks(int count, IntFunction<String> name) throws IOException, SQLException {
        try (Connection database = owner(); Statement sql = database.createStatement()) {
            for (int clerk = 0; clerk < count; clerk++) {
                sql.execute("with one as (insert into access.account (id, login, display_name, created_at, demonstration)"
                        + " values (gen_random_uuid(), 'proof." + clerk + "', '" + name.apply(clerk)
                        + "', now(), true) returning id)"
                        + " insert into access.held_role (id, account_id, role, valid_from, granted_at)"
                        + " select gen_random_uuid(), id, 'CLERK', date '2020-01-01', now() from one");
            }
        }
    }

    /** Lets the register of numbers be kept here. */
    void keepNumbers() throws IOException, InterruptedException {
        var administrator = new Visitor("Quản trị hệ thống");
        administrator.enter();
        String page = administrator.get("/so-van-ban/can-cu").body();
        administrator.path(administrator.post(
                "/so-van-ban/can-cu", "_csrf=" + csrf(page) + "&basis=Ch%E1%BB%A9ng+minh+c%E1%BB%A7a+s%E1%BB%95"));
    }

    static long number(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String csrf(String page) {
        return found(CSRF, page);
    }

    static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + what + " on the page");
        }
        return matcher.group(1);
    }

    /** One invented person at a browser. */
    final class Visitor {

        private final String role;
        private HttpClient browser = newBrowser();

        /** @param role as the button of the demonstration names it; empty for somebody who does not sign in */
        Visitor(String role) {
            this.role = role;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
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

        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build());
        }

        void enter() throws IOException, InterruptedException {
            browser = newBrowser();
            var entrance = Pattern.compile(
                    "action=\"(/trinh-dien/[0-9a-f-]+)\">(?:(?!</form>).)*" + role + "[^<]*</button>", Pattern.DOTALL);
            String page = send(request("/dang-nhap").GET().build()).body();
            // The server answers a moment before the invented people are there.
            for (int i = 0; i < 300 && !entrance.matcher(page).find(); i++) {
                rest();
                page = send(request("/dang-nhap").GET().build()).body();
            }
            path(post(found(entrance, page), "_csrf=" + csrf(page)));
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(base.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", "text/html")
                    .header("Origin", base.toString())
                    .header("Sec-Fetch-Site", "same-origin");
        }

        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        /** Where an answer leads. */
        String path(HttpResponse<String> answer) {
            return answer.headers()
                    .firstValue("Location")
                    .map(location -> URI.create(location).getPath())
                    .orElseThrow(() -> new IllegalStateException(answer.uri() + " answered " + answer.statusCode()));
        }

        private static HttpClient newBrowser() {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }
    }
}
