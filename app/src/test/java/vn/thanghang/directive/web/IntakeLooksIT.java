package vn.thanghang.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The pages of the intake in a browser: clean to axe and no wider than the screen, at both widths. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class IntakeLooksIT {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));

    @Autowired
    private ApplicationContext context;

    @Test
    void pagesAreCleanAtBothWidths() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String review = bring(clerk);
        String registered = bring(clerk);
        clerk.post(registered + "/dang-ky", IntakePagesIT.form(clerk.read(registered)));
        Map<String, String> pages = Map.of(
                "documents",
                "/van-ban",
                "document-intake",
                "/van-ban/nhap",
                "document-review",
                review,
                "document",
                registered);
        List<String> wrong = new ArrayList<>();
        try (BrowserPages browser = new BrowserPages()) {
            pages.forEach((name, path) -> {
                for (int width : new int[] {1366, 360}) {
                    look(browser, clerk, name, path, width, wrong);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String bring(Visitor clerk) {
        Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "declared", "khong-mat");
        return IntakePagesIT.location(clerk.upload("/van-ban/nhap", fields, "cong-van.docx", SampleLetter.docx()));
    }

    private static void look(
            BrowserPages browser, Visitor clerk, String name, String path, int width, List<String> wrong) {
        try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", clerk.cookie("sid")).setUrl(clerk.origin())));
            page.navigate(clerk.origin() + path);
            BrowserPages.violations(page).forEach(violation -> wrong.add(name + " " + width + " " + violation));
            Number spill = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (spill.intValue() > 0) {
                wrong.add(name + " " + width + " wider by " + spill);
            }
            page.setViewportSize(width, width == 360 ? 740 : 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + (width == 360 ? "-360" : "") + "-vi.png")));
        }
    }
}
