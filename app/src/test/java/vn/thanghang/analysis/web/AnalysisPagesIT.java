package vn.thanghang.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.OpeningPublicPages;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The pages of analysis in a browser: clean to axe, no sideways scroll, whole without scripts, within their budget. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPagesIT {

    private static final int HTML_BUDGET = 30 * 1024;
    private static final List<String> PATHS = List.of(
            "/chi-so/PAPI/2022",
            "/chi-so/PAPI/2022?noi-dung=3",
            "/chi-so/PAPI/2011",
            "/chi-so/PAPI/2022/tra-vinh",
            "/chi-so/PAPI/2022/bac-giang",
            "/chi-so/PAPI/2022/tra-vinh/so-sanh",
            "/chi-so/PAPI/2022/tra-vinh/thay-doi",
            "/chi-so/PAPI/2022/tra-vinh/xu-huong",
            "/chi-so/PAPI/2022/tra-vinh/khoang-cach",
            "/chi-so/PAPI/2022/tra-vinh/can-quan-tam",
            "/chi-so/PAPI/2022/tieu-chi/8.3?don-vi=tra-vinh",
            "/chi-so/PAPI/2022/nowhere");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OpeningPublicPages publicPages;

    private BrowserPages browser;
    private String origin;

    @BeforeAll
    void start() {
        Visitor leader = Visitor.signedIn(application, Role.LEADER);
        origin = leader.origin();
        publicPages.enter(new TestPeople(application).holding(Role.LEADER), "Quyết định số 01/QĐ-UBND ngày 02/01/2026");
        browser = new BrowserPages();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    static Stream<Arguments> states() {
        List<Arguments> states = new ArrayList<>();
        for (String language : List.of("vi", "en")) {
            for (int width : new int[] {1366, 360}) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    states.add(Arguments.of(language, width, scheme));
                }
            }
        }
        return states.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("states")
    void pagesAreCleanAndDoNotSpill(String language, int width, ColorScheme scheme) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = browser.context(width, scheme, true);
                Page page = context.newPage()) {
            for (String path : PATHS) {
                page.navigate(address(path, language));
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = !d.closest('.bottom'))");
                BrowserPages.violations(page).forEach(violation -> wrong.add(path + " " + violation));
                if (((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() > 0) {
                    wrong.add(path + " scrolls sideways");
                }
                assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void axeFindsWhatIsWrong() {
        try (BrowserContext context = browser.context(1366, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            page.navigate(address("/chi-so/PAPI/2022/tra-vinh", "vi"));
            page.evaluate("document.querySelector('h1').style.color = '#eee'");
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x\"><input>')");
            assertThat(BrowserPages.violations(page))
                    .anyMatch(line -> line.startsWith("color-contrast"))
                    .anyMatch(line -> line.startsWith("image-alt"))
                    .anyMatch(line -> line.startsWith("label"));
        }
    }

    @Test
    void reflowsAtTwiceTheTextOnAPhone() {
        List<String> spilling = new ArrayList<>();
        try (BrowserContext context = browser.context(360, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            for (String path : PATHS) {
                page.navigate(address(path, "vi"));
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                if (((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() > 0) {
                    spilling.add(path);
                }
            }
        }
        assertThat(spilling).isEmpty();
    }

    @Test
    void pagesAreWholeWithoutScripts() {
        try (BrowserContext context = browser.context(360, ColorScheme.LIGHT, false);
                Page page = context.newPage()) {
            for (String path : PATHS.subList(0, PATHS.size() - 1)) {
                Response response = page.navigate(address(path, "vi"));
                assertThat(response.status()).as(path).isEqualTo(200);
                assertThat(page.locator("h1").isVisible()).as(path).isTrue();
                assertThat(page.locator("table").count()).as(path).isPositive();
                assertThat(page.locator("script").count()).as(path).isZero();
            }
        }
    }

    @Test
    void everyFigureHasTableFileSourceAndTime() throws IOException {
        for (String path : PATHS.subList(0, PATHS.size() - 1)) {
            Document document =
                    Jsoup.connect(address(path, "vi")).maxBodySize(0).get();
            for (Element figure : document.select("figure")) {
                assertThat(figure.select("svg.chart")).as(path).hasSize(1);
                assertThat(figure.select("details table tbody tr")).as(path).isNotEmpty();
                assertThat(figure.select(".figure-foot").text()).as(path).contains("Nguồn: ", "UNDP", "Số liệu: ");
                String file = Jsoup.connect(origin
                                + figure.select(".figure-foot a[download]").attr("href"))
                        .ignoreContentType(true)
                        .execute()
                        .body();
                assertThat(file.lines().count())
                        .as(path)
                        .isEqualTo(1L + figure.select("details table tbody tr").size());
            }
        }
    }

    @Test
    void pagesKeepTheirBudget() throws IOException {
        List<String> heavy = new ArrayList<>();
        for (String path : PATHS.subList(0, PATHS.size() - 1)) {
            byte[] html =
                    Jsoup.connect(address(path, "vi")).maxBodySize(0).execute().bodyAsBytes();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(html);
            }
            if (packed.size() > HTML_BUDGET) {
                heavy.add(path + " " + packed.size());
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void titleIsNeutralForThePublic() throws IOException {
        // Nobody is signed in here: the finding must not stand as the headline of a public page.
        Document document =
                Jsoup.connect(address("/chi-so/PAPI/2022/tra-vinh", "vi")).get();
        assertThat(document.select("h1").text()).isEqualTo("Kết quả PAPI 2022 của Trà Vinh");
    }

    private String address(String path, String language) {
        return origin + path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
