package vn.thanghang.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.platform.web.BrowserIT;
import vn.thanghang.platform.web.Browsing;

/** The organisation as an officer of Sở Nội vụ reads and keeps it. */
@BrowserIT
class OrganisationPagesIT {

    private static final String HEADINGS = "Mã,Loại,Tên,Trực thuộc,Từ ngày,Đến hết ngày\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Agencies agencies;

    private Visitor officer;

    @BeforeEach
    void signIn() {
        officer = Visitor.signedIn(application, Role.MONITOR);
    }

    @Test
    void theDayBeforeAndTheDayOfTheMergerAreBothRight() {
        Document before = officer.read("/to-chuc?ngay=2025-06-30");
        assertThat(before.select("h1").text()).contains("30/06/2025");
        assertThat(before.select("#co-quan").text()).contains("Huyện Trà Cú", "Tỉnh Trà Vinh", "H59");
        Document after = officer.read("/to-chuc?ngay=01/07/2025");
        assertThat(after.select("#co-quan").text())
                .contains("Tỉnh Vĩnh Long", "Sở Nông nghiệp và Môi trường")
                .doesNotContain("Huyện Trà Cú", "Tỉnh Trà Vinh");
    }

    @Test
    void aNameOfThePastIsFoundWithItsSuccessor() {
        Document page = officer.read("/to-chuc?ngay=01/07/2025&q=giao%20thong");
        assertThat(page.select("#co-quan")).isEmpty();
        assertThat(page.select("#luc-khac").text()).contains("Sở Giao thông vận tải", "Sở Xây dựng");
    }

    @Test
    void anUnreadableDayIsSaidAndTodayIsShown() {
        HttpResponse<String> answer = officer.get("/to-chuc?ngay=31/02/2025");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(officer.page(answer).select("#ngay-error").text()).contains("Không đọc được ngày");
    }

