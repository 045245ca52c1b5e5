import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thanghang.remediation.progress.TaskRows;

/**
 * Phones on poor lines file updates with a photograph, as the pages and their script do it: five phones at once, each on a line of its
 * own. What is torn is sent again as a person or the script would, under the same key. At the end each update must stand once, with one
 * photograph.
 *
 * <p>Usage: {@code java WeakNetwork <project> <work> <port> <updates, default 50> <seed>}.
 */
public class WeakNetwork {

    private static final int PHONES = 5;
    private static final int PIECE = 256 << 10;
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z_]+)\"");
    private static final Pattern RECEIVED = Pattern.compile("\"received\":(\\d+)");
    private static final Pattern ENTRANCE = Pattern.compile("action=\"(/trinh-dien/[0-9a-f-]+)\">(?:(?!</form>).)*NAME[^<]*</button>", Pattern.DOTALL);

    private final DemoServer server;
    private final int port;
    private final AtomicInteger retries = new AtomicInteger();

    private record Update(double seconds, long kilobytes) {}

    private WeakNetwork(DemoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[2]);
        var proof = new WeakNetwork(new DemoServer(Path.of(args[0]), Path.of(args[1]), port), port);
        int updates = args.length > 3 ? Integer.parseInt(args[3]) : 50;
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 20261124;
        System.exit(proof.run(updates, seed) ? 0 : 1);
    }

    private boolean run(int updates, long seed) throws Exception {
        server.awaitHealth();
        var tasks = new ArrayList<UUID>();
        try (Connection connection = server.owner()) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (int phone = 0; phone < PHONES; phone++) {
                owner.sql("with one as (insert into access.account (id, login, display_name, created_at, demonstration)"
                                + " values (gen_random_uuid(), :login, :name, now(), true) returning id)"
                                + " insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)"
                                + " select gen_random_uuid(), id, 'FOCAL_OFFICER', :agency, date '2020-01-01', now() from one")
                        .param("login", "weak." + phone).param("name", name(phone)).param("agency", agency(phone)).update();
            }
            for (int i = 0; i < updates; i++) {
                tasks.add(new TaskRows(owner).task(agency(i % PHONES), "PHOTO"));
            }
        }
        var lines = new ArrayList<WeakLine>();
        var work = new ArrayList<Callable<List<Update>>>();
        for (int phone = 0; phone < PHONES; phone++) {
            var line = new WeakLine(port, seed + phone);
            lines.add(line);
            int own = phone;
            work.add(() -> new Phone(line, own).file(tasks));
        }
        var done = new ArrayList<Update>();
        try (var threads = Executors.newFixedThreadPool(PHONES)) {
            for (var each : threads.invokeAll(work)) {
                done.addAll(each.get());
            }
        }
        return told(tasks, lines, done);
    }

    private boolean told(List<UUID> tasks, List<WeakLine> lines, List<Update> done) throws Exception {
        int once = 0;
        try (Connection connection = server.owner()) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (int i = 0; i < tasks.size(); i++) {
                boolean whole = owner.sql("select (select count(*) from remediation.progress_report where task_id = :task) = 1"
                                + " and (select count(*) from remediation.progress_report where task_id = :task and words = :words) = 1"
                                + " and (select count(*) from remediation.evidence where task_id = :task and bytes > 10000) = 1")
                        .param("task", tasks.get(i)).param("words", words(i)).query(Boolean.class).single();
                once += whole ? 1 : 0;
            }
        }
        double[] seconds = done.stream().mapToDouble(Update::seconds).sorted().toArray();
        long[] size = done.stream().mapToLong(Update::kilobytes).sorted().toArray();
        System.out.printf(Locale.ROOT,
                "%d of %d updates with a photograph arrived exactly once; %d kbit/s, %d ms there and back, %.0f %% of segments lost"
                        + " (%d), %d connections torn, %d requests sent again%n",
                once, tasks.size(), WeakLine.BITS_A_SECOND / 1000, 2 * WeakLine.ONE_WAY_MILLIS, 100 * WeakLine.LOSS,
                lines.stream().mapToInt(line -> line.lost.get()).sum(),
                lines.stream().mapToInt(line -> line.cuts.get()).sum(), retries.get());
        System.out.printf(Locale.ROOT, "one update: %.0f s in the middle, %.0f s at most; %d KB over the line in the middle, %d KB at most%n",
                seconds[seconds.length / 2], seconds[seconds.length - 1], size[size.length / 2], size[size.length - 1]);
        return once == tasks.size();
    }

    private static String name(int phone) {
        return "Cán bộ đường truyền yếu " + (char) ('A' + phone);
    }

    private static String agency(int phone) {
        return "xa-yeu-" + phone;
    }

    private static String words(int update) {
        return "Đã niêm yết tại nhà văn hóa ấp, lần " + update;
    }

    /** One phone: a browser with its cookies, and a hand that presses again. */
    private final class Phone {
        private final WeakLine line;
        private final int number;
        private final URI base;
        private HttpClient browser;
        private final CookieManager cookies = new CookieManager();
        private String csrf = "";

        Phone(WeakLine line, int number) {
            this.line = line;
            this.number = number;
            this.base = URI.create("http://localhost:" + line.port());
            this.browser = fresh();
        }

        private HttpClient fresh() {
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(15)).build();
        }

        List<Update> file(List<UUID> tasks) throws Exception {
            String entrance = read("/dang-nhap");
            String action = DemoServer.found(Pattern.compile(ENTRANCE.pattern().replace("NAME", name(number)), Pattern.DOTALL), entrance);
            form(action, "_csrf=" + csrf);
            read("/nhiem-vu"); // the home of the phone holds styles and scripts by now
            read("/nhiem-vu/" + tasks.get(number));
            var done = new ArrayList<Update>();
            for (int i = number; i < tasks.size(); i += PHONES) {
                long bytes = line.bytes.get();
                long start = System.nanoTime();
                file(tasks.get(i), i);
                done.add(new Update((System.nanoTime() - start) / 1e9, line.bytes.get() - bytes >> 10));
            }
            return done;
        }

        /** Three pages, as the officer sees them. */
        private void file(UUID task, int update) throws Exception {
            String path = "/nhiem-vu/" + task + "/cap-nhat";
            read(path);
            form(path, "_csrf=" + csrf + "&tien-do=UNDER_WAY");
            read(path + "/noi-dung");
            String photo = upload(photograph(update));
            form(path + "/noi-dung", "_csrf=" + csrf + "&da-lam=" + URLEncoder.encode(words(update), StandardCharsets.UTF_8)
                    + "&buoc-tiep=&declared=khong-mat&upload=" + photo);
            String look = read(path + "/gui");
            String sent = "_csrf=" + csrf + "&key=" + DemoServer.found(KEY, look) + "&version=" + DemoServer.found(VERSION, look)
                    + "&tep." + photo + "=FILE";
            HttpResponse<byte[]> answer = form(path + "/gui", sent);
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        }

        /** As the script does: announced, in pieces from where the server stands, finished, looked after. */
        private String upload(byte[] photo) throws Exception {
            String begun = told("/tep", "_csrf=" + csrf + "&profile=ATTACHMENT&declared=khong-mat&name=IMG.jpg&bytes=" + photo.length
                    + "&sha256=" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
            String id = DemoServer.found(ID, begun);
            String now = begun;
            while (DemoServer.found(STATE, now).equals("RECEIVING")) {
                int from = Integer.parseInt(DemoServer.found(RECEIVED, now));
                if (from >= photo.length) {
                    now = told("/tep/" + id + "/xong", "_csrf=" + csrf);
                    continue;
                }
                byte[] piece = Arrays.copyOfRange(photo, from, Math.min(photo.length, from + PIECE));
                String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(piece));
                now = new String(unpacked(again(() -> request("/tep/" + id + "/" + from).header("X-CSRF-TOKEN", csrf)
                        .header("Content-Type", "application/octet-stream")
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(piece)).build())), StandardCharsets.UTF_8);
            }
            while (!DemoServer.found(STATE, now).equals("CLEAN")) {
                TimeUnit.SECONDS.sleep(1);
                now = new String(unpacked(again(() -> request("/tep/" + id).GET().build())), StandardCharsets.UTF_8);
            }
            return id;
        }

        private String told(String path, String fields) throws Exception {
            return new String(unpacked(form(path, fields)), StandardCharsets.UTF_8);
        }

        private String read(String path) throws Exception {
            String page = new String(unpacked(again(() -> request(path).GET().build())), StandardCharsets.UTF_8);
            if (page.contains("name=\"_csrf\"")) {
                csrf = DemoServer.csrf(page);
            }
            return page;
        }

        private HttpResponse<byte[]> form(String path, String fields) throws Exception {
            return again(() -> request(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields)).build());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60))
                    .header("Accept", "text/html").header("Accept-Encoding", "gzip")
                    .header("Origin", base.toString()).header("Sec-Fetch-Site", "same-origin");
        }

        /** Until an answer comes through. */
        private HttpResponse<byte[]> again(Callable<HttpRequest> what) throws Exception {
            for (int turn = 0; turn < 60; turn++) {
                try {
                    HttpResponse<byte[]> answer = browser.send(what.call(), HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() < 500) {
                        return answer;
                    }
                } catch (IOException torn) {
                    browser = fresh();
                }
                retries.incrementAndGet();
                TimeUnit.SECONDS.sleep(Math.min(8, 1 << Math.min(turn, 3)));
            }
            throw new IllegalStateException("no answer came through");
        }

        private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
            boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            if (!packed) {
                return answer.body();
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                return in.readAllBytes();
            }
        }
    }

    /** What the script of the page leaves of a photograph: 1,920 points wide, some 300 KB. */
    private static byte[] photograph(int update) throws IOException {
        var random = new Random(update);
        var image = new BufferedImage(1_920, 1_080, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 1_080; y++) {
            for (int x = 0; x < 1_920; x++) {
                int grey = (x / 8 * 7 + y / 8 * 13 + update * 31) % 160 + random.nextInt(14);
                image.setRGB(x, y, grey << 16 | (grey + 20) << 8 | (255 - grey));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
