package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.FirstAdministrator;
import vn.thanghang.access.Phone;

/** The whole way of the first administrator in a browser: each page at both widths, clean for axe and not wider than the screen. */
@AccessIT
class PagesIT {

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target", "screens", "access");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FirstAdministrator firstAdministrator;

    private final List<String> faults = new ArrayList<>();

    @Test
    void theWayFromTheFirstLinkToTheFirstInvitationIsCleanAndReadable() {
        sql.sql("update access.account set demonstration = true, password_hash = null, password_at = null")
                .update();
        var code = firstAdministrator.code().orElseThrow();
        var origin = new Visitor(context).origin();
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options())) {
            var page = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))
                    .newPage();
            page.navigate(origin + "/dang-nhap");
            look(page, "01-dang-nhap");
            page.fill("#ten-dang-nhap", "khong.co");
            page.fill("#mat-khau", "sai mật khẩu rồi");
            page.click("main form.card button");
            look(page, "02-dang-nhap-sai");
            page.navigate(origin + "/kich-hoat/khongco");
            look(page, "03-lien-ket-het-han");
            page.navigate(origin + "/kich-hoat/" + code);
            look(page, "04-tai-khoan-dau-tien");
            page.fill("#ho-ten", "Lê Cẩm Vân");
            page.fill("#ten-dang-nhap", "van.lc");
            page.fill("#mat-khau-moi", "Matkhau@1234");
            page.fill("#nhap-lai", "Matkhau@123");
            page.click("main form.card button");
            look(page, "05-mat-khau-de-doan");
            page.fill("#mat-khau-moi", "con mèo trèo cây cau");
            page.fill("#nhap-lai", "con mèo trèo cây cau");
            page.click("main form.card button");
            look(page, "06-thiet-lap-ma");
            var phone = new Phone(page.textContent("code.key"));
            page.fill("#ma", phone.code());
            page.click("main .card form button");
            look(page, "07-ma-khoi-phuc");
            page.navigate(origin + "/tai-khoan");
            look(page, "08-tai-khoan");
            page.navigate(origin + "/quan-tri/nguoi-dung/moi");
            look(page, "09-moi");
            page.fill("#ho-ten", "Thạch Thị Sô Phia");
            page.fill("#ten-dang-nhap", "phia.tts@travinh.gov.vn");
            page.click("main form.card button");
            look(page, "10-da-moi");
            page.navigate(origin + "/quan-tri/nguoi-dung");
            look(page, "11-nguoi-dung");
            page.click("a[href*=nguoi-dung]:has-text('Phia')");
            look(page, "12-mot-nguoi");
            page.navigate(origin + "/quan-tri/cong-khai");
            look(page, "13-khong-duoc-phep");
        }
        assertThat(faults).isEmpty();
    }

    private void look(Page page, String name) {
        for (int width : new int[] {1366, 360}) {
            page.setViewportSize(width, width == 360 ? 740 : 768);
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
            judge(page, name + " " + width);
        }
    }

    private void judge(Page page, String name) {
        new AxeBuilder(page)
                .withTags(AXE_TAGS)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " " + violation.getNodes()));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(overflow)) {
            faults.add(name + ": wider than the screen by " + overflow);
        }
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(
                        List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"));
    }
}
