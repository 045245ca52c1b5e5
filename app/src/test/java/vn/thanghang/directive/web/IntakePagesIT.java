package vn.thanghang.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** The intake over HTTP, as a browser without JavaScript walks it. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class IntakePagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Test
    void aLetterGoesFromTheFileIntoTheRegister() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String address = bring(clerk, SampleLetter.docx());
        Document review = clerk.read(address);
        assertThat(review.select("#ky-hieu").val()).isEqualTo("UBND-NC");
        assertThat(review.select("#so").val()).isEmpty();
        assertThat(review.select("#ngay").val()).isEqualTo("05/2023");
        assertThat(review.select("#nguoi-ky").val()).isEqualTo("Trần Văn Hải");
        assertThat(review.select("#kinh-gui").text()).contains("Giám đốc các sở", "các huyện");
        assertThat(review.select("fieldset textarea[name$=viec]")).hasSize(3);
        assertThat(review.select("mark")).hasSizeGreaterThan(8);
        assertThat(review.select(".source-text").first().wholeText()).doesNotContainPattern("\\n\\s*\\n\\s*\\n");
        for (Element link : review.select(".sure a, .row-fields a[href^=#]")) {
            assertThat(review.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }

        Map<String, String> form = form(review);
        form.put("trich-yeu", "khắc phục nội dung giảm điểm PAPI");
        HttpResponse<String> answer = clerk.post(address + "/dang-ky", form);
        assertThat(answer.statusCode()).isEqualTo(302);
        Document done = clerk.read(location(answer));
        assertThat(done.select("h1").text()).isEqualTo("Khắc phục nội dung giảm điểm PAPI");
        assertThat(done.select("dt").text()).doesNotContain("(");
        assertThat(done.select("#nhiem-vu tbody tr")).hasSize(3);
        assertThat(done.select("#vien-dan tbody tr")).isNotEmpty();

        Visitor reader = Visitor.signedIn(context, Role.LEADER);
        Document found = reader.read("/van-ban?q=khac+phuc+noi+dung");
        assertThat(found.select("#van-ban tbody tr")).hasSize(1);
        assertThat(reader.read("/van-ban?q=khongco").select("#van-ban")).isEmpty();
        assertThat(reader.get(address + "/tep").statusCode()).isEqualTo(200);
        assertThat(count("platform.stored_file")).isPositive();
        assertThat(count("directive.waiting_file where document_id = '" + id(address) + "'"))
                .isZero();
        assertThat(events(id(address))).containsExactly("directive.document.drafted", "directive.document.registered");
    }

    @Test
    void aFormWithoutAFileIsTheSendersMistake() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "declared", "khong-mat");
        HttpResponse<String> answer = clerk.post("/van-ban/nhap", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(clerk.page(answer).select("#tep-error").text()).isEqualTo("Chưa chọn tệp văn bản.");
    }

    @Test
    void aSecretIsRefusedAndLeavesNothingButAnIncident() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        long documents = count("directive.document");
        long waiting = count("directive.waiting_file");
        HttpResponse<String> answer = upload(clerk, SampleLetter.secretDocx(), "ke-hoach-tuyet-dinh.docx", true);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(clerk.page(answer).select("[role=alert]").text())
                .contains("Hệ thống không tiếp nhận văn bản chứa bí mật nhà nước. Liên hệ văn thư để xử lý theo quy"
                        + " định.");
        assertThat(count("directive.document")).isEqualTo(documents);
        assertThat(count("directive.waiting_file")).isEqualTo(waiting);
        assertThat(sql.sql("select details::text from audit.event where act = 'directive.secret.refused'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("TOI_MAT")
                .doesNotContain("ke-hoach", "nội dung");
    }

    @Test
    void withoutTheDeclarationNothingIsRead() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        HttpResponse<String> answer = upload(clerk, SampleLetter.docx(), "a.docx", false);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(clerk.page(answer).select("[role=alert] a").attr("href")).isEqualTo("#khong-mat");
    }

    @Test
    void aFileThatIsNoDocumentIsRefusedWithItsReason() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        long documents = count("directive.document");
        HttpResponse<String> answer = upload(clerk, new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe}, "a.docx", true);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = clerk.page(answer);
        assertThat(page.select("#tep-error").text()).isNotBlank().doesNotContain("directive.");
        assertThat(page.select("#khong-mat").hasAttr("checked")).isTrue();
        assertThat(count("directive.document")).isEqualTo(documents);
    }

    @Test
    void whatIsWrongIsNamedAndEverythingTypedStays() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String address = bring(clerk, SampleLetter.docx());
        Map<String, String> form = form(clerk.read(address));
        form.put("trich-yeu", "");
        form.put("ngay", "32/05/2023");
        form.put("nv-1-ai", "Cơ quan vừa nhập");
        HttpResponse<String> answer = clerk.post(address + "/dang-ky", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = clerk.page(answer);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactlyInAnyOrder("#trich-yeu", "#ngay");
        assertThat(page.select("#ngay").val()).isEqualTo("32/05/2023");
        assertThat(page.select("#nv-1-ai").val()).isEqualTo("Cơ quan vừa nhập");

        form.put("viec", "them-nhiem-vu");
        Document more = clerk.page(clerk.post(address + "/dang-ky", form));
        assertThat(more.select("textarea[name$=viec]")).hasSize(4);
    }

    @Test
    void ofTwoPeopleOneWinsAndTheOtherSeesWhatDiffers() {
        Visitor an = Visitor.signedIn(context, Role.CLERK);
        Visitor binh = Visitor.signedIn(context, Role.MONITOR);
        String address = bring(an, SampleLetter.docx());
        Map<String, String> ofAn = form(an.read(address));
        Map<String, String> ofBinh = form(binh.read(address));
        ofBinh.put("dia-danh", "Nơi khác");
        assertThat(an.post(address + "/dang-ky", ofAn).statusCode()).isEqualTo(302);
        HttpResponse<String> late = binh.post(address + "/dang-ky", ofBinh);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(binh.page(late).select("#khac-nhau tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("Sông Lam", "Nơi khác"));
        assertThat(count("directive.document_decision where document_id = '" + id(address) + "'"))
                .isEqualTo(2);
    }

    @Test
    void theSameFormTwiceIsOneDocument() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String key = UUID.randomUUID().toString();
        Map<String, String> fields = Map.of("key", key, "declared", "khong-mat");
        String first = location(clerk.upload("/van-ban/nhap", fields, "a.docx", SampleLetter.docx()));
        assertThat(location(clerk.upload("/van-ban/nhap", fields, "a.docx", SampleLetter.docx())))
                .isEqualTo(first);
    }

    @Test
    void ofAPartyDocumentOnlyMetadataIsKept() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String text = """
                TỈNH ỦY SÔNG LAM          ĐẢNG CỘNG SẢN VIỆT NAM
                *                         Sông Lam, ngày 10 tháng 3 năm 2023
                Số 12-CTr/TU

                CHƯƠNG TRÌNH
                nâng cao chất lượng phục vụ nhân dân giai đoạn 2021 - 2025

                1. Các cấp ủy đảng tổ chức quán triệt Chương trình này.

                T/M BAN THƯỜNG VỤ
                PHÓ BÍ THƯ
                Lê Văn Nam
                """;
        String address = location(upload(clerk, text.getBytes(StandardCharsets.UTF_8), "ctr.txt", true));
        Document review = clerk.read(address);
        assertThat(review.select(".source").text()).contains("Văn bản của Đảng").doesNotContain("quán triệt");
        assertThat(count("directive.waiting_file where document_id = '" + id(address) + "'"))
                .isZero();
        assertThat(count("directive.reading where document_id = '" + id(address) + "'"))
                .isZero();
    }

    @Test
    void whatIsNotTakenIsGone() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String address = bring(clerk, SampleLetter.docx());
        HttpResponse<String> answer = clerk.post(address + "/bo", Map.of("version", "0", "reason", "gửi nhầm"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clerk.get(address + "/tep").statusCode()).isEqualTo(404);
        assertThat(count("directive.reading where document_id = '" + id(address) + "'"))
                .isZero();
        assertThat(clerk.read(address).select("#qua-trinh").text()).contains("gửi nhầm");
    }

    @Test
    void aDraftIsNotThereForWhoMayNotRegister() {
        String address = bring(Visitor.signedIn(context, Role.CLERK), SampleLetter.docx());
        Visitor focal = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        assertThat(focal.get(address).statusCode()).isEqualTo(404);
        assertThat(focal.get(address + "/tep").statusCode()).isEqualTo(404);
        assertThat(focal.read("/van-ban").select("a[href=" + address + "]")).isEmpty();
        assertThat(Visitor.signedIn(context, Role.ADMINISTRATOR).read("/").select("a[href=/van-ban]"))
                .isEmpty();
    }

    private static String bring(Visitor visitor, byte[] file) {
        return location(upload(visitor, file, "công văn.docx", true));
    }

    private static HttpResponse<String> upload(Visitor visitor, byte[] file, String name, boolean declared) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        if (declared) {
            fields.put("declared", "khong-mat");
        }
        return visitor.upload("/van-ban/nhap", fields, name, file);
    }

    /** What a browser would send back of the form as it stands. */
    static Map<String, String> form(Document page) {
        var fields = new LinkedHashMap<String, String>();
        for (Element input : page.select("form[action$=dang-ky] :is(input, select, textarea)[name]")) {
            if (!input.attr("type").equals("checkbox")) {
                fields.put(input.attr("name"), input.tagName().equals("select") ? selected(input) : input.val());
            }
        }
        fields.remove("_csrf");
        fields.put("viec", "dang-ky");
        return fields;
    }

    private static String selected(Element select) {
        Element chosen = select.selectFirst("option[selected]");
        return chosen == null ? "" : chosen.val();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> events(String document) {
        return sql.sql("select act from audit.event where subject_id = :id order by seq")
                .param("id", document)
                .query(String.class)
                .list();
    }
}
