package vn.thanghang.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanghang.assignment.web.SheetForms.draft;
import static vn.thanghang.assignment.web.SheetForms.form;
import static vn.thanghang.assignment.web.SheetForms.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.assignment.annex.AnnexFiles;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;

/** The province's own annex, as real files of Excel and Word, through the match list into a draft. */
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thanghang.organisation.bundled=demo-2023")
class AnnexPagesIT {

    private static final List<Object> HEADINGS = List.of(
            "STT",
            "Nội dung thành phần",
            "Nhiệm vụ",
            "Cơ quan chủ trì",
            "Cơ quan phối hợp",
            "Thời gian",
            "Sản phẩm",
            "Ghi chú");
    private static final String TABLE = "#doi-chieu tbody tr";

    private static int resultYear = 2013;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Visitor officer;
    private String sheet = "";

    @BeforeEach
    void begin() {
        officer = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
        // Each test works on a round of its own, with the agencies of 2023.
        sheet = draft(officer, resultYear++, 2023, "4.1");
    }

    private String bring(String name, byte[] file) {
        return location(officer.upload(sheet + "/phu-luc", Map.of(), name, file));
    }

    private String version() {
        return form(officer.read(sheet), "form[action$='/bo']").get("version");
    }

    private List<String> rows(Document page) {
        return page.select(TABLE).eachText();
    }

    @Test
    void aWorkbookThatMatchesGoesIntoTheDraftAsOneStep() {
        String list = bring(
                "phan-cong.xlsx",
                AnnexFiles.workbook(List.of(
                        List.of("PHỤ LỤC PHÂN CÔNG", "<", "<", "<", "<", "<", "<", "<"),
                        HEADINGS,
                        List.of(
                                "1",
                                "4.1",
                                "Công khai tài sản",
                                "Thanh tra tỉnh",
                                "Sở Nội vụ;\nCông an tỉnh",
                                "Quý II/2023",
                                "Kế hoạch",
                                ""),
                        List.of("2", "^", "Đường dây nóng", "^", "", LocalDate.of(2023, 9, 30), "", ""),
                        List.of(
                                "3",
                                "6.1 Y tế công lập",
                                "Cải tạo trạm",
                                "Sở Y tế; Sở Tài chính",
                                "UBND các huyện, thị xã, thành phố",
                                "15/12/2023",
                                "",
                                ""))));
        Document page = officer.read(list);
        assertThat(page.select("h1").text()).contains("3 dòng", "2 nội dung");
        assertThat(rows(page)).hasSize(3).allMatch(row -> row.endsWith("Khớp"));
        assertThat(rows(page).getFirst()).contains("Quý II/2023: 30/06/2023", "Thanh tra tỉnh", "Công an tỉnh");
        assertThat(page.select("main").text()).contains("Cột không đưa vào bảng phân công: Ghi chú");
        Map<String, String> form = form(page, "form[action$=xac-nhan]");
        assertThat(location(officer.post(list + "/xac-nhan", form))).endsWith("?xong=phu-luc");
        Document first = officer.read(sheet + "/tieu-chi/4.1");
        assertThat(first.select("#p0-title").val()).isEqualTo("Công khai tài sản; sản phẩm: Kế hoạch");
        assertThat(first.select("#p0-lead").val()).isEqualTo("Thanh tra tỉnh");
        assertThat(first.select("#p0-due").val()).isEqualTo("30/06/2023");
        assertThat(first.select("#p0-k0-agency, #p0-k1-agency").eachAttr("value"))
                .containsExactlyInAnyOrder("Sở Nội vụ", "Công an tỉnh");
        assertThat(first.select("#p1-lead").val()).isEqualTo("Thanh tra tỉnh");
        assertThat(first.select("#p1-due").val()).isEqualTo("30/09/2023");
        Document second = officer.read(sheet + "/tieu-chi/6.1");
        assertThat(second.select("#p0-lead, #p1-lead").eachAttr("value")).containsExactly("Sở Y tế", "Sở Tài chính");
        assertThat(second.select("input[id^=p0-k][id$=agency]").eachAttr("value"))
                .filteredOn(value -> !value.isEmpty())
                .hasSize(9);
        assertThat(version()).isEqualTo("1");
        assertThat(officer.get(list).statusCode()).isEqualTo(404);
        assertThat(officer.post(list + "/xac-nhan", form).statusCode()).isEqualTo(404);
        assertThat(events()).isEqualTo(1);
    }