    @Test
    void theStoryOfADepartmentTellsWhereItCameFromAndWhatBecameOfIt() {
        Document page = officer.read("/to-chuc/co-quan/bdt-tra-vinh?ngay=2025-03-01");
        assertThat(page.select("h1").text()).contains("Sở Dân tộc và Tôn giáo");
        assertThat(page.select("#dien-bien").text())
                .contains("Ban Dân tộc", "Sáp nhập vào", "Nhận chức năng từ", "tôn giáo", "30/06/2025");
        Document gone = officer.read("/to-chuc/co-quan/bdt-tra-vinh?ngay=2025-07-01");
        assertThat(gone.select(".notice a").text()).contains("Sở Dân tộc và Tôn giáo (Tỉnh Vĩnh Long)");
        assertThat(officer.get("/to-chuc/co-quan/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void aHeadIsAppointedFollowedByAnotherAndSent() {
        String path = OrganisationPaths.agency("syt-vinh-long-2025");
        officer.read(path);
        assertThat(officer.post(path + "/bo-nhiem", appointment("Nguyễn Thị Một", "01/07/2025", ""))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> twice = officer.post(path + "/bo-nhiem", appointment("Trần Văn Hai", "01/09/2025", ""));
        assertThat(twice.statusCode()).isEqualTo(422);
        Document refused = officer.page(twice);
        assertThat(refused.select("[role=alert]").text()).contains("đã có người phụ trách", "01/09/2025");
        assertThat(refused.select("#bo-nhiem-name").val())
                .as("what was typed stays")
                .isEqualTo("Trần Văn Hai");
        assertThat(officer.post(path + "/bo-nhiem", appointment("Trần Văn Hai", "01/09/2025", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.read(path + "?ngay=31/08/2025").select("dl.pairs").text())
                .contains("Nguyễn Thị Một");
        Document now = officer.read(path + "?ngay=01/09/2025");
        assertThat(now.select("dl.pairs").text()).contains("Trần Văn Hai");
        var end = new HashMap<String, String>();
        now.select("#thoi-giu input[type=hidden]").forEach(field -> end.put(field.attr("name"), field.val()));
        end.putAll(Map.of("last", "31/12/2025", "basis", "Quyết định số 3/QĐ-UBND"));
        assertThat(officer.post(path + "/thoi-giu", end).statusCode()).isEqualTo(302);
        assertThat(officer.read(path + "?ngay=01/01/2026").select("dl.pairs").text())
                .contains("Chưa ghi nhận");
    }

    private static Map<String, String> appointment(String name, String from, String endBefore) {
        var form = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "name",
                name,
                "title",
                "Giám đốc Sở",
                "capacity",
                "HOLDER",
                "from",
                from,
                "basis",
                "Quyết định số 2/QĐ-UBND"));
        if (!endBefore.isEmpty()) {
            form.put("endBefore", endBefore);
        }
        return form;
    }

    @Test
    void renamingKeepsTheOldNameForTheDaysBefore() {
        String path = OrganisationPaths.agency("stp-vinh-long-2025");
        officer.read(path);
        var form = Map.of(
                "key", UUID.randomUUID().toString(),
                "name", "Sở Tư pháp và Bổ trợ tư pháp",
                "abbreviation", "STP",
                "kind", "DEPARTMENT",
                "parent", "ubnd-vinh-long-2025",
                "area", "vinh-long-2025",
                "from", "01/06/2026",
                "basis", "Quyết định số 4/QĐ-UBND");
        assertThat(officer.post(path + "/thay-doi", form).statusCode()).isEqualTo(302);
        assertThat(officer.read(path + "?ngay=31/05/2026").select("h1").text()).startsWith("Sở Tư pháp (");
        assertThat(officer.read(path + "?ngay=01/06/2026").select("h1").text()).startsWith("Sở Tư pháp và Bổ trợ");
        assertThat(officer.read(path).select("#lan-ghi").text()).contains("Đổi tên", "Quyết định số 4/QĐ-UBND");
    }

    @Test
    void aFileWithOneErrorNamesItAndEntersNothing() {
        String csv = HEADINGS
                + "xa-mot,Xã,Xã Một,vinh-long-2025,01/07/2025,\n"
                + "xa-hai,Xãã,Xã Hai,vinh-long-2025,31/02/2025,\n"
                + "xa-ba,Xã,Xã Ba,khong-co,01/07/2025,\n";
        Document preview = preview("xa.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.select("h1").text()).contains("Chưa ghi được");
        assertThat(preview.select("#phat-hien tbody tr").eachText())
                .anyMatch(line -> line.contains("dòng 3") && line.contains("Loại") && line.contains("Xãã"))
                .anyMatch(line -> line.contains("dòng 3") && line.contains("Từ ngày") && line.contains("31/02/2025"));
        assertThat(preview.select("form[action$=xac-nhan]")).isEmpty();
        assertThat(agencies.history("xa-mot")).isEmpty();
    }

    @Test
    void aParentThatDoesNotExistIsNamedWithItsLine() {
        String csv = HEADINGS + "xa-bon,Xã,Xã Bốn,tra-vinh,01/07/2025,\n";
        Document preview = preview("xa.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.select("#phat-hien tbody").text()).contains("dòng 2", "xa-bon", "tra-vinh");
    }

    @Test
    void communesAreImportedAfterALookAndAgainChangesNothing() {
        String csv = HEADINGS
                + "xa-long-vinh,Xã,Xã Long Vĩnh,vinh-long-2025,01/07/2025,\n"
                + "phuong-tra-vinh,Phường,Phường Trà Vinh,vinh-long-2025,01/07/2025,\n";
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        Document preview = preview("xa.csv", file);
        assertThat(preview.select("h1").text()).contains("2 dòng");
        assertThat(agencies.history("xa-long-vinh"))
                .as("nothing before the confirmation")
                .isEmpty();
        String confirm = preview.select("form[action$=xac-nhan]").attr("action");
        assertThat(officer.post(confirm, Map.of("key", UUID.randomUUID().toString(), "basis", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.post(confirm, Map.of("key", UUID.randomUUID().toString(), "basis", "NQ 1687/NQ-UBTVQH15"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(agencies.history("xa-long-vinh")).hasSize(1);
        assertThat(preview("xa.csv", file).select("h1").text()).contains("Không có gì khác");
    }

    @Test
    void whatIsTakenAlongComesBackUnchanged() {
        officer.read(OrganisationPaths.IMPORT);
        for (String language : List.of("vi", "en")) {
            byte[] workbook = officer.bytes(OrganisationPaths.WORKBOOK + "?lang=" + language);
            Document preview = preview("to-chuc.xlsx", workbook);
            assertThat(preview.select("#phat-hien").text()).isEmpty();
            assertThat(preview.select("h1").text()).contains("(0 ");
        }
    }

    private Document preview(String name, byte[] file) {
        officer.read(OrganisationPaths.IMPORT);
        HttpResponse<String> answer = officer.upload(OrganisationPaths.IMPORT, Map.of(), name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return officer.read(location(answer));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aMergerIsLookedAtBeforeItIsEntered() {
        officer.read(OrganisationPaths.MERGER + "?ngay=01/01/2024");
        var form = new LinkedHashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        form.put("day", "2024-01-01");
        form.put("predecessor", "bqlkkt-tra-vinh");
        form.put("relation", "MERGE");
        form.put("successor", "khong-co");
        form.put("basis", "Quyết định số 9/QĐ-UBND");
        HttpResponse<String> unknown = officer.post(OrganisationPaths.MERGER, form);
        assertThat(unknown.statusCode()).isEqualTo(422);
        form.put("successor", "sct-vinh-long-2025");
        assertThat(officer.page(officer.post(OrganisationPaths.MERGER, form))
                        .select("[role=alert]")
                        .text())
                .contains("không hoạt động ngày 01/01/2024");
    }

    @Test
    void onlyWhoKeepsTheOrganisationSeesItsForms() {
        Visitor head = Visitor.signedIn(application, Role.HEAD);
        assertThat(head.read(OrganisationPaths.agency("snv-tra-vinh")).select("form[method=post]:not([action^=/dang])"))
                .isEmpty();
        assertThat(head.get(OrganisationPaths.MERGER).statusCode()).isEqualTo(403);
    }

    @Test
    void everyPageIsReadableOnADeskAndOnAPhone(Browsing browsing) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("organisation", "/to-chuc?ngay=30/06/2025");
        pages.put("organisation-search", "/to-chuc?ngay=01/07/2025&q=giao%20thong");
        pages.put("organisation-agency", "/to-chuc/co-quan/snnmt-tra-vinh?ngay=2025-03-01");
        pages.put("organisation-locality", "/to-chuc/co-quan/vinh-long-2025?lang=en");
        pages.put("organisation-new", OrganisationPaths.NEW);
        pages.put("organisation-merger", OrganisationPaths.MERGER + "?ngay=01/07/2025");
        pages.put("organisation-import", OrganisationPaths.IMPORT);
        String csv = HEADINGS + "xa-nam,Xã,Xã Năm,vinh-long-2025,01/07/2025,\nxa-sau,Xãã,Xã Sáu,tra-vinh,1/7,\n";
        officer.read(OrganisationPaths.IMPORT);
        pages.put(
                "organisation-preview",
                location(officer.upload(
                        OrganisationPaths.IMPORT, Map.of(), "xa.csv", csv.getBytes(StandardCharsets.UTF_8))));
        var faults = new ArrayList<String>();
        for (int width : new int[] {1366, 360}) {
            pages.forEach((name, path) -> {
                Page page = browsing.openAs(officer.cookie("sid"), path, width);
                page.querySelectorAll("main details").forEach(details -> details.evaluate("d => d.open = true"));
                browsing.accessibilityBreaches(page).forEach(breach -> faults.add(name + " " + width + " " + breach));
                if (browsing.scrollsSideways(page)) {
                    faults.add(name + " " + width + " scrolls sideways");
                }
                browsing.picture(page, name + "-" + width);
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theMergerIsRehearsedInTheBrowserAndReadable(Browsing browsing) {
        var faults = new ArrayList<String>();
        for (int width : new int[] {1366, 360}) {
            Page page = browsing.openAs(officer.cookie("sid"), OrganisationPaths.MERGER + "?ngay=01/03/2026", width);
            page.querySelectorAll("main details").forEach(details -> details.evaluate("d => d.open = true"));
            page.check("#chon-skhcn-vinh-long-2025");
            page.selectOption("#sap-nhap-successor", "sct-vinh-long-2025");
            page.fill("#sap-nhap-basis", "Quyết định số 10/QĐ-UBND");
            page.click("#sap-nhap button[type=submit]");
            faults.addAll(browsing.accessibilityBreaches(page));
            assertThat(page.title()).as(page.content()).contains("Xem thử");
            assertThat(browsing.scrollsSideways(page)).isFalse();
            browsing.picture(page, "organisation-rehearsal-" + width);
        }
        assertThat(faults).isEmpty();
    }
}
