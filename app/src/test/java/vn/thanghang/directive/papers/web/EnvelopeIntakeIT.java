package vn.thanghang.directive.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
import vn.thanghang.officialdocs.edxml.EdXmlWriter;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.database.DatabaseIT;

/** Exchange envelopes dropped into the intake: read like any file from outside, their files listed. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class EnvelopeIntakeIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Test
    void anEnvelopeIsReadAndItsFilesAreListed() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        byte[] pdf = new PdfWriter().write(SignedPaper.signed(null, null).build());
        HttpResponse<String> answer = bring(clerk, "den.edxml", SignedPaper.envelope("45", DAY, pdf));
        assertThat(answer.statusCode()).isEqualTo(302);
        String address = WrittenPaper.location(answer);
        Document review = clerk.read(address);
        assertThat(review.select("#so").val()).isEqualTo("45");
        assertThat(review.select("#ngay").val()).isEqualTo("09/03/2026");
        assertThat(review.select("#co-quan").val()).containsIgnoringCase("Sở Nội vụ");
        assertThat(review.select(".source-text").text()).contains("Sở Y tế báo cáo");
        assertThat(review.select("#tep-kem tbody tr")).hasSize(2);
        assertThat(review.select("#tep-kem").text()).contains("cong-van.pdf", "bieu.xlsx");

        assertThat(clerk.post(address + "/bo", Map.of("version", "0", "reason", "gửi nhầm"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sql.sql("select count(*) from directive.enclosed_file where document_id = :id")
                        .param("id", UUID.fromString(WrittenPaper.id(address)))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStatusMessageIsNoDocument() {
        byte[] status = new EdXmlWriter()
                .write(new Envelope.StatusMessage(
                        List.of(new Envelope.Reference("H59", "1/A-B", null, DAY)),
                        Envelope.Organisation.of("H59.07", "Sở Y tế"),
                        Envelope.Status.DONE,
                        "xong",
                        LocalDateTime.of(2026, 3, 9, 8, 30),
                        null));
        assertThat(refusal("trang-thai.edxml", status)).contains("thông báo trạng thái");
    }

    @Test
    void oneDangerousFileClosesTheWholeEnvelope() {
        byte[] script =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>/Pages 2 0 R>>endobj\n"
                        .concat("2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("den.edxml", SignedPaper.envelope("46", DAY, script)))
                .contains("cong-van.pdf");
    }

    @Test
    void anEnvelopeWithEntitiesOfItsOwnIsRefused() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE edXML:edXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<edXML:edXML xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">&x;</edXML:edXML>";
        assertThat(refusal("den.edxml", xxe.getBytes(StandardCharsets.UTF_8)))
                .isNotBlank()
                .doesNotContain("root:");
    }

    @Test
    void aSecretInAnEnvelopeLeavesNothing() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        byte[] secret = new PdfWriter()
                .write(SignedPaper.signed("5", DAY).circulation("TỐI MẬT").build());
        HttpResponse<String> answer = bring(clerk, "den.edxml", SignedPaper.envelope("47", DAY, secret));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(clerk.page(answer).select("[role=alert]").text()).contains("bí mật nhà nước");
    }

    private String refusal(String name, byte[] file) {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        HttpResponse<String> answer = bring(clerk, name, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        return clerk.page(answer).select("#tep-error").text();
    }

    private static HttpResponse<String> bring(Visitor clerk, String name, byte[] file) {
        Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "declared", "khong-mat");
        return clerk.upload("/van-ban/nhap", fields, name, file);
    }
}
