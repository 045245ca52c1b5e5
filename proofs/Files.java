import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thanghang.platform.files.HostileAttachments;
import vn.thanghang.platform.files.OrdinaryFiles;

/**
 * Sends hostile and ordinary files to a running server as a page of it would, in pieces, and prints what was refused, for
 * which reason, in what time, and how much the memory of the web process grew meanwhile.
 *
 * <p>Usage: {@code java Files <project> <work> <port> <process of the server> <ordinary files, default 300>}. Everything is
 * made when it is needed; where LibreOffice is installed it writes some of the ordinary files.
 */
public class Files {

    private static final int PIECE = 256 << 10;
    /** Fewer than one person may send in an hour. */
    private static final int EACH_SENDS = 50;

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z_]+)\"");

    private record Sent(String name, byte[] content, Set<String> reasons) {}

    private final DemoServer server;
    private final long process;
    private final AtomicLong peakKilobytes = new AtomicLong();
    private final List<DemoServer.Visitor> people = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int turn;

    private Files(DemoServer server, long process) {
        this.server = server;
        this.process = process;
    }

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        var proof = new Files(new DemoServer(Path.of(args[0]), work, Integer.parseInt(args[2])), Long.parseLong(args[3]));
        System.exit(proof.run(work, args.length > 4 ? Integer.parseInt(args[4]) : 300) ? 0 : 1);
    }

    private boolean run(Path work, int ordinaryFiles) throws Exception {
        List<Sent> hostile = HostileAttachments.all().stream()
                .map(each -> new Sent(each.name(), each.file(), each.reasons()))
                .toList();
        List<Sent> ordinary = ordinary(work, ordinaryFiles);
        prepare(hostile.size() + ordinary.size() + 10);
        byte[] large = new byte[20 << 20];
        Arrays.fill(large, (byte) 'a');
        for (int i = 0; i < 4; i++) {
            large[i] = 'b'; // as a server stands that has taken large files before
            send(new Sent("warm.txt", large, Set.of()));
        }
        long before = residentAfterCollection();
        watch();
        var wrong = new ArrayList<String>();
        long slowest = 0;
        for (Sent each : hostile) {
            long start = System.nanoTime();
            String outcome = send(each);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            reasons.merge(outcome, 1, Integer::sum);
            if (!each.reasons().contains(outcome)) {
                wrong.add(each.name() + " " + outcome + ", expected " + each.reasons());
            }
        }
        long peakHostile = peakKilobytes.get() >> 10;
        long settled = residentAfterCollection();
        var refused = new ArrayList<String>();
        long slowestOrdinary = 0;
        for (Sent each : ordinary) {
            long start = System.nanoTime();
            String outcome = send(each);
            slowestOrdinary = Math.max(slowestOrdinary, (System.nanoTime() - start) / 1_000_000);
            if (!outcome.equals("CLEAN")) {
                refused.add(each.name() + " " + outcome);
            }
        }
        System.out.printf(Locale.ROOT, "hostile: %d files, %d refused for their reason, slowest %d ms; %s%n",
                hostile.size(), hostile.size() - wrong.size(), slowest, reasons);
        System.out.printf(Locale.ROOT, "ordinary: %d files, %d refused (%.1f %%), slowest %d ms%n",
                ordinary.size(), refused.size(), 100.0 * refused.size() / ordinary.size(), slowestOrdinary);
        System.out.printf(Locale.ROOT,
                "web process: %d MB resident before; at most %d MB while the hostile ones passed (+%d), %d MB after them (%+d);"
                        + " at most %d MB over all%n",
                before, peakHostile, peakHostile - before, settled, settled - before, peakKilobytes.get() >> 10);
        wrong.forEach(line -> System.out.println("WRONG " + line));
        refused.forEach(line -> System.out.println("REFUSED " + line));
        return wrong.isEmpty() && refused.size() * 100 <= ordinary.size() && peakHostile - before < 50;
    }

    private List<Sent> ordinary(Path work, int count) throws Exception {
        var files = new ArrayList<Sent>();
        for (OrdinaryFiles.Ordinary each : OrdinaryFiles.of((count + 9) / 10)) {
            files.add(new Sent(each.name(), each.file(), Set.of()));
        }
        List<Sent> converted = converted(work, files.subList(0, Math.min(files.size(), 60)));
        while (files.size() + converted.size() > count && files.size() > count / 2) {
            files.removeLast();
        }
        files.addAll(converted);
        System.out.println(files.size() + " ordinary files, " + converted.size() + " of them written by LibreOffice");
        return files;
    }

    /** Some of them once more, as LibreOffice writes them; none where it is not installed. */
    private static List<Sent> converted(Path work, List<Sent> from) throws IOException, InterruptedException {
        Path in = java.nio.file.Files.createDirectories(work.resolve("office-in"));
        var made = new ArrayList<Sent>();
        for (String kind : List.of("docx", "xlsx", "pdf")) {
            Path out = java.nio.file.Files.createDirectories(work.resolve("office-" + kind));
            var line = new ArrayList<>(List.of("soffice", "-env:UserInstallation=file://" + work.toAbsolutePath() + "/office",
                    "--headless", "--convert-to", kind, "--outdir", out.toString()));
            for (Sent each : from) {
                if (each.name().endsWith(kind.equals("xlsx") ? ".xlsx" : ".docx")) {
                    Path file = in.resolve(each.name());
                    java.nio.file.Files.write(file, each.content());
                    line.add(file.toString());
                }
            }
            try {
                Process office = new ProcessBuilder(line).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                office.waitFor(5, TimeUnit.MINUTES);
            } catch (IOException absent) {
                return List.of();
            }
            try (Stream<Path> files = java.nio.file.Files.list(out)) {
                for (Path file : files.sorted().toList()) {
                    made.add(new Sent("LO " + file.getFileName(), java.nio.file.Files.readAllBytes(file), Set.of()));
                }
            }
        }
        return made;
    }

    private void prepare(int files) throws Exception {
        server.awaitHealth();
        int clerks = files / EACH_SENDS + 1;
        server.inventClerks(clerks, number -> "Văn thư chứng minh " + (char) ('A' + number));
        for (int i = 0; i < clerks; i++) {
            var visitor = server.new Visitor("Văn thư chứng minh " + (char) ('A' + i));
            visitor.enter();
            people.add(visitor);
        }
    }

    /** As the script of a page does it; the answer is the reason, or CLEAN. */
    private String send(Sent file) throws Exception {
        DemoServer.Visitor who = people.get(turn++ / EACH_SENDS % people.size());
        String csrf = DemoServer.csrf(who.get("/tai-khoan").body());
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.content());
        String start = "profile=ATTACHMENT&declared=khong-mat&bytes=" + file.content().length + "&sha256="
                + HexFormat.of().formatHex(sum) + "&name="
                + java.net.URLEncoder.encode(file.name(), java.nio.charset.StandardCharsets.UTF_8) + "&_csrf=" + csrf;
        HttpResponse<String> begun = who.post("/tep", start);
        if (begun.statusCode() == 422) {
            return file.content().length == 0 ? "EMPTY" : "TOO_LARGE";
        }
        String id = DemoServer.found(ID, begun.body());
        for (int from = 0; from < file.content().length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(file.content(), from, Math.min(file.content().length, from + PIECE));
            String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(piece));
            HttpResponse<String> answer = who.send(who.request("/tep/" + id + "/" + from)
                    .header("X-CSRF-TOKEN", csrf)
                    .header("Content-Type", "application/octet-stream")
                    .header("Content-Digest", "sha-256=:" + digest + ":")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(piece))
                    .build());
            if (answer.statusCode() != 200) {
                return "HTTP " + answer.statusCode();
            }
        }
        who.post("/tep/" + id + "/xong", "_csrf=" + csrf);
        String state = "CHECKING";
        for (int i = 0; i < 600 && state.equals("CHECKING"); i++) {
            DemoServer.rest();
            state = DemoServer.found(STATE, who.get("/tep/" + id).body());
        }
        return state.equals("REFUSED") ? reason(id) : state;
    }

    /** The page shows words; the code stands in the table. */
    private String reason(String id) throws Exception {
        try (Connection database = server.owner();
                Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery("select reason from platform.waiting_file where id = '" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void watch() {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                peakKilobytes.accumulateAndGet(resident(), Math::max);
                DemoServer.rest();
            }
        });
    }

    private long residentAfterCollection() throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process), "GC.run")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        TimeUnit.SECONDS.sleep(2);
        return resident() >> 10;
    }

    private long resident() {
        try (Stream<String> lines = java.nio.file.Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
