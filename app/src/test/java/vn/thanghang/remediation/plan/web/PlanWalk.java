package vn.thanghang.remediation.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.SheetRows;
import vn.thanghang.directive.papers.web.SignedPaper;
import vn.thanghang.platform.database.TestDatabase;

/** The road of a plan over HTTP, step by step, for tests. Each walk has an agency and a sheet of its own. */
public final class PlanWalk {

    public static final String COORDINATING = "so-phoi-hop";

    public final String agency;
    public final UUID sheet;
    public final Visitor officer;
    public final Visitor head;
    public final Visitor clerk;
    public final Visitor monitor;
    public final CurrentUser officerUser;
    private final JdbcClient owner;

    public PlanWalk(ApplicationContext context) {
        this(context, "co-quan-" + UUID.randomUUID().toString().substring(0, 8), 2023);
    }

    public PlanWalk(ApplicationContext context, String agency, int workYear) {
        this.agency = agency;
        var people = new TestPeople(context);
        officerUser = people.holdingFor(agency, Role.FOCAL_OFFICER);
        officer = Visitor.signedIn(context, officerUser);
        head = Visitor.signedIn(context, people.holdingFor(agency, Role.HEAD));
        clerk = Visitor.signedIn(context, people.holdingFor(agency, Role.CLERK));
        monitor = Visitor.signedIn(context, people.holdingFor("so-noi-vu-thu", Role.MONITOR));
        owner = JdbcClient.create(context.getBean(TestDatabase.class).owner());
        owner.sql(
                        "update assignment.sheet set state = 'REPLACED', version = version + 1 where state = 'ISSUED' and work_year = :year")
                .param("year", workYear)
                .update();
        sheet = new SheetRows(owner)
                .issued(
                        new Round("PAPI", 2022, workYear),
                        "tra-vinh",
                        List.of(
                                new SheetRows.Line(
                                        "1.2", "Mở rộng cơ hội tham gia của người dân", agency, COORDINATING),
                                new SheetRows.Line("2.1", "Công khai thông tin", agency, COORDINATING)));
    }

    public JdbcClient owner() {
        return owner;
    }

    /** Begins the plan; its address. */
    public String begin() {
        HttpResponse<String> answer = officer.post(
                "/ke-hoach", Map.of("key", UUID.randomUUID().toString(), "bang", sheet.toString(), "co-quan", agency));
        return location(answer);
    }

    /** Fills every page so that the plan may be submitted. */
    public void fill(String address) {
        save(
                address + "/nguyen-nhan",
                Map.of("nguyen-nhan.1.2", "Ít buổi đối thoại", "nguyen-nhan.2.1", "Chưa có danh mục"));
        save(
                address + "/muc-tieu",
                Map.of("loai.1.2", "DELTA", "muc.1.2", "0,05", "loai.2.1", "ABSOLUTE", "muc.2.1", "0,95"));
        save(address + "/nguon-luc", Map.of("kinh-phi", "Nguồn chi thường xuyên"));
        for (String link :
                officer.read(address + "/nhiem-vu").select("ul.rows a[href*=viec-id]").eachAttr("href").stream()
                        .map(href -> href.replaceFirst("#.*", ""))
                        .distinct()
                        .toList()) {
            var task = form(officer.read(link), "form[data-keep]");
            task.put("nguoi", "Nguyễn Văn Thử");
            task.put("trach-nhiem", "Trưởng phòng chịu trách nhiệm");
            task.put("tham-quyen", "Giám đốc ký");
            task.put("san-pham", "Báo cáo kết quả và danh mục");
            task.put("minh-chung", "DOCUMENT");
            task.put("thoi-han", "30/06/2023");
            task.put("han-noi-bo", "15/06/2023");
            assertThat(officer.post(address + "/nhiem-vu", task).statusCode()).isEqualTo(302);
        }
    }

    public void save(String page, Map<String, String> words) {
        var form = form(officer.read(page), "form[data-keep]");
        form.putAll(words);
        HttpResponse<String> answer = officer.post(page, form);
        if (answer.statusCode() != 302) {
            throw new AssertionError(
                    answer.statusCode() + " " + officer.page(answer).text());
        }
    }

    /** A step by its path, on the version the page shows. */
    public HttpResponse<String> step(Visitor who, String address, String path, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.putIfAbsent("version", version());
        return who.post(address + path, fields);
    }

    public String version() {
        return owner.sql("select version from remediation.plan where sheet_id = :sheet and agency = :agency")
                .param("sheet", sheet)
                .param("agency", agency)
                .query(String.class)
                .single();
    }

    public String state() {
        return owner.sql("select state from remediation.plan where sheet_id = :sheet and agency = :agency")
                .param("sheet", sheet)
                .param("agency", agency)
                .query(String.class)
                .single();
    }

    /** Submits, approves, and takes the signed copy into the register: the plan is issued. */
    public void issue(String address, String number) {
        expect(step(officer, address, "/trinh", Map.of()), 302, officer);
        expect(step(head, address, "/duyet", Map.of()), 302, head);
        String paper = "/van-ban/soan/"
                + owner.sql("""
                        select v.paper_id::text from remediation.plan_version v join remediation.plan p on p.id = v.plan_id
                        where p.sheet_id = :sheet and p.agency = :agency and v.state = 'FROZEN'
                        """)
                        .param("sheet", sheet)
                        .param("agency", agency)
                        .query(String.class)
                        .single();
        byte[] docx = clerk.bytes(paper + "/trinh-ky.docx");
        SignedPaper.bring(clerk, paper, "da-ky.docx", docx);
        var form = SignedPaper.form(clerk.read(paper));
        form.put("so", number);
        form.put("ngay", "20/05/2023");
        form.put("nguoi-ky", "Trần Thị Thử");
        expect(clerk.post(paper + "/ban-ky/xac-nhan", form), 302, clerk);
    }

    public static void expect(HttpResponse<String> answer, int status, Visitor who) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.statusCode() + " " + who.page(answer).select("main").text());
        }
    }

    /** What a browser would send back of a form. */
    public static Map<String, String> form(Document page, String selector) {
        Element form =
                Objects.requireNonNull(page.selectFirst(selector), () -> "no " + selector + " in " + page.text());
        var fields = new LinkedHashMap<String, String>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            if (input.tagName().equals("select")) {
                Element chosen = input.selectFirst("option[selected]");
                fields.put(input.attr("name"), chosen == null ? "" : chosen.attr("value"));
            } else if (!input.attr("type").equals("radio")
                    && !input.attr("type").equals("checkbox")) {
                fields.put(input.attr("name"), input.tagName().equals("textarea") ? input.wholeText() : input.val());
            }
        }
        fields.remove("_csrf");
        return fields;
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceFirst("\\?.*", "")
                .replaceFirst("^https?://[^/]+", "");
    }
}
