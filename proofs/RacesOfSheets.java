import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Two requests at the same moment on what the paper road hangs on: a directive given and withdrawn, a sheet of assignments
 * issued, an opinion answered; in turn by a double click and by two people who have seen the same. Each time it happens
 * once, and who loses sees how it stands.
 *
 * <p>Usage: {@code java RacesOfSheets.java <project> <work> <port> <races>} on a running demonstration of 2026.
 */
public class RacesOfSheets {

    private static final String ASKED = "syt-vinh-long-2025";
    private static final String ASKING = "snv-vinh-long-2025";

    private static final Pattern FIELD =
            Pattern.compile("<(input)\\b([^>]*)>()|<(textarea|select)\\b([^>]*)>(.*?)</(?:textarea|select)>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("<option([^>]*)\\bselected[^>]*>");

    private final DemoServer server;
    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private int wrong;

    /** What is raced for: where it is sent, what two people send, and what must stand afterwards. */
    private record Race(String name, String path, Map<String, String> first, Map<String, String> second, String once) {}

    private RacesOfSheets(DemoServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int races = Integer.parseInt(args[3]);
        var proof = new RacesOfSheets(new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])));
        proof.server.awaitHealth();
        try (Connection database = proof.server.owner();
                Statement sql = database.createStatement()) {
            List<DemoServer.Visitor> monitors = proof.people(sql, "sheet", "MONITOR", "null");
            List<DemoServer.Visitor> officers = proof.people(sql, "opinion", "FOCAL_OFFICER", "'" + ASKED + "'");
            for (int race = 0; race < races; race++) {
                proof.run(sql, monitors, race, proof.giving(sql, monitors.getFirst()));
                proof.run(sql, monitors, race, proof.withdrawing(sql, monitors.getFirst()));
                proof.run(sql, monitors, race, proof.issuing(sql, monitors.getFirst(), race));
                proof.run(sql, officers, race, proof.answering(sql, officers.getFirst(), race % 2 == 0));
            }
        }
        proof.two.shutdown();
        System.out.println(races + " races each on giving, withdrawing, issuing and answering, " + proof.wrong + " wrong");
        if (proof.wrong > 0) {
            System.exit(1);
        }
    }

    private List<DemoServer.Visitor> people(Statement sql, String of, String role, String agency) throws Exception {
        for (int person = 1; person <= 2; person++) {
            sql.execute("with one as (insert into access.account (id, login, display_name, created_at, demonstration) values"
                    + " (gen_random_uuid(), 'race." + of + "." + person + "', 'Người đua " + of + " " + person
                    + "', now(), true) on conflict do nothing returning id)"
                    + " insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)"
                    + " select gen_random_uuid(), id, '" + role + "', " + agency + ", date '2020-01-01', now() from one");
        }
        var one = server.new Visitor("Người đua " + of + " 1");
        one.enter();
        var other = server.new Visitor("Người đua " + of + " 2");
        other.enter();
        return List.of(one, other);
    }

    /** Even: the same person sends the form twice. Odd: two people. */
    private void run(Statement sql, List<DemoServer.Visitor> people, int race, Race what) throws Exception {
        boolean doubleClick = race % 2 == 0;
        DemoServer.Visitor one = people.getFirst();
        DemoServer.Visitor rival = doubleClick ? one : people.getLast();
        Map<String, String> second = new LinkedHashMap<>(doubleClick ? what.first : what.second);
        second.put("_csrf", doubleClick ? what.first.get("_csrf") : DemoServer.csrf(rival.get("/giao-viec").body()));
        var barrier = new CyclicBarrier(2);
        Future<HttpResponse<String>> mine = two.submit(sent(barrier, one, what.path, what.first));
        Future<HttpResponse<String>> theirs = two.submit(sent(barrier, rival, what.path, second));
        List<HttpResponse<String>> answers = List.of(mine.get(), theirs.get());
        List<Integer> codes = answers.stream().map(HttpResponse::statusCode).sorted().toList();
        boolean told = codes.equals(List.of(302, 409)) && answers.stream().allMatch(RacesOfSheets::isToldHowItStands);
        boolean same = doubleClick
                && codes.equals(List.of(302, 302))
                && one.path(answers.getFirst()).equals(one.path(answers.getLast()));
        boolean once = DemoServer.number(sql, what.once) == 1;
        if (!(told || same) || !once) {
            wrong++;
            System.out.println("race " + race + ", " + what.name + (doubleClick ? " (same form)" : " (two people)") + ": "
                    + codes + (once ? "" : ", not once"));
        }
    }

    private static boolean isToldHowItStands(HttpResponse<String> answer) {
        return answer.statusCode() != 409
                || answer.body().contains("role=\"alert\"")
                || answer.body().contains("/giao-viec/");
    }

    private static Callable<HttpResponse<String>> sent(
            CyclicBarrier barrier, DemoServer.Visitor visitor, String path, Map<String, String> form) {
        return () -> {
            barrier.await();
            return visitor.post(path, encoded(form));
        };
    }

    private static UUID document(Statement sql) throws Exception {
        UUID id = UUID.randomUUID();
        sql.execute("insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, number,"
                + " symbol, dated, place, issuer, subject, addressees) values ('" + id + "', 'INCOMING', 'REGISTERED', '" + id
                + "', '', false, 'CONGVAN', left('" + id + "', 12), 'UBND-NC', '2026-03-02', 'Vĩnh Long',"
                + " 'ỦY BAN NHÂN DÂN TỈNH VĨNH LONG', 'cuộc đua', array['Sở Y tế'])");
        sql.execute("insert into directive.document_decision (document_id, state, actor, actor_name, decided_at) values ('"
                + id + "', 'REGISTERED', 'person:x', 'Văn Thư', now())");
        return id;
    }

    private Race giving(Statement sql, DemoServer.Visitor visitor) throws Exception {
        UUID id = document(sql);
        sql.execute("insert into directive.duty (id, document_id, position, path, actor, text, due) values"
                + " (gen_random_uuid(), '" + id + "', 0, '1', 'Sở Y tế', 'Sở Y tế xây dựng kế hoạch', '2026-12-31')");
        Map<String, String> form = form(visitor.get("/giao-viec/" + id + "/giao").body(), "/giao-viec/" + id + "/giao");
        form.put("viec", "giao");
        form.put("chi-so", "PAPI");
        form.put("nam", "2026");
        String once = "select count(*) from directive.directive_step where directive = '" + id + "'";
        return new Race("giving", "/giao-viec/" + id + "/giao", form, form, once);
    }

    private Race withdrawing(Statement sql, DemoServer.Visitor visitor) throws Exception {
        UUID id = document(sql);
        sql.execute("insert into directive.directive (document_id, state, birth, authority, province, effective_on, index_code,"
                + " work_year) values ('" + id + "', 'DRAFT', 'LETTER', 'PROVINCE', '', date '2026-03-02', 'PAPI', 2026)");
        sql.execute("insert into directive.obligation (id, directive, position, path, kind, text, source) values"
                + " (gen_random_uuid(), '" + id + "', 0, '1', 'GENERAL', 'quán triệt', 'quán triệt')");
        sql.execute("insert into directive.obligation_addressee select id, 0, 'AGENCY', '" + ASKED
                + "' from directive.obligation where directive = '" + id + "'");
        sql.execute("update directive.directive set state = 'IN_FORCE', version = 1, given_at = now() where document_id = '"
                + id + "'");
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", DemoServer.csrf(visitor.get("/giao-viec/" + id + "/thu-hoi").body()));
        form.put("version", "1");
        form.put("nhiem-vu", "");
        form.put("van-ban", document(sql).toString());
        String once = "select count(*) from directive.directive_step where act = 'WITHDRAW' and directive = '" + id + "'";
        return new Race("withdrawing", "/giao-viec/" + id + "/thu-hoi", form, form, once);
    }

    private Race issuing(Statement sql, DemoServer.Visitor visitor, int race) throws Exception {
        UUID id = UUID.randomUUID();
        UUID piece = UUID.randomUUID();
        sql.execute("insert into assignment.sheet (id, state, idempotency_key, agency, index_code, result_year, work_year, unit,"
                + " made_by, made_by_name, changed_at) values ('" + id + "', 'DRAFT', '" + id + "', '', 'R" + race + "_"
                + id.toString().substring(0, 8).toUpperCase() + "', 2025, 2026, 'vinh-long-2025', 'person:x', 'A', now())");
        sql.execute("insert into assignment.sheet_criterion (sheet, code, position, name, focal_agency, due) values ('" + id
                + "', '6.1', 0, 'Y tế công lập', '" + ASKED + "', '2026-12-15')");
        sql.execute("insert into assignment.piece (id, sheet, criterion, position, title, lead_kind, lead_agency) values ('"
                + piece + "', '" + id + "', '6.1', 0, 'Cải tạo trạm', 'AGENCY', '" + ASKED + "')");
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", DemoServer.csrf(visitor.get("/phan-cong/" + id).body()));
        form.put("version", "0");
        form.put("van-ban", document(sql).toString());
        String once = "select count(*) from assignment.piece_holder where piece = '" + piece
                + "' and (select state from assignment.sheet where id = '" + id + "') = 'ISSUED'";
        return new Race("issuing", "/phan-cong/" + id + "/ban-hanh/theo-van-ban", form, form, once);
    }

    private Race answering(Statement sql, DemoServer.Visitor visitor, boolean same) throws Exception {
        UUID id = UUID.randomUUID();
        sql.execute("insert into directive.opinion_request (id, paper_id, agency, state, idempotency_key, subject, type, pdf,"
                + " docx, due, asked_by, asked_by_name, asked_at) values ('" + id + "', gen_random_uuid(), '" + ASKING
                + "', 'OPEN', '" + id + "', 'Cuộc đua', 'CONGVAN', sha256('a'), sha256('a'), current_date, 'person:x', 'A', now())");
        sql.execute("insert into directive.opinion_section (request, position, title, text) values ('" + id
                + "', 0, '1.', 'Nội dung')");
        sql.execute("insert into directive.opinion (request, agency, asker, subject, due) values ('" + id + "', '" + ASKED
                + "', '" + ASKING + "', 'Cuộc đua', current_date)");
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", DemoServer.csrf(visitor.get("/lay-y-kien/" + id).body()));
        form.put("version", "0");
        form.put("co-quan", ASKED);
        form.put("chon-0", "thong-nhat");
        form.put("loi-0", "");
        form.put("chung", "Thống nhất");
        var other = new LinkedHashMap<>(form);
        other.put("chung", "Thống nhất, đề nghị bổ sung");
        String once = "select version from directive.opinion where request = '" + id + "'";
        return new Race("answering", "/lay-y-kien/" + id + "/y-kien", form, same ? form : other, once);
    }

    /** The fields of the form with this address as they stand; boxes that are not ticked are left out. */
    private static Map<String, String> form(String page, String action) {
        int from = page.indexOf("action=\"" + action + "\"");
        if (from < 0) {
            throw new IllegalStateException("no form for " + action);
        }
        String form = page.substring(from, page.indexOf("</form>", from));
        var fields = new LinkedHashMap<String, String>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            boolean plain = field.group(1) != null;
            String tag = field.group(plain ? 2 : 5);
            Matcher name = NAME.matcher(tag);
            boolean box = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
            if (!name.find() || (box && !tag.contains("checked"))) {
                continue;
            }
            String inside = plain ? "" : field.group(6);
            String value = plain
                    ? first(VALUE, tag)
                    : field.group(4).equals("textarea") ? inside : first(VALUE, first(CHOSEN, inside));
            fields.put(name.group(1), value.replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&"));
        }
        return fields;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
