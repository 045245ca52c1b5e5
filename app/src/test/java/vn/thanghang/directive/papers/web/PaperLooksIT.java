package vn.thanghang.directive.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The pages of writing and signing in a browser: clean to axe, no wider than the screen, and the page follows the typing. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class PaperLooksIT {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    @Test
    void pagesAreCleanAtBothWidths() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        String draft = WrittenPaper.begin(clerk);
        String frozen = SignedPaper.freeze(clerk);
        String back = SignedPaper.freeze(clerk);
        byte[] changed = new DocxWriter()
                .write(SignedPaper.signed("28", today)
                        .paragraph("Thêm một câu sau khi chốt./.")
                        .build());
        SignedPaper.bring(clerk, back, "da-ky.docx", changed);
        String issued = SignedPaper.freeze(clerk);
        byte[] copy = new DocxWriter().write(SignedPaper.signed("29", today).build());
        Map<String, String> form = SignedPaper.form(clerk.read(SignedPaper.bring(clerk, issued, "da-ky.docx", copy)));
        String document = WrittenPaper.location(clerk.post(issued + "/ban-ky/xac-nhan", form))
                .replaceFirst("\\?.*", "");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("papers", "/van-ban/soan");
        pages.put("paper-write", draft);
        pages.put("paper-new", "/van-ban/soan/moi?loai=BC");
        pages.put("paper-frozen", frozen);
        pages.put("paper-compare", back);
        pages.put("paper-issued", issued);
        pages.put("document-out", document);
        pages.put("document-edxml", document + "/edxml");
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

    @Test
    void thePageFollowsTheTyping() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        String draft = WrittenPaper.begin(clerk);
        List<String> complaints = new ArrayList<>();
        try (BrowserPages browser = new BrowserPages();
                BrowserContext tab = browser.context(1366, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            tab.addCookies(List.of(new Cookie("sid", clerk.cookie("sid")).setUrl(clerk.origin())));
            page.navigate(clerk.origin() + draft);
            String sentence = "Câu gõ " + UUID.randomUUID();
            page.fill("#van", sentence + "./.");
            page.waitForSelector("#ban-xem .vb-sheet >> text=" + sentence);
            assertThat(page.textContent("#tinh-trang")).contains("chưa lưu");
            assertThat(complaints).isEmpty();
        }
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
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/whole/" + name + "-" + width + ".png")));
        }
    }
}
