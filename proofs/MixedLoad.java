import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Reads, reports and photographs at a fixed rate, whether or not earlier answers have come; latencies count from the moment a
 * request was due. Works on what {@code OfficeLoad} has left.
 *
 * <p>Usage: {@code java MixedLoad.java <project> <work> <port> <requests per second> <seconds>}.
 */
public class MixedLoad {

    private static final int OFFICERS = 40;
    private static final int READS = 85;
    private static final int WRITES = 13;
    private static final int REQUESTS_OF_A_PHOTOGRAPH = 3;
    private static final double QUICK_MILLIS = 200;
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final List<String> PAGES = List.of(
            "/viec-cua-toi", "/nhiem-vu", "/ke-hoach", "/tim?q=lan+999", "/van-ban", "/tim?q=c%C3%B4ng+khai+th%E1%BB%A7+t%E1%BB%A5c",
            "/nhiem-vu?q=nuoc+sach", "/phan-cong", "/viec-cua-toi", "/nhiem-vu");

    private record Sample(String kind, int status, double millis) {}

    /** One officer with the open tasks of the agency; a task is reported about by one request at a time. */
    private static final class Officer {

        private final DemoServer.Visitor visitor;
        private final ConcurrentLinkedQueue<String[]> tasks = new ConcurrentLinkedQueue<>();
        private String csrf;

        Officer(DemoServer.Visitor visitor) {
            this.visitor = visitor;
        }
    }

