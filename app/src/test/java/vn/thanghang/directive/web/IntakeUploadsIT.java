package vn.thanghang.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The intake with files that wait: through the script of the page in a browser, and while the scanner is away. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "thanghang.clamd=unix:target/no-scanner.sock")
class IntakeUploadsIT {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    /** Row 87, at the page. */
    @Test
    void aLetterWaitsForTheScannerUnderItsSenderOnly() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        HttpResponse<String> answer = upload(clerk, SampleLetter.docx(), "công văn.docx");
        assertThat(IntakePagesIT.location(answer)).isEqualTo("/van-ban/nhap");
        assertThat(clerk.read("/van-ban/nhap").select(".uploads").text()).contains("công văn.docx", "Chờ quét mã độc");
        Visitor other = Visitor.signedIn(context, Role.CLERK);
        assertThat(other.read("/van-ban/nhap").select(".uploads").text()).doesNotContain("công văn.docx");
        assertThat(count("directive.document where state = 'DRAFT' and file_name = 'công văn.docx'"))
                .isZero();
    }

    @Test
    void aSecretDoesNotWaitForTheScanner() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        long before = count("platform.waiting_chunk");
        HttpResponse<String> answer = upload(clerk, SampleLetter.secretDocx(), "ke-hoach-rieng.docx");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(count("platform.waiting_chunk")).isEqualTo(before);
        assertThat(count("platform.waiting_file where name like '%ke-hoach-rieng%'"))
                .isZero();
    }

    @Test
    void theScriptSendsInPiecesGoesOnAfterCutsAndLooksRight() {
        Visitor clerk = Visitor.signedIn(context, Role.CLERK);
        List<String> wrong = new ArrayList<>();
        try (BrowserPages browser = new BrowserPages()) {
            for (int width : new int[] {1366, 360}) {
                send(browser, clerk, width, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void send(BrowserPages browser, Visitor clerk, int width, List<String> wrong) {
        try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", clerk.cookie("sid")).setUrl(clerk.origin())));
            AtomicInteger pieces = new AtomicInteger();
            page.route(Pattern.compile(".*/tep/[^/]+/\\d+$"), route -> {
                // Two pieces are lost on the way.
                int piece = pieces.incrementAndGet();
                if (piece == 1 || piece == 2) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.navigate(clerk.origin() + "/van-ban/nhap");
            String name = "công văn gửi qua điện thoại " + width + ".docx";
            page.setInputFiles("#tep", new FilePayload(name, "application/octet-stream", SampleLetter.docx()));
            page.check("#khong-mat");
            page.click("form[data-uploads] [type=submit]");
            page.waitForSelector("[data-upload-list] li");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve("upload-queue" + (width == 360 ? "-360" : "") + "-vi.png"))
                    .setFullPage(true));
            page.waitForSelector(
                    "section .uploads li:has-text('" + name + "')",
                    new Page.WaitForSelectorOptions().setTimeout(90_000));
            if (pieces.get() < 3) {
                wrong.add(width + " only " + pieces.get() + " pieces");
            }
            BrowserPages.violations(page).forEach(violation -> wrong.add(width + " " + violation));
            Number spill = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (spill.intValue() > 0) {
                wrong.add(width + " wider by " + spill);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve("upload-waits" + (width == 360 ? "-360" : "") + "-vi.png"))
                    .setFullPage(true));
        }
    }

    private static HttpResponse<String> upload(Visitor visitor, byte[] file, String name) {
        Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "declared", "khong-mat");
        return visitor.upload("/van-ban/nhap", fields, name, file);
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
