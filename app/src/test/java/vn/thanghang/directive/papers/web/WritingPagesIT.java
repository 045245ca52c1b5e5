package vn.thanghang.directive.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** Writing over HTTP, as a browser without JavaScript walks it. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class WritingPagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Test
    void aLetterIsWrittenKeptAndTakenAsAFile() {
        Visitor officer = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        String address = WrittenPaper.begin(officer);
        Document page = officer.read(address);
        assertThat(page.select("h1").text()).isEqualTo("Khắc phục các nội dung giảm điểm");
        assertThat(page.select("#van").first().wholeText()).contains("1. Sở Y tế báo cáo.\n2.");
        assertThat(page.select(".vb-sheet").text())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "V/v khắc phục", "KT. GIÁM ĐỐC", "tháng 11 năm 2026");
        HttpResponse<String> docx = officer.get(address + "/du-thao.docx");
        assertThat(docx.body()).startsWith("PK");
        assertThat(docx.headers().firstValue("Content-Disposition").orElse("")).contains("khac-phuc-cac-noi-dung");
        assertThat(officer.get(address + "/du-thao.pdf").body()).startsWith("%PDF-");
        assertThat(officer.read("/van-ban/soan?q=khac+phuc").select("#van-ban-soan a"))
                .extracting(link -> link.attr("href"))
                .contains(address);
        assertThat(events(address)).isEqualTo(1);
    }

    @Test
    void aNewPaperBeginsFromTheLastOne() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        WrittenPaper.begin(officer);
        Document next = officer.read("/van-ban/soan/moi?loai=KH");
        assertThat(next.select("#loai option[selected]").val()).isEqualTo("KH");
        assertThat(next.select("#co-quan").val()).isEqualTo("Sở Nội vụ");
        assertThat(next.select("#ky-hieu").val()).isEqualTo("KH-SNV");
        assertThat(next.select("#so").val()).isEmpty();
        assertThat(next.select("#van").text()).contains("Mục đích, yêu cầu");
    }

    @Test
    void thePreviewShowsWhatWasTypedAndKeepsNothing() {
        Visitor officer = Visitor.signedIn(context, Role.HEAD);
        long before = count("directive.paper");
        Map<String, String> form = WrittenPaper.form(officer.read("/van-ban/soan/moi"), "viec", "xem-truoc");
        form.putAll(WrittenPaper.LETTER);
        form.put("viec", "xem-truoc");
        form.put("ngay", "không phải ngày");
        HttpResponse<String> answer = officer.post("/van-ban/soan/moi", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = officer.page(answer);
        assertThat(page.select(".vb-sheet").text()).contains("Sở Y tế báo cáo");
        assertThat(page.select("[role=alert] a[href=#ngay]").text()).contains("không phải là ngày");
        assertThat(page.select("#ngay").val()).isEqualTo("không phải ngày");
        assertThat(count("directive.paper")).isEqualTo(before);

        Document fragment = officer.page(officer.post("/van-ban/soan/xem-truoc", form));
        assertThat(fragment.select(".vb-sheet").text()).contains("Sở Y tế báo cáo");
        assertThat(fragment.select("form, h1")).isEmpty();
    }

    @Test
    void whatIsTypedCannotBecomeMarkup() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        Map<String, String> form = new LinkedHashMap<>(WrittenPaper.LETTER);
        form.put("van", "<script>alert(1)</script> <img src=x onerror=alert(1)>");
        form.put("trich-yeu", "\"><script>x</script>");
        Document page = officer.page(officer.post("/van-ban/soan/xem-truoc", form));
        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void ofTwoPeopleTheSecondSeesWhatDiffersAndLosesNothing() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        Visitor binh = Visitor.signedIn(context, Role.CLERK);
        String address = WrittenPaper.begin(an);
        Map<String, String> ofAn = WrittenPaper.form(an.read(address), "viec", "luu");
        Map<String, String> ofBinh = WrittenPaper.form(binh.read(address), "viec", "luu");
        ofAn.put("dia-danh", "Nơi của An");
        ofBinh.put("van", ofBinh.get("van") + "\nDòng của Bình./.");
        assertThat(an.post(address, ofAn).statusCode()).isEqualTo(302);
        HttpResponse<String> late = binh.post(address, ofBinh);
        assertThat(late.statusCode()).isEqualTo(409);
        Document page = binh.page(late);
        assertThat(page.select("#khac-nhau").text()).contains("Nơi của An", "Dòng của Bình");
        assertThat(page.select("#van").text()).contains("Dòng của Bình");
        assertThat(page.select("#dia-danh").val()).isEqualTo("Sông Lam");

        Map<String, String> again = WrittenPaper.form(page, "viec", "luu");
        again.put("dia-danh", "Nơi của An");
        assertThat(binh.post(address, again).statusCode()).isEqualTo(302);
        assertThat(an.read(address).select("#van").text()).contains("Dòng của Bình");
        assertThat(count("directive.paper_revision where paper_id = '" + WrittenPaper.id(address) + "'"))
                .isEqualTo(3);
    }

    @Test
    void previewingDoesNotMoveTheVersionTheOfficerStartedFrom() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        Visitor binh = Visitor.signedIn(context, Role.CLERK);
        String address = WrittenPaper.begin(an);
        Map<String, String> ofBinh = WrittenPaper.form(binh.read(address), "viec", "xem-truoc");
        Map<String, String> ofAn = WrittenPaper.form(an.read(address), "viec", "luu");
        ofAn.put("dia-danh", "Nơi của An");
        assertThat(an.post(address, ofAn).statusCode()).isEqualTo(302);
        Document preview = binh.page(binh.post(address, ofBinh));
        Map<String, String> kept = WrittenPaper.form(preview, "viec", "luu");
        assertThat(binh.post(address, kept).statusCode()).isEqualTo(409);
    }

    @Test
    void theSameFormTwiceIsOnePaperAndOneVersion() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        Map<String, String> form = new LinkedHashMap<>(WrittenPaper.LETTER);
        form.put("key", UUID.randomUUID().toString());
        String first = WrittenPaper.location(officer.post("/van-ban/soan/moi", form));
        assertThat(WrittenPaper.location(officer.post("/van-ban/soan/moi", form)))
                .isEqualTo(first);
        String address = first.replaceFirst("\\?.*", "");
        Map<String, String> change = WrittenPaper.form(officer.read(address), "viec", "luu");
        change.put("dia-danh", "Nơi khác");
        assertThat(officer.post(address, change).statusCode()).isEqualTo(302);
        assertThat(officer.post(address, change).statusCode()).isEqualTo(302);
        assertThat(count("directive.paper_revision where paper_id = '" + WrittenPaper.id(address) + "'"))
                .isEqualTo(2);
    }

    @Test
    void aPaperWithTheMarkOfASecretIsNotKept() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        long before = count("directive.paper");
        Map<String, String> form = new LinkedHashMap<>(WrittenPaper.LETTER);
        form.put("key", UUID.randomUUID().toString());
        form.put("van", "TỐI MẬT\nNội dung./.");
        HttpResponse<String> answer = officer.post("/van-ban/soan/moi", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(officer.page(answer).select("[role=alert]").text()).contains("bí mật nhà nước");
        assertThat(count("directive.paper")).isEqualTo(before);
    }

    @Test
    void aPaperOfAnotherAgencyIsNotThere() {
        var people = new TestPeople(context);
        Visitor own = Visitor.signedIn(context, people.holdingFor("H59.07", Role.FOCAL_OFFICER));
        Visitor other = Visitor.signedIn(context, people.holdingFor("H59.08", Role.FOCAL_OFFICER));
        Visitor colleague = Visitor.signedIn(context, people.holdingFor("H59.07", Role.HEAD));
        String address = WrittenPaper.begin(own);
        assertThat(colleague.get(address).statusCode()).isEqualTo(200);
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get(address + "/du-thao.docx").statusCode()).isEqualTo(404);
        Map<String, String> form = WrittenPaper.form(own.read(address), "viec", "luu");
        assertThat(other.post(address, form).statusCode()).isEqualTo(404);
        assertThat(other.read("/van-ban/soan").select("#van-ban-soan")).isEmpty();
    }

    @Test
    void aPaperPutAsideStaysToBeReadAndNoMore() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = WrittenPaper.begin(officer);
        Map<String, String> form = WrittenPaper.form(officer.read(address), "viec", "luu");
        assertThat(officer.post(address + "/bo", Map.of("version", "0", "reason", "trùng"))
                        .statusCode())
                .isEqualTo(302);
        Document page = officer.read(address);
        assertThat(page.select("#qua-trinh").text()).contains("Thôi không sử dụng", "trùng");
        form.put("dia-danh", "Nơi khác");
        assertThat(officer.post(address, form).statusCode()).isEqualTo(409);
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long events(String address) {
        return sql.sql("select count(*) from audit.event where subject_id = :id and act = 'directive.paper.save'")
                .param("id", WrittenPaper.id(address))
                .query(Long.class)
                .single();
    }
}
