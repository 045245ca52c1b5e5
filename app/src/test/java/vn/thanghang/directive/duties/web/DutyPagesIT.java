package vn.thanghang.directive.duties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.directive.duties.RegisteredLetter;
import vn.thanghang.platform.database.DatabaseIT;

/** Duties over HTTP: proposed, given, received, dated, answered, withdrawn, and typed without a file. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class DutyPagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private Visitor monitor;
    private Visitor health;
    private UUID id;

    @BeforeEach
    void peopleAndALetter() {
        monitor = Visitor.signedIn(context, new TestPeople(context).holdingFor("snv-tra-vinh", Role.MONITOR));
        health = Visitor.signedIn(context, new TestPeople(context).holdingFor("syt-tra-vinh", Role.FOCAL_OFFICER));
        id = RegisteredLetter.add(sql);
    }

    @Test
    void everythingIsProposedAndNothingIsTypedAgain() {
        Document page = monitor.read("/van-ban/" + id);
        assertThat(page.select("a[href=/giao-viec/" + id + "/giao]").text()).isEqualTo("Giao nhiệm vụ từ văn bản này");
        Document form = monitor.read("/giao-viec/" + id + "/giao");
        Map<String, String> fields = fields(form, "form[action$=/giao]");
        assertThat(fields)
                .containsEntry("chi-so", "PAPI")
                .containsEntry("nam", "2023")
                .containsEntry("ra-doi", "LETTER")
                .containsEntry("loai-0", "GENERAL")
                .containsEntry("loai-1", "PLAN")
                .containsEntry("loai-2", "OVERSIGHT")
                .containsEntry("co-quan-1", "Sở Y tế (Tỉnh Trà Vinh)")
                .containsEntry("han-1", "30/06/2023")
                .containsKeys("nhom-0-ALL_DEPARTMENTS", "nhom-0-ALL_LOCALITIES", "lay-0", "lay-1", "lay-2");
        HttpResponse<String> answer = give(fields);
        assertThat(location(answer)).isEqualTo("/giao-viec/" + id + "?xong=giao");
        Document directive = monitor.read("/giao-viec/" + id);
        assertThat(directive.select("h1").text()).isEqualTo("3 nhiệm vụ, 28 cơ quan chưa ghi nhận đã nhận");
        assertThat(directive.select("section.card h2").eachText())
                .containsExactly(
                        "Điểm 1 · Nhiệm vụ chung",
                        "Điểm 2 · Xây dựng kế hoạch khắc phục",
                        "Điểm 3 · Theo dõi, đôn đốc, tổng hợp");
        assertThat(monitor.read("/van-ban/" + id).select("a[href=/giao-viec/" + id + "]"))
                .hasSize(1);
        assertThat(location(give(fields))).isEqualTo("/giao-viec/" + id + "?xong=giao");
        var colleague = Visitor.signedIn(context, Role.MONITOR);
        assertThat(colleague.post("/giao-viec/" + id + "/giao", fields).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        Map<String, String> fields = fields(monitor.read("/giao-viec/" + id + "/giao"), "form[action$=/giao]");
        fields.put("co-quan-1", "Sở Không Có");
        fields.put("nam", "23");
        fields.put("han-2", "31/02/2023");
        HttpResponse<String> answer = give(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = monitor.page(answer);
        assertThat(page.select(".summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#co-quan-1", "#nam", "#han-2");
        assertThat(page.select("#co-quan-1").val()).isEqualTo("Sở Không Có");
        assertThat(page.select("#nam").val()).isEqualTo("23");
    }

    @Test
    void aDraftIsSeenOnlyByThoseWhoGive() {
        Map<String, String> fields = fields(monitor.read("/giao-viec/" + id + "/giao"), "form[action$=/giao]");
        fields.put("viec", "luu");
        fields.remove("lay-2");
        assertThat(location(monitor.post("/giao-viec/" + id + "/giao", fields))).endsWith("/giao?xong=luu");
        assertThat(health.get("/giao-viec/" + id).statusCode()).isEqualTo(404);
        assertThat(health.read("/giao-viec").select("#van-ban-giao-viec a[href$=" + id + "]"))
                .isEmpty();
        Document again = monitor.read("/giao-viec/" + id + "/giao");
        assertThat(fields(again, "form[action$=/giao]"))
                .doesNotContainKey("lay-2")
                .containsEntry("version", "1");
    }

    @Test
    void anAgencyNotesItsReceiptOnceAndItsTimeStays() {
        given();
        Document page = health.read("/giao-viec/" + id);
        assertThat(page.select("form[action$=/da-nhan]")).hasSize(1);
        assertThat(location(receive(health, "syt-tra-vinh"))).endsWith("?xong=da-nhan");
        assertThat(location(receive(health, "syt-tra-vinh"))).endsWith("?xong=da-nhan-truoc");
        page = health.read("/giao-viec/" + id);
        assertThat(page.select("form[action$=/da-nhan]")).isEmpty();
        assertThat(page.select("#da-nhan tbody th").eachText()).containsExactly("Sở Y tế (Tỉnh Trà Vinh)");
        assertThat(receive(health, "stc-tra-vinh").statusCode()).isEqualTo(404);
        var police = Visitor.signedIn(context, new TestPeople(context).holdingFor("ca-tra-vinh", Role.FOCAL_OFFICER));
        assertThat(police.read("/giao-viec/" + id).select("form[action$=/da-nhan]"))
                .isEmpty();
    }

    @Test
    void aDateIsSetByADocumentAndADutyIsWithdrawnByOne() {
        given();
        UUID by = RegisteredLetter.add(sql);
        Document page = monitor.read("/giao-viec/" + id);
        String due = page.select("a[href*=thoi-han]").last().attr("href");
        Map<String, String> fields = fields(monitor.read(due), "form[action$=/thoi-han]");
        fields.put("cach-tinh", "WORKING_DAYS");
        fields.put("so-ngay", "15");
        assertThat(monitor.post("/giao-viec/" + id + "/thoi-han", fields).statusCode())
                .isEqualTo(422);
        fields.put("van-ban", by.toString());
        assertThat(location(monitor.post("/giao-viec/" + id + "/thoi-han", fields)))
                .endsWith("?xong=thoi-han");
        assertThat(monitor.post("/giao-viec/" + id + "/thoi-han", fields).statusCode())
                .isEqualTo(409);
        assertThat(monitor.read("/giao-viec/" + id).select("section.card dd").text())
                .contains("Đến hết ngày 31/05/2023", "Trong 15 ngày làm việc kể từ ngày 10/05/2023");
        fields = fields(monitor.read("/giao-viec/" + id + "/thu-hoi"), "form[action$=/thu-hoi]");
        fields.put("van-ban", by.toString());
        assertThat(location(monitor.post("/giao-viec/" + id + "/thu-hoi", fields)))
                .endsWith("?xong=thu-hoi");
        assertThat(monitor.read("/giao-viec/" + id).select("h1").text()).isEqualTo("Nhiệm vụ đã được thu hồi");
        assertThat(location(receive(health, "syt-tra-vinh"))).endsWith("?xong=khong-nhan");
    }

    @Test
    void aGeneralDutyIsAnsweredOnceAQuarterAndCollected() {
        given();
        String path = "/giao-viec/" + id + "/tra-loi";
        Map<String, String> fields = fields(health.read(path + "?ky=2023-Q2"), "form[action$=/tra-loi]");
        assertThat(health.post(path, fields).statusCode()).isEqualTo(422);
        fields.put("quan-triet", "1");
        fields.put("van-ban", "=Công văn 12/SYT-VP");
        assertThat(location(health.post(path, fields))).endsWith("?ky=2023-Q2&xong=luu");
        Document page = monitor.read(path + "?ky=2023-Q2");
        assertThat(page.select("h1").text()).isEqualTo("Quý II/2023: 1 trên 28 cơ quan đã trả lời nhiệm vụ chung");
        assertThat(page.select("main").text()).doesNotContain("%").doesNotContain("quá hạn");
        assertThat(page.select("form[action$=/tra-loi]")).isEmpty();
        fields.put("van-ban", "Công văn 13/SYT-VP");
        HttpResponse<String> late = health.post(path, fields);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(health.page(late).select("textarea[name=van-ban]").val()).isEqualTo("Công văn 13/SYT-VP");
        assertThat(monitor.get(path + ".csv?ky=2023-Q2").body())
                .contains("\"'=Công văn 12/SYT-VP\"", "Chưa có trả lời");
        assertThat(new String(monitor.bytes(path + ".docx?ky=2023-Q2"), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        assertThat(health.post(path, with(fields, "co-quan", "stc-tra-vinh")).statusCode())
                .isEqualTo(404);
        assertThat(health.post(path, with(fields, "ky", "2020-Q1")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anOrderWithoutAFileIsTypedAndGiven() {
        Map<String, String> fields = fields(monitor.read("/giao-viec/moi"), "form[action$=/moi]");
        assertThat(monitor.post("/giao-viec/moi", fields).statusCode()).isEqualTo(422);
        fields.put("ra-doi", "NOTE_ON_SUBMISSION");
        fields.put("co-quan", "Ủy ban nhân dân tỉnh Trà Vinh");
        fields.put("trich-yeu", "nâng cao Chỉ số PAPI năm 2023");
        fields.put("ngay", "12/05/2023");
        fields.put("van", "1. Sở Y tế rà soát giá khám bệnh\n2. Giao Sở Nội vụ theo dõi, đôn đốc");
        String give = location(monitor.post("/giao-viec/moi", fields));
        assertThat(location(monitor.post("/giao-viec/moi", fields))).isEqualTo(give);
        Map<String, String> proposed = fields(monitor.read(give), "form[action$=/giao]");
        assertThat(proposed)
                .containsEntry("ra-doi", "NOTE_ON_SUBMISSION")
                .containsEntry("loai-0", "OTHER")
                .containsEntry("co-quan-0", "Sở Y tế (Tỉnh Trà Vinh)")
                .containsEntry("loai-1", "OVERSIGHT")
                .containsEntry("co-quan-1", "Sở Nội vụ (Tỉnh Trà Vinh)");
        proposed.put("viec", "giao");
        assertThat(location(monitor.post(give, proposed))).endsWith("?xong=giao");
        fields.put("key", UUID.randomUUID().toString());
        fields.put("trich-yeu", "TỐI MẬT");
        fields.put("van", "TỐI MẬT\n1. Sở Y tế rà soát");
        assertThat(monitor.post("/giao-viec/moi", fields).statusCode()).isEqualTo(422);
    }

    private void given() {
        give(fields(monitor.read("/giao-viec/" + id + "/giao"), "form[action$=/giao]"));
    }

    private HttpResponse<String> give(Map<String, String> fields) {
        return monitor.post("/giao-viec/" + id + "/giao", with(fields, "viec", "giao"));
    }

    private HttpResponse<String> receive(Visitor visitor, String agency) {
        return visitor.post("/giao-viec/" + id + "/da-nhan", Map.of("co-quan", agency));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    /** What a browser would send back of a form. */
    static Map<String, String> fields(Document page, String form) {
        var fields = new LinkedHashMap<String, String>();
        for (Element input : Objects.requireNonNull(page.selectFirst(form)).select("input, select, textarea")) {
            boolean off = input.attr("type").equals("checkbox") && !input.hasAttr("checked");
            if (off || input.attr("name").equals("_csrf")) {
                continue;
            }
            Element chosen = input.selectFirst("option[selected]");
            String text = input.tagName().equals("select") ? chosen == null ? "" : chosen.val() : input.val();
            fields.put(input.attr("name"), Objects.requireNonNull(text));
        }
        return fields;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() -> "no redirect but " + answer.statusCode())
                .replaceFirst("^https?://[^/]+", "");
    }
}
