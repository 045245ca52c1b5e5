package vn.thanghang.directive.opinions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** A draft goes to two agencies, one answers; the table, the file of submission and the words of the leader. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpinionPagesIT {

    @Autowired
    private ApplicationContext context;

    private Visitor drafter;
    private Visitor health;
    private String paper = "";

    @BeforeEach
    void aDraft() {
        drafter = visitor("snv-vinh-long-2025", Role.FOCAL_OFFICER);
        health = visitor("syt-vinh-long-2025", Role.FOCAL_OFFICER);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("viec", "luu");
        form.put("loai", "CONGVAN");
        form.put("co-quan", "Sở Nội vụ");
        form.put("trich-yeu", "khắc phục các nội dung giảm điểm");
        form.put("van", "Sở Nội vụ đề nghị:\n1. Sở Y tế báo cáo.\n2. Sở Tài chính báo cáo./.");
        drafter.read("/van-ban/soan/moi");
        paper = location(drafter.post("/van-ban/soan/moi", form)).replaceFirst("\\?.*", "");
    }

    private Visitor visitor(String agency, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(agency, role));
    }

    private String asked() {
        Map<String, String> form = fields(drafter.read(paper + "/lay-y-kien"), "form[action$=/lay-y-kien]");
        assertThat(drafter.post(paper + "/lay-y-kien", form).statusCode()).isEqualTo(422);
        form.put("co-quan", "syt-vinh-long-2025\nSở Tài chính (Tỉnh Vĩnh Long)");
        form.put("han", "01/01/2020");
        assertThat(drafter.post(paper + "/lay-y-kien", form).statusCode()).isEqualTo(422);
        form.put("han", "31/12/2098");
        String request = location(drafter.post(paper + "/lay-y-kien", form));
        assertThat(location(drafter.post(paper + "/lay-y-kien", form))).isEqualTo(request);
        return request.replaceFirst("\\?.*", "");
    }

    @Test
    void anAgencyAgreesWithTheWholeDraftAtOnce() {
        String request = asked();
        Map<String, String> mine = fields(health.read(request), "form[action$=/y-kien]");
        mine.put("tat-ca", "thong-nhat");
        assertThat(location(health.post(request + "/y-kien", mine))).endsWith("?xong=y-kien");
        Document page = health.read(request);
        assertThat(page.select("input[value=co-y-kien][checked]")).isEmpty();
        assertThat(page.select("input[value=thong-nhat][checked]"))
                .hasSameSizeAs(page.select("input[value=thong-nhat]"));
        assertThat(page.select("button[name=tat-ca]")).isEmpty();
    }

    @Test
    void eachAgencyAnswersSectionBySectionAndSilenceIsNoAgreement() throws IOException {
        String request = asked();
        assertThat(drafter.read(paper + "/lay-y-kien").select("#lay-y-kien a")).hasSize(1);
        Map<String, String> mine = fields(health.read(request), "form[action$=/y-kien]");
        mine.put("chon-0", "thong-nhat");
        mine.put("chon-1", "co-y-kien");
        mine.put("loi-1", "");
        mine.put("chon-2", "thong-nhat");
        HttpResponse<String> unfinished = health.post(request + "/y-kien", mine);
        assertThat(unfinished.statusCode()).isEqualTo(422);
        assertThat(health.page(unfinished)
                        .select("input[name=chon-1][value=co-y-kien]")
                        .first()
                        .hasAttr("checked"))
                .isTrue();
        mine.put("loi-1", "Đề nghị bổ sung thời hạn báo cáo");
        assertThat(location(health.post(request + "/y-kien", mine))).endsWith("?xong=y-kien");
        assertThat(visitor("stc-vinh-long-2025", Role.FOCAL_OFFICER)
                        .get(request)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor("sxd-vinh-long-2025", Role.FOCAL_OFFICER)
                        .get(request)
                        .statusCode())
                .isEqualTo(404);
        assertThat(health.get(request + "/bang-tong-hop.pdf").statusCode()).isEqualTo(404);
        assertThat(health.get(paper).statusCode()).isEqualTo(404);
        Document page = drafter.read(request);
        assertThat(page.select("h1").text()).isEqualTo("1 trên 2 cơ quan đã có ý kiến");
        assertThat(page.select("#tong-hop").text()).contains("Đề nghị bổ sung thời hạn báo cáo", "Thống nhất");
        assertThat(page.select("main").text()).contains("Chưa có ý kiến: Sở Tài chính");
        assertThat(page.select("form[action$=/tiep-thu] textarea")).hasSize(1);
        Map<String, String> handling = fields(page, "form[action$=/tiep-thu]");
        handling.put("tiep-thu-1", "Tiếp thu, đã bổ sung");
        assertThat(location(drafter.post(request + "/tiep-thu", handling))).endsWith("?xong=tiep-thu");
        assertThat(drafter.post(request + "/tiep-thu", handling).statusCode()).isEqualTo(409);
        assertThat(text(drafter.bytes(request + "/bang-tong-hop.pdf")))
                .contains("Tiếp thu, đã bổ sung", "Chưa có ý kiến: Sở Tài chính");
        assertThat(drafter.get(request + "/bang-tong-hop.docx").body()).startsWith("PK");
        assertThat(health.get(request + "/du-thao.pdf").body()).startsWith("%PDF-");
        Map<String, String> end = fields(drafter.read(request), "form[action$=/ket-thuc]");
        assertThat(location(drafter.post(request + "/ket-thuc", end))).endsWith("?xong=ket-thuc");
        Visitor finance = visitor("stc-vinh-long-2025", Role.FOCAL_OFFICER);
        Map<String, String> late = new LinkedHashMap<>(mine);
        late.put("co-quan", "stc-vinh-long-2025");
        late.put("version", "0");
        assertThat(finance.post(request + "/y-kien", late).statusCode()).isEqualTo(422);
    }

    @Test
    void wordsTooLongForTheirFieldAreGivenBackWholeAndNothingIsKept() {
        String request = asked();
        Map<String, String> mine = fields(health.read(request), "form[action$=/y-kien]");
        String typed = "Đề nghị làm rõ. ".repeat(600).strip();
        mine.put("tat-ca", "thong-nhat");
        mine.put("chung", typed);
        HttpResponse<String> refused = health.post(request + "/y-kien", mine);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(health.page(refused).select("#da-nhap").text()).isEqualTo(typed);
        assertThat(health.page(refused).select("main p").text()).contains("9.599 ký tự", "nhiều nhất 8.000 ký tự");
        assertThat(health.read(request).select("button[name=tat-ca]")).isNotEmpty();
    }

    @Test
    void ofTwoColleaguesWhoAnswerAtOnceOneIsTold() throws Exception {
        String request = asked();
        Map<String, String> mine = fields(health.read(request), "form[action$=/y-kien]");
        for (int i = 0; i < 3; i++) {
            mine.put("chon-" + i, "thong-nhat");
        }
        try (var people = Executors.newFixedThreadPool(2)) {
            var together = new CyclicBarrier(2);
            var answers = new ArrayList<Future<Integer>>();
            for (int person = 0; person < 2; person++) {
                Visitor colleague = visitor("syt-vinh-long-2025", Role.HEAD);
                Map<String, String> form = new LinkedHashMap<>(mine);
                form.put("chung", "Ý kiến của người " + person);
                Callable<Integer> answer = () -> {
                    together.await(30, TimeUnit.SECONDS);
                    return colleague.post(request + "/y-kien", form).statusCode();
                };
                answers.add(people.submit(answer));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
    }

    @Test
    void theFileOfSubmissionHoldsEverythingAndTheLeadersWordsStand() throws IOException {
        asked();
        String path = paper + "/ho-so-trinh";
        assertThat(drafter.read(path).select("#lay-y-kien a")).hasSize(1);
        String pdf = text(drafter.bytes(path + ".pdf?tom-tat=Trình+xem+xét+dự+thảo"));
        assertThat(pdf)
                .contains("Trình xem xét dự thảo", "Sở Y tế báo cáo", "TÀI LIỆU TRONG HỒ SƠ")
                .contains("Chưa có ý kiến: ");
        assertThat(drafter.get(path + ".docx").body()).startsWith("PK");
        Map<String, String> said = fields(drafter.read(path), "form[action$=/y-kien-lanh-dao]");
        assertThat(drafter.post(path + "/y-kien-lanh-dao", said).statusCode()).isEqualTo(422);
        said.put("lanh-dao", "Trần Văn Hải, Phó Chủ tịch");
        said.put("ngay", "12/05/2023");
        said.put("y-kien", "Đồng ý. Giao Sở Nội vụ hoàn thiện trước 20/5.");
        assertThat(location(drafter.post(path + "/y-kien-lanh-dao", said))).endsWith("?xong=y-kien");
        assertThat(location(drafter.post(path + "/y-kien-lanh-dao", said))).endsWith("?xong=y-kien");
        assertThat(drafter.read(path).select("#y-kien-lanh-dao tbody tr")).hasSize(1);
        assertThat(drafter.read(path).select("#y-kien-lanh-dao").text())
                .contains("Đồng ý. Giao Sở Nội vụ hoàn thiện trước 20/5.", "12/05/2023");
        assertThat(health.get(path).statusCode()).isEqualTo(404);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, String> fields(Document page, String form) {
        var fields = new LinkedHashMap<String, String>();
        for (Element input : Objects.requireNonNull(page.selectFirst(form)).select("input, select, textarea")) {
            boolean choice = List.of("checkbox", "radio").contains(input.attr("type"));
            if (choice && !input.hasAttr("checked") || input.attr("name").equals("_csrf")) {
                continue;
            }
            fields.put(input.attr("name"), Objects.requireNonNull(input.val()));
        }
        return fields;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() -> "no redirect but " + answer.statusCode())
                .replaceFirst("^https?://[^/]+", "");
    }
}