    private final DemoServer server;
    private final List<Officer> officers = new ArrayList<>();
    private final List<byte[]> photographs = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private MixedLoad(DemoServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[3]);
        int seconds = Integer.parseInt(args[4]);
        var load = new MixedLoad(new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])));
        load.server.awaitHealth();
        load.people();
        load.photographs(rate * seconds * (100 - READS - WRITES) / 100 / REQUESTS_OF_A_PHOTOGRAPH + 1);
        load.run(rate, Math.min(seconds, 20));
        System.out.println(rate + " requests per second for " + seconds + " s, server and client on this machine:");
        print(load.run(rate, seconds));
        System.out.println("three times as many for 20 s:");
        print(load.run(3 * rate, 20));
        System.out.printf(Locale.ROOT, "quick again after %.1f s%n", load.recovery());
    }

    private void people() throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            for (int k = 0; k < OFFICERS; k++) {
                sql.execute("with one as (insert into access.account (id, login, display_name, created_at, demonstration) values"
                        + " (gen_random_uuid(), 'proof.mixed." + k + "', '" + name(k) + "', now(), true) returning id)"
                        + " insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)"
                        + " select gen_random_uuid(), id, 'FOCAL_OFFICER', (select agency from proof.agency where place = " + k
                        + "), date '2020-01-01', now() from one");
            }
            for (int k = 0; k < OFFICERS; k++) {
                var officer = new Officer(server.new Visitor(name(k)));
                officer.visitor.enter();
                officer.csrf = DemoServer.csrf(officer.visitor.get("/viec-cua-toi").body());
                try (ResultSet rows = sql.executeQuery("select id, version from remediation.task where author_name = 'Chứng minh'"
                        + " and progress <> 'DONE' and agency = (select agency from proof.agency where place = " + k + ") limit 300")) {
                    while (rows.next()) {
                        officer.tasks.add(new String[] {rows.getString(1), rows.getString(2)});
                    }
                }
                officers.add(officer);
            }
        }
    }

    private static String name(int k) {
        return String.format(Locale.ROOT, "Đầu mối tải %02d", k);
    }

    private void photographs(int count) throws IOException {
        var random = new Random(20261124);
        for (int i = 0; i < count; i++) {
            var image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.setRGB(x, y, random.nextInt(1 << 24));
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            photographs.add(out.toByteArray());
        }
    }

    private List<Sample> run(int perSecond, int seconds) throws InterruptedException {
        var samples = new ConcurrentLinkedQueue<Sample>();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        int photographDebt = 0;
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = start + i * gap;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                // 37 and 100 have no common factor: the kinds are spread evenly.
                int place = i * 37 % 100;
                int number = next.getAndIncrement();
                if (place < READS) {
                    requests.submit(() -> samples.add(read(number, due)));
                } else if (place < READS + WRITES) {
                    requests.submit(() -> samples.add(report(number, due)));
                } else if (++photographDebt % REQUESTS_OF_A_PHOTOGRAPH == 0) {
                    requests.submit(() -> bring(number, due, samples));
                }
            }
        }
        return List.copyOf(samples);
    }

    private Sample read(int number, long due) {
        Officer officer = officers.get(number % OFFICERS);
        return sample("read", due, () -> {
            var visitor = officer.visitor;
            return visitor.send(visitor.request(PAGES.get(number % PAGES.size())).GET().build());
        });
    }

    private Sample report(int number, long due) {
        Officer officer = officers.get(number % OFFICERS);
        String[] task = officer.tasks.poll();
        if (task == null) {
            return new Sample("report", -1, 0);
        }
        Sample sample = sample("report", due, () -> {
            var visitor = officer.visitor;
            HttpResponse<String> answer = visitor.send(visitor.request("/api/v1/tasks/" + task[0] + "/progress")
                    .setHeader("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", officer.csrf)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{\"version\":" + task[1]
                            + ",\"progress\":\"UNDER_WAY\",\"words\":\"Đang triển khai, lần ghi " + number + "\"}"))
                    .build());
            var version = VERSION.matcher(answer.body());
            if (answer.statusCode() == 200 && version.find()) {
                task[1] = version.group(1);
            }
            return answer;
        });
        officer.tasks.add(task);
        return sample;
    }

    private void bring(int number, long due, ConcurrentLinkedQueue<Sample> samples) {
        Officer officer = officers.get(number % OFFICERS);
        byte[] photograph = photographs.get(number % photographs.size());
        var visitor = officer.visitor;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(photograph);
            var id = new StringBuilder();
            samples.add(sample("photograph", due, () -> {
                HttpResponse<String> begun = visitor.send(visitor.request("/tep")
                        .header("X-CSRF-TOKEN", officer.csrf)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("profile=ATTACHMENT&name=anh-" + number + ".jpg&bytes=" + photograph.length
                                + "&sha256=" + HexFormat.of().formatHex(digest) + "&declared=khong-mat"))
                        .build());
                var found = ID.matcher(begun.body());
                if (found.find()) {
                    id.append(found.group(1));
                }
                return begun;
            }));
            if (id.isEmpty()) {
                return;
            }
            samples.add(sample("photograph", System.nanoTime(), () -> visitor.send(visitor.request("/tep/" + id + "/0")
                    .header("X-CSRF-TOKEN", officer.csrf)
                    .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                    .PUT(BodyPublishers.ofByteArray(photograph))
                    .build())));
            samples.add(sample("photograph", System.nanoTime(), () -> visitor.send(visitor.request("/tep/" + id + "/xong")
                    .header("X-CSRF-TOKEN", officer.csrf)
                    .POST(BodyPublishers.noBody())
                    .build())));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Asking {
        HttpResponse<String> ask() throws IOException, InterruptedException;
    }

    private static Sample sample(String kind, long due, Asking asking) {
        int status;
        try {
            status = asking.ask().statusCode();
        } catch (IOException | InterruptedException failed) {
            status = 0;
        }
        return new Sample(kind, status, (System.nanoTime() - due) / 1e6);
    }

    /** Seconds until ten answers in a row come whole and quick. */
    private double recovery() throws InterruptedException {
        long begun = System.nanoTime();
        int quick = 0;
        while (quick < 10 && System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(2)) {
            Sample sample = read(next.getAndIncrement(), System.nanoTime());
            quick = sample.status() == 200 && sample.millis() <= QUICK_MILLIS ? quick + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - begun) / 1e9 - 0.5;
    }

    private static void print(List<Sample> samples) {
        for (String kind : List.of("read", "report", "photograph", "")) {
            List<Sample> of = samples.stream().filter(each -> each.kind().startsWith(kind)).toList();
            double[] sorted = of.stream().filter(each -> each.status() != 503).mapToDouble(Sample::millis).sorted().toArray();
            long shed = of.stream().filter(each -> each.status() == 503).count();
            long bad = of.stream().filter(each -> each.status() != 200 && each.status() != 503).count();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s n %6d  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  worst %7.1f ms  503: %d  other than 200: %d%n",
                    kind.isEmpty() ? "all" : kind, of.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1),
                    shed, bad);
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
