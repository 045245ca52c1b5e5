package vn.thanghang.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.OpeningPublicPages;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The pages about what may come: right, clean in a browser, whole without scripts, and closed to the public. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookPagesIT {

    private static final String UNIT = "/chi-so/PAPI/2022/tra-vinh";
    private static final Map<String, String> PAGES = pages();
    private static final Path FOLDER = Path.of("target/pictures");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OpeningPublicPages publicPages;

    private Visitor officer;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("simulator-start", UNIT + "/mo-phong");
        pages.put("simulator", UNIT + "/mo-phong?1.2=1,30&8.3=0,60");
        pages.put("simulator-error", UNIT + "/mo-phong?1.2=cao&8.3=7,5&1.1=1,234567891");
        pages.put("simulator-withheld", "/chi-so/PAPI/2022/bac-ninh/mo-phong");
        pages.put("path", UNIT + "/phuong-an");
        pages.put("path-unreachable", UNIT + "/phuong-an?muc-tieu=hang&hang=5&tin-cay=90&so-tieu-chi=3&khoa=7.2");
        pages.put("path-error", UNIT + "/phuong-an?muc-tieu=hang&hang=nhat&tin-cay=120&so-tieu-chi=6");
        pages.put("forecast", UNIT + "/du-bao");
        pages.put("forecast-national", "/chi-so/PAPI/2022/du-bao");
        pages.put("forecast-too-early", "/chi-so/PAPI/2011/tra-vinh/du-bao");
        pages.put("profile-band", UNIT);
        pages.put("overview-band", "/chi-so/PAPI/2022");
        return pages;
    }

    /** The elements outside of scrolling boxes that stick out furthest. */
    private static final String WIDEST = """
            [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll') && !e.closest('svg'))
              .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40)).slice(-6).join(' | ')
            """;

    @BeforeAll
    void start() {
        officer = Visitor.signedIn(application, Role.MONITOR);
        publicPages.enter(new TestPeople(application).holding(Role.LEADER), "Quyết định số 01/QĐ-UBND ngày 02/01/2026");
    }

    private Document read(String path) {
        return Jsoup.parse(officer.get(path).body());
    }

    @Test
    void pagesAreCleanAndDoNotSpill() {
        List<String> wrong = new ArrayList<>();
        try (BrowserPages browser = new BrowserPages()) {
            for (int width : new int[] {1366, 360}) {
                try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, true);
                        Page page = tab.newPage()) {
                    tab.addCookies(List.of(new Cookie("sid", officer.cookie("sid")).setUrl(officer.origin())));
                    PAGES.forEach((name, path) -> look(page, name, path, width, wrong));
                }
            }
            try (BrowserContext tab = browser.context(360, ColorScheme.DARK, true);
                    Page page = tab.newPage()) {
                tab.addCookies(List.of(new Cookie("sid", officer.cookie("sid")).setUrl(officer.origin())));
                PAGES.forEach((name, path) -> {
                    page.navigate(officer.origin() + path + (path.contains("?") ? "&" : "?") + "lang=en");
                    BrowserPages.violations(page).forEach(found -> wrong.add(name + " en dark " + found));
                    page.evaluate("document.documentElement.style.fontSize = '200%'");
                    spill(page, name + " at twice the text", wrong);
                });
                page.navigate(officer.origin() + UNIT + "?lang=vi");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String name, String path, int width, List<String> wrong) {
        page.navigate(officer.origin() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve("outlook-" + name + "-" + width + ".png")));
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = !d.closest('.bottom'))");
        BrowserPages.violations(page).forEach(found -> wrong.add(name + " " + width + " " + found));
        spill(page, name + " " + width, wrong);
    }

    private static void spill(Page page, String name, List<String> wrong) {
        if (((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() > 0) {
            wrong.add(name + " scrolls sideways: " + page.evaluate(WIDEST));
        }
    }

    @Test
    void everyFigureAndTableHasItsFileSourceAndTime() {
        for (String path : PAGES.values()) {
            Document document = read(path);
            for (Element figure : document.select("figure")) {
                assertThat(figure.select("svg.chart")).as(path).hasSize(1);
                assertThat(figure.select("details table tbody tr")).as(path).isNotEmpty();
            }
            for (Element foot : document.select(".figure-foot")) {
                assertThat(foot.text()).as(path).contains("Nguồn: ", "UNDP", "Số liệu: ");
                HttpResponse<String> file =
                        officer.get(foot.select("a[download]").attr("href"));
                assertThat(file.statusCode()).as(foot.html()).isEqualTo(200);
                assertThat(file.body().lines().count()).as(path).isGreaterThan(1);
            }
        }
    }

    @Test
    void pagesAreWholeWithoutScripts() {
        PAGES.values().forEach(path -> {
            Document document = read(path);
            // The palette of the frame helps where scripts run; nothing of the page rests on it.
            assertThat(document.select("script:not([src*=palette])")).as(path).isEmpty();
            assertThat(document.select("h1").text()).as(path).isNotBlank();
        });
    }

    @Test
    void simulatorAnswersThroughItsAddress() {
        Document page = read(PAGES.get("simulator"));
        assertThat(page.select("h1").text())
                .isEqualTo("Với 2 mức giả định, Trà Vinh được 41,23 điểm (+0,51), hạng 40/61, nhóm Trung bình thấp");
        assertThat(page.select("#o-8-3").val()).isEqualTo("0,60");
        assertThat(page.select("#thay-doi tbody tr")).hasSize(5);
        assertThat(page.select("#cung-bien-dong tbody tr")).hasSize(6);
        assertThat(page.select("details[open] #o-1-2")).isNotEmpty();
    }

    @Test
    void badInputIsNamedAtItsFieldAndNothingIsLost() {
        HttpResponse<String> answer = officer.get(PAGES.get("simulator-error"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#o-1-2").val()).isEqualTo("cao");
        assertThat(page.select("#o-1-2-error").text()).contains("không phải là số");
        assertThat(page.select("#o-8-3-error").text()).contains("nằm ngoài thang điểm 0,33–3,33");
        assertThat(page.select(".summary a").eachAttr("href")).contains("#o-1-2", "#o-8-3");
        Document path = read(PAGES.get("path-error"));
        assertThat(path.select("#hang").val()).isEqualTo("nhat");
        assertThat(path.select("#tin-cay-error").text()).contains("50", "99");
    }

    @Test
    void pathIsToldInWordsWithItsPrecedents() {
        Document page = read(PAGES.get("path"));
        assertThat(page.select("h1").text()).startsWith("Trà Vinh có thể đạt nhóm Trung bình thấp ở PAPI 2023 nếu ");
        assertThat(page.select("#tien-le tbody tr").eachText()).allMatch(row -> row.matches(".*\\(20\\d\\d: \\+.*"));
        assertThat(page.select(".figure .note").text()).contains("trong 4.000 lần mô phỏng");
        Document far = read(PAGES.get("path-unreachable"));
        assertThat(far.select("h1").text())
                .startsWith("Trà Vinh không đạt được hạng 5 trở lên ở PAPI 2023 trong một năm ở mức tin cậy 90");
        assertThat(far.select(".lead").text()).startsWith("Mục tiêu gần nhất đạt được là hạng");
        assertThat(far.select("#khoa-7-2").hasAttr("checked")).isTrue();
    }

    @Test
    void forecastStandsBesideItsRecord() {
        for (String name : List.of("forecast", "forecast-national")) {
            Document page = read(PAGES.get(name));
            assertThat(page.select("#kiem-dinh tbody tr").eachText())
                    .hasSize(3)
                    .last()
                    .asString()
                    .startsWith("PAPI 2022");
            assertThat(page.select(".notice.warning").text()).contains("Dùng nội bộ.");
        }
    }

    @Test
    void publicNeverSeesAnyOfIt() {
        Visitor nobody = new Visitor(application);
        for (String path :
                List.of(UNIT + "/mo-phong", UNIT + "/phuong-an", UNIT + "/du-bao", "/chi-so/PAPI/2022/du-bao")) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(303);
        }
        for (String path : List.of(UNIT, "/chi-so/PAPI/2022", "/chi-so/PAPI/2022?tep=diem")) {
            HttpResponse<String> open = nobody.get(path);
            assertThat(open.statusCode()).as(path).isEqualTo(200);
            assertThat(open.body()).as(path).doesNotContain("Khoảng hạng", "du-bao", "mo-phong", "phuong-an", "Dự báo");
            assertThat(officer.get(path).body()).as(path).contains("Khoảng hạng");
        }
        Visitor clerk = Visitor.signedIn(application, Role.CLERK);
        assertThat(clerk.get(UNIT).body()).doesNotContain("Khoảng hạng", "du-bao");
        assertThat(clerk.get(UNIT + "/du-bao").statusCode()).isEqualTo(403);
    }
}
