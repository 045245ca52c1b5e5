import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the pages of the computing engine take, one person asking: first answer, then the warm ones. */
public class InternalPages {

    private static final int WARM = 50;

    private static final List<String> PAGES = List.of(
            "/chi-so/PAPI/2022/tra-vinh/mo-phong",
            "/chi-so/PAPI/2022/tra-vinh/phuong-an",
            "/chi-so/PAPI/2022/tra-vinh/du-bao",
            "/chi-so/PAPI/2022/du-bao");

    public static void main(String[] args) throws Exception {
        try (var server = new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]))) {
            server.start();
            server.awaitHealth();
            var person = server.new Visitor(args[3]);
            person.enter();
            for (String page : PAGES) {
                time(person, page);
            }
        }
    }

    private static void time(DemoServer.Visitor person, String page) throws IOException, InterruptedException {
        double first = once(person, page);
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
            warm[i] = once(person, page);
        }
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT, "%-40s first %7.1f ms  warm p50 %6.1f ms  p95 %6.1f ms  worst %6.1f ms%n",
                page, first, warm[WARM / 2], warm[WARM * 95 / 100], warm[WARM - 1]);
    }

    private static double once(DemoServer.Visitor person, String page) throws IOException, InterruptedException {
        long start = System.nanoTime();
        person.get(page);
        return (System.nanoTime() - start) / 1e6;
    }
}
