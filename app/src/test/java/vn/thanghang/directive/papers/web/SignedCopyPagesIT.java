package vn.thanghang.directive.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.thanghang.audit.Actor;
import vn.thanghang.directive.numbers.NumberRegister;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.register.By;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.edxml.EdXmlReader;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;

/** From the frozen version over the signed copy to the outgoing document, as a browser without JavaScript walks it. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignedCopyPagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FreezingPapers freezing;

    @Autowired
    private NumberRegister numbers;

    @Autowired
    private Clock clock;

    @Test
    void aSignedPdfBecomesAnOutgoingDocument() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = SignedPaper.freeze(officer);
        byte[] pdf = new PdfWriter().write(SignedPaper.signed("27", today()).build());
        Document compared = officer.read(SignedPaper.bring(officer, address, "da-ky.pdf", pdf));
        assertThat(compared.select("#khac-nhau")).isEmpty();
        assertThat(compared.select(".notice").text()).contains("đúng với bản đã chốt", "Tệp không có chữ ký số");
        assertThat(compared.select("#so").val()).isEqualTo("27");
        assertThat(compared.select("#nguoi-ky").val()).isEqualTo("Trần Thị Cúc");

        Map<String, String> form = SignedPaper.form(compared);
        form.put("ngay-gui", shown(today()));
        HttpResponse<String> done = officer.post(address + "/ban-ky/xac-nhan", form);
        assertThat(done.statusCode()).isEqualTo(302);
        String document = WrittenPaper.location(done);
        Document page = officer.read(document);
        assertThat(page.select("h1").text()).isEqualTo("Khắc phục các nội dung giảm điểm");
        assertThat(page.select("dl.pairs").text())
                .contains(
                        "27",
                        "SNV-CCHC",
                        "Ngày gửi trên hệ thống này",
                        "Ngày gửi trên hệ thống QLVB",
                        "Ngày tính đúng hạn");
        assertThat(page.select("#nhiem-vu tbody tr")).hasSize(2);
        assertThat(page.select("#vien-dan").text()).contains("12/KH-UBND");
        assertThat(page.select("dl a[href=" + address + "]")).hasSize(1);
        assertThat(sql.sql("select direction from directive.document where id = :id")
                        .param("id", UUID.fromString(WrittenPaper.id(document.replaceFirst("\\?.*", ""))))
                        .query(String.class)
                        .single())
                .isEqualTo("OUTGOING");
        assertThat(officer.read(address).select("#qua-trinh").text())
                .contains("Chốt bản trình ký", "Nhận bản đã ký", "Xác nhận và đăng ký văn bản đi");
        assertThat(events(address))
                .containsExactly(
                        "directive.paper.save",
                        "directive.paper.save",
                        "directive.paper.freeze",
                        "directive.paper.bring-copy",
                        "directive.paper.issue");
    }

    @Test
    void whatWasChangedBetweenFreezingAndSigningIsShownSideBySide() {
        Visitor officer = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        String address = SignedPaper.freeze(officer);
        byte[] docx = new DocxWriter()
                .write(SignedPaper.signed("28", today())
                        .paragraph("Thêm một câu sau khi chốt./.")
                        .build());
        Document compared = officer.read(SignedPaper.bring(officer, address, "da-ky.docx", docx));
        assertThat(compared.select("#khac-nhau tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("Nội dung", "Thêm một câu sau khi chốt"));
        HttpResponse<String> back = officer.post(
                address + "/ban-ky/tra-lai", Map.of("version", SignedPaper.version(compared), "reason", "sai bản"));
        assertThat(back.statusCode()).isEqualTo(302);
        Document again = officer.read(address);
        assertThat(again.select("form[action$=ban-ky]")).hasSize(1);
        assertThat(sql.sql("select bytes is null and reading is null from directive.signed_copy where paper_id = :id")
                        .param("id", UUID.fromString(WrittenPaper.id(address)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aSignedEnvelopeIsReadWithItsFile() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String address = SignedPaper.freeze(clerk);
        byte[] pdf = new PdfWriter().write(SignedPaper.signed(null, null).build());
        byte[] edxml = SignedPaper.envelope("31", today(), pdf);
        Document compared = clerk.read(SignedPaper.bring(clerk, address, "den.edxml", edxml));
        assertThat(compared.select("#so").val()).isEqualTo("31");
        assertThat(compared.select("#ngay").val()).isEqualTo(shown(today()));
        assertThat(compared.select("#khac-nhau")).isEmpty();
        assertThat(compared.select("#tep-kem tbody tr")).hasSize(2);
        assertThat(compared.select("#tep-kem").text()).contains("Đọc làm văn bản chính", "bieu.xlsx");
    }

    @Test
    void numberAndDateAreAskedForAndNothingTypedIsLost() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = SignedPaper.freeze(officer);
        byte[] docx = new DocxWriter().write(SignedPaper.signed(null, null).build());
        Map<String, String> form = SignedPaper.form(officer.read(SignedPaper.bring(officer, address, "a.docx", docx)));
        form.put("so", "");
        form.put("ngay", shown(today().plusDays(1)));
        form.put("ngay-gui", "32/13/2026");
        form.put("nguoi-ky", "Người Ký Khác");
        HttpResponse<String> answer = officer.post(address + "/ban-ky/xac-nhan", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = officer.page(answer);
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#so", "#ngay", "#ngay-gui");
        assertThat(page.select("#nguoi-ky").val()).isEqualTo("Người Ký Khác");
    }

    @Test
    void aNumberIsGivenOnceInAYear() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        for (int status : new int[] {302, 422}) {
            String address = SignedPaper.freeze(officer);
            byte[] docx =
                    new DocxWriter().write(SignedPaper.signed("77", today()).build());
            Map<String, String> form =
                    SignedPaper.form(officer.read(SignedPaper.bring(officer, address, "a.docx", docx)));
            HttpResponse<String> answer = officer.post(address + "/ban-ky/xac-nhan", form);
            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 422) {
                assertThat(officer.page(answer).select("#so-error").text()).contains("đã có văn bản đi");
            }
        }
    }

    @Test
    void withAnOwnRegisterTheNumberIsTakenFromIt() {
        var people = new TestPeople(context);
        var admin = people.holding(Role.ADMINISTRATOR);
        var clerk = people.holding(Role.CLERK);
        Visitor visitor = Visitor.signedIn(context, clerk);
        assertThat(numbers.switchOn(admin, "Quyết định số 1/QĐ-SNV ngày 02/01/2026"))
                .isTrue();
        try {
            String address = SignedPaper.freeze(visitor);
            byte[] docx = new DocxWriter().write(SignedPaper.signed(null, null).build());
            Document compared = visitor.read(SignedPaper.bring(visitor, address, "a.docx", docx));
            assertThat(compared.select("#so-hint").text()).contains("Sổ văn bản của cơ quan đang bật");
            Map<String, String> form = SignedPaper.form(compared);
            Visitor officer = Visitor.signedIn(context, Role.MONITOR);
            form.put("so", "999");
            form.put("ngay", shown(today()));
            assertThat(visitor.page(visitor.post(address + "/ban-ky/xac-nhan", form))
                            .select("#so-error")
                            .text())
                    .contains("chưa được cấp");
            form.put("so", "");
            form.put("ngay", "");
            assertThat(officer.page(officer.post(address + "/ban-ky/xac-nhan", form))
                            .select("#so-error")
                            .text())
                    .contains("văn thư");
            String document = WrittenPaper.location(visitor.post(address + "/ban-ky/xac-nhan", form));
            assertThat(visitor.read(document).select("dl.pairs").text()).contains("01", shown(today()));
            assertThat(visitor.read("/so-van-ban/di").text()).contains("01/SNV-CCHC");
        } finally {
            numbers.switchOff(admin);
        }
    }

    @Test
    void freezingAnUnfinishedPaperSaysWhatIsMissing() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = WrittenPaper.begin(officer);
        Map<String, String> form = WrittenPaper.form(officer.read(address), "viec", "chot");
        form.put("trich-yeu", "");
        form.put("dia-danh", "Nơi vừa gõ");
        HttpResponse<String> answer = officer.post(address, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = officer.page(answer);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#trich-yeu");
        assertThat(page.select("#dia-danh").val()).isEqualTo("Nơi vừa gõ");
        assertThat(officer.read(address).select("#dia-danh").val()).isEqualTo("Nơi vừa gõ");
    }

    @Test
    void aFrozenVersionStaysAndTheNextOneIsAnother() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = SignedPaper.freeze(officer);
        String first = officer.get(address + "/trinh-ky.docx").body();
        Document page = officer.read(address);
        assertThat(page.select("form#soan")).isEmpty();
        assertThat(officer.post(
                                address + "/mo-lai",
                                Map.of("version", SignedPaper.version(page), "reason", "sửa câu cuối"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> form = WrittenPaper.form(officer.read(address), "viec", "chot");
        form.put("van", form.get("van").replace("./.", ", gửi Sở Nội vụ./."));
        assertThat(officer.post(address, form).statusCode()).isEqualTo(302);
        assertThat(officer.read(address).select("#trinh-ky").text()).contains("lần 2");
        assertThat(officer.get(address + "/trinh-ky.docx").body()).isNotEqualTo(first);
        assertThat(sql.sql("select count(*) from directive.frozen_paper where paper_id = :id")
                        .param("id", UUID.fromString(WrittenPaper.id(address)))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPaperOfAnotherModuleIsFrozenByTheSameRoad() {
        OfficialDocument report = SignedPaper.signed(null, null).build();
        UUID key = UUID.randomUUID();
        var by = new By(Actor.SYSTEM, "Báo cáo phân tích");
        var first = (Freezing.Done) freezing.bring(report, "reporting", TestPeople.AGENCY, key, by);
        var second = (Freezing.Done) freezing.bring(report, "reporting", TestPeople.AGENCY, key, by);
        assertThat(second.paper().id()).isEqualTo(first.paper().id());
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        Document page = clerk.read(PaperPaths.paper(first.paper().id()));
        assertThat(page.select("form[action$=mo-lai]")).isEmpty();
        assertThat(page.select("form[action$=ban-ky]")).hasSize(1);
        assertThat(page.select("#trinh-ky + p").text()).contains("Hai tệp dưới đây không thay đổi");
        String hex = Objects.requireNonNull(page.selectFirst("section code")).text();
        assertThat(hex)
                .isEqualTo(vn.thanghang.platform.files.Sha256.of(new PdfWriter().write(report))
                        .hex());
    }

    @Test
    void aFileThatIsNoSignedCopyIsRefusedWithItsReason() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = SignedPaper.freeze(officer);
        HttpResponse<String> text =
                SignedPaper.upload(officer, address, "a.txt", "chỉ là chữ".getBytes(StandardCharsets.UTF_8), true);
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(officer.page(text).select("#tep-error").text()).contains("PDF, DOCX hoặc edXML");
        HttpResponse<String> undeclared = SignedPaper.upload(officer, address, "a.txt", new byte[] {1}, false);
        assertThat(undeclared.statusCode()).isEqualTo(422);
        assertThat(officer.page(undeclared).select("#khong-mat-error").text()).isNotBlank();
        byte[] secret = new DocxWriter()
                .write(SignedPaper.signed("5", today()).circulation("MẬT").build());
        HttpResponse<String> refused = SignedPaper.upload(officer, address, "a.docx", secret, true);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(officer.page(refused).select("[role=alert]").text()).contains("bí mật nhà nước");
        assertThat(officer.read(address).select("form[action$=ban-ky]")).hasSize(1);
    }

    @Test
    void theOutgoingDocumentLeavesAsAnEnvelope() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String address = SignedPaper.freeze(officer);
        byte[] pdf = new PdfWriter().write(SignedPaper.signed("90", today()).build());
        Map<String, String> form = SignedPaper.form(officer.read(SignedPaper.bring(officer, address, "a.pdf", pdf)));
        String document = WrittenPaper.location(officer.post(address + "/ban-ky/xac-nhan", form))
                .replaceFirst("\\?.*", "");
        Document page = officer.read(document + "/edxml");
        assertThat(page.select("#tu").val()).endsWith("; Sở Nội vụ");
        assertThat(page.select("#den").val()).contains("; Sở Y tế");
        assertThat(officer.get(document + "/edxml/tep").statusCode()).isEqualTo(422);
        HttpResponse<String> file = officer.get(
                document + "/edxml/tep?tu=H59.07;S%E1%BB%9F+N%E1%BB%99i+v%E1%BB%A5&den=H59.09;S%E1%BB%9F+Y+t%E1%BA%BF");
        assertThat(file.statusCode()).isEqualTo(200);
        var message =
                (Envelope.DocumentMessage) new EdXmlReader().read(file.body().getBytes(StandardCharsets.UTF_8));
        assertThat(message.document().number()).isEqualTo("90");
        assertThat(message.document().type()).isEqualTo(18);
        assertThat(message.to()).extracting(Envelope.Organisation::organId).containsExactly("H59.09");
        assertThat(message.attachments().getFirst().content()).isEqualTo(pdf);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    private static String shown(LocalDate day) {
        return String.format(
                java.util.Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private List<String> events(String address) {
        return sql.sql("select act from audit.event where subject_id = :id order by seq")
                .param("id", WrittenPaper.id(address))
                .query(String.class)
                .list();
    }
}
