import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Requests pages of one server at a fixed rate, whether or not earlier answers have come, and prints the latencies as
 * a person would feel them (from the moment the request was due), and the sizes that travel.
 *
 * <p>Usage: {@code java Load.java <base> <requests per second> <seconds> <path>…}. Only loopback addresses are taken.
 */
public class Load {

    record Sample(String path, int status, double millis) {}

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"");

    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        if (!Set.of("127.0.0.1", "localhost", "[::1]").contains(base.getHost())) {
            throw new IllegalArgumentException("only loopback: " + base);
        }
        int perSecond = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        List<String> paths = Arrays.asList(args).subList(3, args.length);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            run(client, base, perSecond, Math.min(seconds, 10), paths); // warm
            var samples = run(client, base, perSecond, seconds, paths);
            for (String path : paths) {
                print(path, samples.stream().filter(s -> s.path().equals(path)).toList());
            }
            print("all", samples);
            for (String path : paths) {
                sizes(client, base, path);
            }
        }
    }

    private static List<Sample> run(HttpClient client, URI base, int perSecond, int seconds, List<String> paths)
            throws InterruptedException {
        var samples = new ConcurrentLinkedQueue<Sample>();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = start + i * gap;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                String path = paths.get(i % paths.size());
                requests.submit(() -> samples.add(one(client, base, path, due)));
            }
        }
        return new ArrayList<>(samples);
    }

    private static Sample one(HttpClient client, URI base, String path, long due) {
        int status;
        try {
            status = client.send(request(base, path), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            status = 0;
        }
        return new Sample(path, status, (System.nanoTime() - due) / 1e6);
    }

    private static HttpRequest request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*")
                .build();
    }

    private static void print(String name, List<Sample> samples) {
        double[] sorted = samples.stream().mapToDouble(Sample::millis).sorted().toArray();
        long bad = samples.stream().filter(s -> s.status() != 200).count();
        System.out.printf(
                Locale.ROOT,
                "%-48s n %5d  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  worst %6.1f ms  not 200: %d%n",
                name, sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), bad);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void sizes(HttpClient client, URI base, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = client.send(request(base, path), HttpResponse.BodyHandlers.ofByteArray());
        Set<String> assets = new LinkedHashSet<>();
        Matcher matcher = ASSET.matcher(new String(plain(page), StandardCharsets.UTF_8));
        while (matcher.find()) {
            assets.add(matcher.group(1).replace("&amp;", "&"));
        }
        long assetBytes = 0;
        for (String asset : assets) {
            assetBytes += client.send(request(base, asset), HttpResponse.BodyHandlers.ofByteArray()).body().length;
        }
        System.out.printf(
                Locale.ROOT, "%-48s HTML %5.1f KB on the wire, CSS+JS %5.1f KB on the wire in %d files%n",
                path, page.body().length / 1024.0, assetBytes / 1024.0, assets.size());
    }

    private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!packed) {
            return response.body();
        }
        var out = new ByteArrayOutputStream();
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(response.body()))) {
            in.transferTo(out);
        }
        return out.toByteArray();
    }
}
