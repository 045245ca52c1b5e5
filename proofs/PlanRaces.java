import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two requests at the same moment on plans and requests for more time, over and over: two people who submit, two heads who
 * approve, two reviewers who answer, two who ask for time, two who decide on it, and double clicks. One wins, the plan moves
 * on by one version, and who loses sees what changed. Between the races the stage is set again: by the pages where they
 * allow it, otherwise in the tables with their guards lifted.
 *
 * <p>Usage: {@code java PlanRaces.java <project> <work> <port> <races>} on a running demonstration of 2023.
 */
public class PlanRaces {

    private enum Kind {
        SUBMIT,
        APPROVE,
        REVIEW,
        ASK,
        ASK_TWICE,
        DECIDE
    }

    private static final String HIDDEN = "<input type=\"hidden\" name=\"%s\" value=\"([^\"]*)\"";

    private final DemoServer server;
    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final Map<Kind, Integer> won = new TreeMap<>();
    private final Map<String, DemoServer.Visitor> people = new LinkedHashMap<>();
    private String writing = "";
    private String sent = "";
    private String task = "";
    private int wrong;

    private PlanRaces(DemoServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int races = Integer.parseInt(args[3]);
        var proof = new PlanRaces(new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])));
        proof.server.awaitHealth();
        proof.stage();
        Kind[] kinds = Kind.values();
        for (int race = 0; race < races; race++) {
            proof.run(race, kinds[race % kinds.length]);
        }
        proof.two.shutdown();
        System.out.println(races + " races on plans and more time, won once: " + proof.won + ", " + proof.wrong + " wrong");
        if (proof.wrong > 0) {
            System.exit(1);
        }
    }

    /** A plan that is complete and not issued, one that is sent, a task of an issued plan; two people of each kind. */
    private void stage() throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            String[] own = pick(sql, "select id, agency from remediation.plan where issued = 0 and state in ('SUBMITTED', 'APPROVED')"
                    + " order by state desc, id limit 1");
            String[] other = pick(sql, "select id, agency from remediation.plan where state in ('SENT', 'MEETS') order by state desc, id limit 1");
            String[] one = pick(sql, "select t.id, t.agency from remediation.task t join remediation.plan p on p.id = t.plan_id"
                    + " where t.stage = 'ISSUED' and not t.removed and t.progress <> 'DONE' and p.state in ('ISSUED', 'SENT', 'MEETS')"
                    + " and t.due < make_date(t.work_year, 11, 1) order by t.id limit 1");
            writing = own[0];
            sent = other[0];
            task = one[0];
            for (int n = 1; n <= 2; n++) {
                person(sql, "đầu mối " + n, "FOCAL_OFFICER", own[1]);
                person(sql, "lãnh đạo " + n, "HEAD", own[1]);
                person(sql, "bên hạn " + n, "FOCAL_OFFICER", one[1]);
                person(sql, "theo dõi " + n, "MONITOR", null);
            }
            lifted(sql, "remediation.extension", "delete from remediation.extension where task_id = '" + task + "' and state = 'ASKED'");
        }
        for (String kind : List.of("đầu mối", "lãnh đạo", "bên hạn", "theo dõi")) {
            for (int n = 1; n <= 2; n++) {
                var visitor = server.new Visitor("Người đua " + kind + " " + n);
                visitor.enter();
                people.put(kind + " " + n, visitor);
            }
        }
    }

    private static String[] pick(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            if (!row.next()) {
                throw new IllegalStateException("the demonstration has none: " + question);
            }
            return new String[] {row.getString(1), row.getString(2)};
        }
    }

    private static void person(Statement sql, String name, String role, String agency) throws SQLException {
        try (PreparedStatement made = sql.getConnection().prepareStatement(
                "with one as (insert into access.account (id, login, display_name, created_at, demonstration) values"
                        + " (gen_random_uuid(), ?, ?, now(), true) on conflict do nothing returning id)"
                        + " insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)"
                        + " select gen_random_uuid(), id, ?, ?, date '2020-01-01', now() from one")) {
            made.setString(1, "race." + UUID.randomUUID().toString().substring(0, 12));
            made.setString(2, "Người đua " + name);
            made.setString(3, role);
            made.setString(4, agency);
            made.executeUpdate();
        }
    }

    private void run(int race, Kind kind) throws Exception {
        switch (kind) {
            case SUBMIT -> {
                set("DRAFT");
                String seen = version("plan", writing);
                race(race, kind, plan(writing), 409, () -> submit("đầu mối 1", seen), () -> submit("đầu mối 2", seen));
            }
            case APPROVE -> {
                set("SUBMITTED");
                String seen = version("plan", writing);
                race(race, kind, plan(writing), 409, () -> approve("lãnh đạo 1", seen), () -> approve("lãnh đạo 2", seen));
            }
            case REVIEW -> {
                send();
                String version = version("plan", sent);
                boolean same = race % 4 < 2;
                race(race, kind, plan(sent), 0, () -> review("theo dõi 1", version, "dap-ung"),
                        () -> review("theo dõi 2", version, same ? "dap-ung" : "hoan-thien"));
            }
            case ASK, ASK_TWICE -> {
                settle();
                boolean twice = kind == Kind.ASK_TWICE;
                String key = UUID.randomUUID().toString();
                race(race, kind, asked(), twice ? 302 : 422, () -> ask("bên hạn 1", key, "Mưa lũ"),
                        () -> twice ? ask("bên hạn 1", key, "Mưa lũ")
                                : ask("bên hạn 2", UUID.randomUUID().toString(), "Thiếu kinh phí"));
            }
            case DECIDE -> {
                settle();
                ask("bên hạn 1", UUID.randomUUID().toString(), "Mưa lũ");
                race(race, kind, decided(), 0, () -> decide("theo dõi 1"), () -> decide("theo dõi 2"));
            }
        }
    }

    /** @param loser status of who loses; 0 for either of 409 and 422 */
    private void race(
            int race, Kind kind, String count, int loser, Callable<HttpResponse<String>> first, Callable<HttpResponse<String>> second)
            throws Exception {
        long before = number(count);
        var barrier = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> both = new ArrayList<>();
        for (Callable<HttpResponse<String>> each : List.of(first, second)) {
            both.add(two.submit(() -> {
                barrier.await();
                return each.call();
            }));
        }
        List<HttpResponse<String>> answers = List.of(both.get(0).get(), both.get(1).get());
        List<Integer> codes = answers.stream().map(HttpResponse::statusCode).sorted().toList();
        boolean status = codes.get(0) == 302
                && (loser == 0 ? codes.get(1) == 409 || codes.get(1) == 422 : codes.get(1) == loser);
        boolean told = answers.stream()
                .filter(answer -> answer.statusCode() != 302)
                .allMatch(answer -> answer.body().contains("role=\"alert\""));
        if (status && told && number(count) == before + 1) {
            won.merge(kind, 1, Integer::sum);
        } else {
            wrong++;
            System.out.println("race " + race + " " + kind + ": " + codes + ", told " + told + ", by " + (number(count) - before));
        }
    }

    private static String plan(String id) {
        return "select version from remediation.plan where id = '" + id + "'";
    }

    private String asked() {
        return "select count(*) from remediation.extension where task_id = '" + task + "'";
    }

    private String decided() {
        return asked() + " and state <> 'ASKED'";
    }

    private HttpResponse<String> submit(String who, String seen) throws Exception {
        return step(who, "/ke-hoach/" + writing + "/trinh", Map.of("version", seen));
    }

    private HttpResponse<String> approve(String who, String seen) throws Exception {
        return step(who, "/ke-hoach/" + writing + "/duyet", Map.of("version", seen));
    }

    private HttpResponse<String> review(String who, String version, String answer) throws Exception {
        return step(who, "/ke-hoach/" + sent + "/ra-soat", Map.of("version", version, "ket-qua", answer, "y-kien-chung", "Đã xem"));
    }

    private HttpResponse<String> ask(String who, String key, String reason) throws Exception {
        String due = text("select to_char(due + 14, 'DD/MM/YYYY') from remediation.task where stage = 'ISSUED' and id = '" + task + "'");
        return step(who, "/nhiem-vu/" + task + "/gia-han", Map.of("key", key, "den-ngay", due, "ly-do", reason));
    }

    private HttpResponse<String> decide(String who) throws Exception {
        return step(who, "/nhiem-vu/" + task + "/gia-han/quyet-dinh",
                Map.of("version", "0", "ket-qua", "khong", "tra-loi", "Giữ thời hạn"));
    }

    private HttpResponse<String> step(String who, String path, Map<String, String> fields) throws Exception {
        DemoServer.Visitor visitor = people.get(who);
        String token = tokens.computeIfAbsent(who, none -> token(visitor));
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        return visitor.post(path, encoded(form));
    }

    private final Map<String, String> tokens = new java.util.concurrent.ConcurrentHashMap<>();

    private static String token(DemoServer.Visitor visitor) {
        try {
            Matcher found = Pattern.compile(HIDDEN.formatted("_csrf")).matcher(visitor.get("/viec-cua-toi").body());
            if (!found.find()) {
                throw new IllegalStateException("no token on the page");
            }
            return found.group(1);
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Puts the plan that is written back by its pages: by the head, with a reason. */
    private void set(String wanted) throws Exception {
        for (int i = 0; i < 4 && !text("select state from remediation.plan where id = '" + writing + "'").equals(wanted); i++) {
            String state = text("select state from remediation.plan where id = '" + writing + "'");
            String path = "/ke-hoach/" + writing + switch (state) {
                case "DRAFT" -> "/trinh";
                case "SUBMITTED" -> "/tra-lai-soan";
                default -> "/mo-lai";
            };
            String who = state.equals("DRAFT") ? "đầu mối 1" : "lãnh đạo 1";
            HttpResponse<String> answer =
                    step(who, path, Map.of("version", version("plan", writing), "reason", "Đua lại"));
            if (answer.statusCode() != 302) {
                throw new IllegalStateException(path + " in " + state + " answered " + answer.statusCode());
            }
        }
    }

    /** The review is open again; only the tables can do that. */
    private void send() throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            lifted(sql, "remediation.plan", "update remediation.plan set state = 'SENT', review_due = current_date where id = '" + sent + "'");
            lifted(sql, "remediation.review", "update remediation.review set decision = null, decided_at = null, decided_by = null"
                    + " where plan_id = '" + sent + "' and number = (select issued from remediation.plan where id = '" + sent + "')");
        }
    }

    /** No request for more time is open. */
    private void settle() throws Exception {
        if (number(asked() + " and state = 'ASKED'") > 0) {
            decide("theo dõi 1");
        }
    }

    private static void lifted(Statement sql, String table, String change) throws SQLException {
        sql.execute("alter table " + table + " disable trigger user");
        sql.execute(change);
        sql.execute("alter table " + table + " enable trigger user");
    }

    private String version(String table, String id) throws Exception {
        return text("select version from remediation." + table + " where id = '" + id + "'");
    }

    private long number(String question) throws Exception {
        return Long.parseLong(text(question));
    }

    private String text(String question) throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
