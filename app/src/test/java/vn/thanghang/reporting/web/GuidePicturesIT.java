package vn.thanghang.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/**
 * The pages of the user guide as an officer sees them, clean to axe at both widths. The pictures go to {@code
 * target/pictures}; with {@code -Dguide.pictures=../docs/pictures} they become those of the guide.
 */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuidePicturesIT {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));
    private static final String FILE =
            "year,province,code,score\n2024,Trà Vinh,TOTAL,41.25\n2024,Trà Vinh,1,4.5\n2024,An Giang,1,4.5\n2024,An Giang,2,KCDL\n";

    @Autowired
    private ApplicationContext context;

    @Test
    void pagesOfTheGuideAreCleanAtBothWidths() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        String preview = officer.upload(
                        "/so-lieu/nhap", Map.of(), "papi-2024.csv", FILE.getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Map<String, String> pages = Map.of(
                "overview", "/chi-so/PAPI/2022",
                "profile", "/chi-so/PAPI/2022/tra-vinh",
                "report", "/chi-so/PAPI/2022/tra-vinh/bao-cao",
                "annex", "/chi-so/PAPI/2022/tra-vinh/phu-luc-tham-khao",
                "simulator", "/chi-so/PAPI/2022/tra-vinh/mo-phong?1.2=1,30&8.3=0,60",
                "path", "/chi-so/PAPI/2022/tra-vinh/phuong-an",
                "forecast", "/chi-so/PAPI/2022/tra-vinh/du-bao",
                "import", preview.replaceFirst("^https?://[^/]+", ""),
                "releases", "/so-lieu");
        try (BrowserPages browser = new BrowserPages()) {
            pages.forEach((name, path) -> {
                for (int width : new int[] {1366, 360}) {
                    picture(browser, officer, name, path, width);
                }
            });
            picture(browser, null, "sign-in", "/dang-nhap", 1366);
        }
    }

    private void picture(
            BrowserPages browser,
            @org.jspecify.annotations.Nullable Visitor officer,
            String name,
            String path,
            int width) {
        String origin = new Visitor(context).origin();
        try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            if (officer != null) {
                tab.addCookies(List.of(new Cookie("sid", officer.cookie("sid")).setUrl(origin)));
            }
            page.navigate(origin + path);
            assertThat(BrowserPages.violations(page)).as(name + " " + width).isEmpty();
            Number spill = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(spill.intValue()).as(name + " " + width + " sideways").isLessThanOrEqualTo(0);
            page.setViewportSize(width, width == 360 ? 740 : 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + (width == 360 ? "-360" : "") + "-vi.png")));
        }
    }
}
