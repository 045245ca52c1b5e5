import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two requests at the same moment, over and over: the same form twice (a double click), and two people who act on what they
 * both have seen. Each time one must win, and who loses must see what changed. Runs on decisions on days off, which carry
 * both a key of the form and the version that was seen.
 *
 * <p>Usage: {@code java Races.java <project> <work> <port> <races>} on a running demonstration.
 */
public class Races {

    private static final String DECISIONS = "/lich-lam-viec/quyet-dinh";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final LocalDate FIRST_DAY = LocalDate.of(2028, 1, 3);

    private final DemoServer server;
    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private DemoServer.Visitor one;
    private DemoServer.Visitor other;
    private int wrong;

    private Races(DemoServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int races = Integer.parseInt(args[3]);
        var proof = new Races(new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])));
        proof.server.awaitHealth();
        proof.people();
        long before = proof.decisions();
        for (int race = 0; race < races; race++) {
            proof.run(race);
        }
        long entered = proof.decisions() - before;
        proof.two.shutdown();
        System.out.println(races + " races, " + entered + " decisions entered, " + proof.wrong + " wrong");
        if (proof.wrong > 0 || entered != races) {
            System.exit(1);
        }
    }

    private void people() throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            for (String name : List.of("Một", "Hai")) {
                sql.execute("with one as (insert into access.account (id, login, display_name, created_at, demonstration) values"
                        + " (gen_random_uuid(), 'race." + (name.equals("Một") ? 1 : 2) + "', 'Người đua " + name + "', now(), true)"
                        + " on conflict do nothing returning id)"
                        + " insert into access.held_role (id, account_id, role, valid_from, granted_at)"
                        + " select gen_random_uuid(), id, 'MONITOR', date '2020-01-01', now() from one");
            }
        }
        one = server.new Visitor("Người đua Một");
        one.enter();
        other = server.new Visitor("Người đua Hai");
        other.enter();
    }

    /** Even: the same form twice. Odd: two people with a form of their own each, drawn from the same calendar. */
    private void run(int race) throws Exception {
        // Days of four years around 2029, each raced for once with a name of its own.
        LocalDate day = FIRST_DAY.plusDays(race % 1000);
        boolean doubleClick = race % 2 == 0;
        Map<String, String> first = preview(one, day, "Cuộc đua " + race);
        Map<String, String> second = doubleClick ? first : preview(other, day, "Cuộc đua khác " + race);
        DemoServer.Visitor rival = doubleClick ? one : other;
        var barrier = new CyclicBarrier(2);
        Future<HttpResponse<String>> mine = two.submit(sent(barrier, one, first));
        Future<HttpResponse<String>> theirs = two.submit(sent(barrier, rival, second));
        List<HttpResponse<String>> answers = List.of(mine.get(), theirs.get());
        List<Integer> codes = answers.stream().map(HttpResponse::statusCode).sorted().toList();
        boolean right = doubleClick
                ? codes.equals(List.of(302, 302)) && one.path(answers.get(0)).equals(one.path(answers.get(1)))
                : codes.equals(List.of(302, 409)) && loserSees(answers);
        if (!right) {
            wrong++;
            System.out.println("race " + race + (doubleClick ? " (same form)" : " (two people)") + ": " + codes);
        }
    }

    /** The page of the loser says so and shows the change again, counted from the calendar as it is now. */
    private static boolean loserSees(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .allMatch(answer -> answer.body().contains("role=\"alert\"") && answer.body().contains("ngay-thay-doi"));
    }

    private static Callable<HttpResponse<String>> sent(
            CyclicBarrier barrier, DemoServer.Visitor visitor, Map<String, String> form) {
        return () -> {
            barrier.await();
            return visitor.post(DECISIONS, encoded(form));
        };
    }

    private Map<String, String> preview(DemoServer.Visitor visitor, LocalDate day, String name) throws Exception {
        String page = visitor.get(DECISIONS).body();
        var typed = new LinkedHashMap<String, String>();
        typed.put("_csrf", DemoServer.csrf(page));
        typed.put("so", "01/TB-BNV");
        typed.put("co-quan", "Bộ Nội vụ");
        typed.put("ngay", "01/12/2027");
        typed.put("nam", Integer.toString(day.getYear()));
        typed.put("nghi", day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear() + ": " + name);
        String preview = visitor.post(DECISIONS + "/xem-truoc", encoded(typed)).body();
        String form = preview.substring(Math.max(0, preview.indexOf("action=\"" + DECISIONS + "\"")));
        var hidden = new LinkedHashMap<String, String>();
        Matcher matcher = HIDDEN.matcher(form);
        while (matcher.find()) {
            hidden.put(matcher.group(1), matcher.group(2).replace("&#34;", "\"").replace("&amp;", "&"));
        }
        return hidden;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private long decisions() throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            return DemoServer.number(sql, "select count(*) from calendar.decision");
        }
    }
}
