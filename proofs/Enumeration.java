import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Wrong passwords for accounts that exist and for accounts that do not, in random order: does the time of the answer tell
 * them apart? Each account takes five tries before it is closed, so there are as many accounts as that needs.
 */
public class Enumeration {

    private static final int TRIES_EACH = 5;
    private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/kich-hoat/[^\"]+)\"");
    private static final Pattern SAID = Pattern.compile("<div class=\"summary.*?</div>", Pattern.DOTALL);

    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        int accounts = (Integer.parseInt(args[1]) + TRIES_EACH - 1) / TRIES_EACH;
        try (var server = new DemoServer(Path.of("."), Path.of("."), base.getPort())) {
            var administrator = server.new Visitor("Quản trị hệ thống");
            administrator.enter();
            var tries = new ArrayList<String>();
            for (int i = 0; i < accounts; i++) {
                make(server, administrator, "co." + i);
                for (int k = 0; k < TRIES_EACH; k++) {
                    tries.add("co." + i);
                    tries.add("khong." + i);
                }
            }
            Collections.shuffle(tries, new Random(20261123));
            measure(server, tries);
        }
    }

    private static void make(DemoServer server, DemoServer.Visitor administrator, String login) throws Exception {
        String form = administrator.get("/quan-tri/nguoi-dung/moi").body();
        String invited = administrator
                .post(
                        "/quan-tri/nguoi-dung",
                        "_csrf=" + DemoServer.csrf(form) + "&name=" + text("Người Thử") + "&login=" + login
                                + "&role=MONITOR&agency=&from=" + text("1/1/2026") + "&to=")
                .body();
        String link = DemoServer.found(LINK, invited);
        var person = server.new Visitor("");
        String page = person.get(link).body();
        String password = text("con mèo trèo cây cau " + login);
        var answer = person.post(
                link, "_csrf=" + DemoServer.csrf(page) + "&password=" + password + "&repeated=" + password);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("the link answered " + answer.statusCode());
        }
    }

    private static void measure(DemoServer server, List<String> tries) throws Exception {
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        var visitor = server.new Visitor("");
        String token = DemoServer.csrf(visitor.get("/dang-nhap").body());
        String said = "";
        for (int i = 0; i < 40; i++) {
            tried(visitor, token, "lam.nong." + i);
        }
        for (String login : tries) {
            long from = System.nanoTime();
            var answer = tried(visitor, token, login);
            double ms = (System.nanoTime() - from) / 1e6;
            if (answer.statusCode() != 422) {
                throw new IllegalStateException(login + ": " + answer.statusCode());
            }
            String text = DemoServer.found(Pattern.compile("(" + SAID.pattern() + ")", Pattern.DOTALL), answer.body());
            if (!said.isEmpty() && !said.equals(text)) {
                throw new IllegalStateException("other words for " + login);
            }
            said = text;
            (login.startsWith("co.") ? known : unknown).add(ms);
        }
        report(known, unknown);
    }

    private static HttpResponse<String> tried(DemoServer.Visitor visitor, String token, String login) throws Exception {
        return visitor.post("/dang-nhap", "_csrf=" + token + "&login=" + login + "&password=sai-mat-khau-roi&next=%2F");
    }

    private static void report(List<Double> known, List<Double> unknown) {
        double a = median(known);
        double b = median(unknown);
        double meanA = mean(known);
        double meanB = mean(unknown);
        double t = (meanA - meanB) / Math.sqrt(variance(known) / known.size() + variance(unknown) / unknown.size());
        double byMedian = Math.abs(a - b) / Math.max(a, b) * 100;
        double byMean = Math.abs(meanA - meanB) / Math.max(meanA, meanB) * 100;
        System.out.printf(
                Locale.ROOT,
                "%d tries each: median %.2f and %.2f ms (difference %.2f %%), mean %.2f and %.2f ms (%.2f %%),"
                        + " Welch t %.2f; the same words in all%n",
                known.size(), a, b, byMedian, meanA, meanB, byMean, t);
        if (byMedian >= 5) {
            System.exit(1);
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        return Arrays.stream(values.stream().mapToDouble(v -> (v - mean) * (v - mean)).toArray()).sum()
                / (values.size() - 1);
    }

    private static String text(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
