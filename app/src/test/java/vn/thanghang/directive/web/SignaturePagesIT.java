package vn.thanghang.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.directive.signature.Appearance;
import vn.thanghang.directive.signature.SigningPapers;
import vn.thanghang.directive.signature.TrialAuthority;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.database.DatabaseIT;

/** What a clerk reads about the signatures of a paper, at its review and in the register. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignaturePagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private static byte[] aPaper() {
        return new PdfWriter()
                .write(OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                        .superior("UBND tỉnh Sông Lam")
                        .symbol("12", "SNV-CCHC")
                        .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 3, 9)))
                        .summary("gửi kế hoạch khắc phục")
                        .addressee("Sở Y tế")
                        .paragraph("Sở Nội vụ đề nghị Sở Y tế gửi kế hoạch trước ngày 20/3/2024./.")
                        .signature(Signature.of("Giám đốc", "Lê An"))
                        .build());
    }

    private static byte[] signed(byte[] pdf, Instant at) throws Exception {
        var key = new TrialAuthority("CA thử nghiệm", at)
                .keyOf("CN=Lê An,SERIALNUMBER=CCCD:084000000001,O=Sở Nội vụ,C=VN");
        return new SigningPapers(key, null, Clock.fixed(at, ZoneOffset.UTC)).sign(pdf, new Appearance.Hidden());
    }

    private static String bring(Visitor clerk, byte[] pdf) {
        Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "declared", "khong-mat");
        return IntakePagesIT.location(clerk.upload("/van-ban/nhap", fields, "cong-van.pdf", pdf));
    }

    @Test
    void theReportStandsAtTheReviewAndInTheRegister() throws Exception {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String address = bring(clerk, signed(aPaper(), at));
        Document review = clerk.read(address);
        String told = review.select("section.card:has(.status)").text();
        assertThat(told)
                .contains("Chữ ký số", "Còn nguyên vẹn", "Lê An", "Sở Nội vụ", "Ký trên toàn bộ tệp")
                .contains("Chưa có chứng thư gốc tin cậy để đối chiếu")
                .doesNotContain("084000000001");
        String stored = "select report::text from directive.signature_report where document_id = cast(:id as uuid)";
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(sql.sql(stored).param("id", id).query(String.class).single()).contains("INTACT", "UNKNOWN_ANCHOR");

        clerk.post(address + "/dang-ky", IntakePagesIT.form(review));
        Document registered = clerk.read(address);
        assertThat(registered.select("form[action$=dang-ky]")).isEmpty();
        assertThat(registered.select("section.card:has(.status)").text()).isEqualTo(told);
    }

    @Test
    void alteredAndUnsignedPapersSaySo() throws Exception {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        byte[] pdf = signed(aPaper(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        int year = text.indexOf("D:20");
        assertThat(year).isPositive();
        pdf[year + 3] ^= 1;
        Document altered = clerk.read(bring(clerk, pdf));
        assertThat(altered.select("section.card .status.overdue").text())
                .contains("Nội dung đã bị thay đổi sau khi ký");
        Document unsigned = clerk.read(bring(clerk, aPaper()));
        assertThat(unsigned.select(".notice").text()).contains("Tệp không có chữ ký số.");
    }

    @Test
    void aDiscardedPaperLeavesNoReport() throws Exception {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String address = bring(clerk, aPaper());
        String id = address.substring(address.lastIndexOf('/') + 1);
        String count = "select count(*) from directive.signature_report where document_id = cast(:id as uuid)";
        assertThat(sql.sql(count).param("id", id).query(Long.class).single()).isOne();
        String version = clerk.read(address)
                .select("form[action$=/bo] input[name=version]")
                .val();
        clerk.post(address + "/bo", Map.of("version", version, "reason", "nhầm"));
        assertThat(sql.sql(count).param("id", id).query(Long.class).single()).isZero();
    }
}