    private long events() {
        String id = sheet.replaceFirst(".*/", "");
        return JdbcClient.create(database.owner())
                .sql(
                        "select count(*) from audit.event where act = 'assignment.annex.take-over' and details ->> 'sheet' = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void whatDoesNotMatchIsNamedByItsCellAndNothingIsStoredUntilItIsSaid() {
        String list = bring(
                "phan-cong.docx",
                AnnexFiles.paper(List.of(
                        HEADINGS,
                        List.of("1", "9.9 Thu nhập", "Việc lạ", "Sở Y tế", "", "", "", ""),
                        List.of(
                                "2",
                                "6.1",
                                "Cải tạo trạm",
                                "Sở Không Có",
                                "Các sở, ngành liên quan",
                                "sau hội nghị",
                                "",
                                ""),
                        List.of(
                                "3",
                                "4.1",
                                "Niêm yết",
                                "Thanh tra tỉnh",
                                "Sở Nội vụ, Sở Tư pháp",
                                "thường xuyên",
                                "",
                                ""),
                        List.of(
                                "4",
                                "4.1 Y tế công lập",
                                "<script>alert(1)</script>",
                                "Sở Y tế",
                                "",
                                "30/6/2019",
                                "",
                                ""))));
        Document page = officer.read(list);
        assertThat(page.select("h1").text()).contains("4 dòng", "3 dòng");
        assertThat(rows(page).get(2)).contains("thường xuyên: không có ngày", "Khớp");
        Map<String, String> form = form(page, "form[action$=xac-nhan]");
        HttpResponse<String> refused = officer.post(list + "/xac-nhan", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = officer.page(refused);
        assertThat(again.select(".summary li").eachText())
                .hasSize(6)
                .anyMatch(line ->
                        line.contains("Bảng 1, dòng 3") && line.contains("cột 4") && line.contains("Sở Không Có"))
                .anyMatch(line -> line.contains("dòng 3") && line.contains("cột 6") && line.contains("sau hội nghị"))
                .anyMatch(line -> line.contains("dòng 5") && line.contains("30/6/2019"));
        assertThat(again.select(".summary a").eachAttr("href"))
                .allMatch(href -> again.select(href).size() == 1);
        assertThat(again.select("main script")).isEmpty();
        assertThat(version()).isEqualTo("0");
        assertThat(officer.get(sheet + "/tieu-chi/6.1").statusCode()).isEqualTo(404);

        form.put("d0-ly-do", "không thuộc PAPI");
        form.put("d1-l0", "Sở Y tế");
        form.put("d1-k0", "Sở Tài chính");
        form.put("d1-han", "31/12/2023");
        form.put("d3-tieu-chi", "6.1");
        HttpResponse<String> still = officer.post(list + "/xac-nhan", form);
        assertThat(still.statusCode()).isEqualTo(422);
        assertThat(officer.page(still).select(".summary li")).hasSize(1);
        Map<String, String> last = form(officer.page(still), "form[action$=xac-nhan]");
        assertThat(last).containsEntry("d1-l0", "Sở Y tế").containsEntry("d3-tieu-chi", "6.1");
        last.put("d3-han", "30/6/2023");
        location(officer.post(list + "/xac-nhan", last));
        assertThat(officer.read(sheet + "/tieu-chi/6.1")
                        .select("#p0-title, #p1-title")
                        .eachAttr("value"))
                .containsExactly("Cải tạo trạm", "<script>alert(1)</script>");
        assertThat(officer.read(sheet + "/tieu-chi/4.1").select("#p0-title").val())
                .isEqualTo("Niêm yết; thời gian: thường xuyên");
        assertThat(officer.read(sheet + "/phu-luc").select("main li").text())
                .contains("bảng 1, dòng 2", "Việc lạ", "không thuộc PAPI");
    }

    @Test
    void theSheetsOwnAnnexIsReadBack() {
        String place = sheet + "/tieu-chi/4.1";
        Map<String, String> form = form(officer.read(place), "form[action$='tieu-chi/4.1']");
        form.put("due", "15/12/2023");
        form.put("p0-k0-agency", "Sở Nội vụ");
        form.put("p0-k0-input", "cung cấp danh sách");
        form.put("p0-k0-due", "30/09/2023");
        location(officer.post(place, form));
        byte[] paper = officer.bytes(sheet + "/ban-hanh/du-thao.docx?loai=DECISION");
        String list = bring("quyet-dinh.docx", paper);
        Document page = officer.read(list);
        assertThat(rows(page)).as(page.select("main").text()).hasSize(1).allMatch(row -> row.endsWith("Khớp"));
        location(officer.post(list + "/xac-nhan", form(page, "form[action$=xac-nhan]")));
        Document criterion = officer.read(place);
        assertThat(criterion.select("#p0-lead").val()).isEqualTo("Thanh tra tỉnh");
        assertThat(criterion.select("#p0-due").val()).isEqualTo("15/12/2023");
        assertThat(criterion.select("#p0-k0-agency").val()).isEqualTo("Sở Nội vụ");
        assertThat(criterion.select("#p0-k0-input").val()).isEqualTo("cung cấp danh sách");
        assertThat(criterion.select("#p0-k0-due").val()).isEqualTo("30/09/2023");
    }

    @Test
    void whoIsLateSeesItAndMayConfirmOnTheNewVersion() {
        String list = bring(
                "a.xlsx",
                AnnexFiles.workbook(
                        List.of(HEADINGS, List.of("1", "4.1", "Niêm yết", "Thanh tra tỉnh", "", "30/6/2023", "", ""))));
        Map<String, String> form = form(officer.read(list), "form[action$=xac-nhan]");
        location(officer.post(sheet + "/o", Map.of("version", "0", "o", "4.1|stc-tra-vinh")));
        HttpResponse<String> late = officer.post(list + "/xac-nhan", form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(officer.page(late).select("[role=alert]").text()).contains("vừa sửa");
        location(officer.post(list + "/xac-nhan", form(officer.page(late), "form[action$=xac-nhan]")));
        assertThat(officer.read(sheet + "/tieu-chi/4.1").select("#p0-title").val())
                .isEqualTo("Niêm yết");
    }

    @Test
    void anAnnexIsSeenByWhoBroughtItOnly() {
        String list = bring(
                "a.xlsx",
                AnnexFiles.workbook(
                        List.of(HEADINGS, List.of("1", "4.1", "Niêm yết", "Thanh tra tỉnh", "", "", "", ""))));
        Visitor colleague = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
        assertThat(colleague.get(list).statusCode()).isEqualTo(404);
        Visitor other = Visitor.signedIn(context, new TestPeople(context).holdingFor("syt-tra-vinh", Role.HEAD));
        assertThat(other.get(sheet + "/phu-luc").statusCode()).isEqualTo(403);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWords() {
        for (var file : Map.of(
                        "a.xlsx",
                        "không phải trang tính".getBytes(StandardCharsets.UTF_8),
                        "b.docx",
                        AnnexFiles.workbook(List.of(HEADINGS)),
                        "c.docx",
                        AnnexFiles.paper(List.of(HEADINGS, List.of("MẬT", "", "", "", "", "", "", ""))),
                        "d.xlsx",
                        AnnexFiles.workbook(List.of(List.of("một", "hai", "ba"))),
                        "e.xlsx",
                        new byte[0])
                .entrySet()) {
            HttpResponse<String> answer = officer.upload(sheet + "/phu-luc", Map.of(), file.getKey(), file.getValue());
            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(422);
            assertThat(Objects.requireNonNull(officer.page(answer).selectFirst("#tep-error"))
                            .text())
                    .as(file.getKey())
                    .doesNotContain("assignment.");
        }
    }
}
