package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.FirstAdministrator;
import vn.thanghang.access.Phone;

/** The whole way of the first administrator in a browser: each page at both widths, clean for axe and not wider than the screen. */
@AccessIT
class PagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FirstAdministrator firstAdministrator;

    private final Screens screens = new Screens();

    @Test
    void theWayFromTheFirstLinkToTheFirstInvitationIsCleanAndReadable() {
        sql.sql("update access.account set demonstration = true, password_hash = null, password_at = null")
                .update();
        var code = firstAdministrator.code().orElseThrow();
        var origin = new Visitor(context).origin();
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(Screens.options())) {
            var page = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))
                    .newPage();
            page.navigate(origin + "/dang-nhap");
            screens.look(page, "01-dang-nhap");
            page.fill("#ten-dang-nhap", "khong.co");
            page.fill("#mat-khau", "sai mật khẩu rồi");
            page.click("main form.card button");
            screens.look(page, "02-dang-nhap-sai");
            page.navigate(origin + "/kich-hoat/khongco");
            screens.look(page, "03-lien-ket-het-han");
            page.navigate(origin + "/kich-hoat/" + code);
            screens.look(page, "04-tai-khoan-dau-tien");
            page.fill("#ho-ten", "Lê Cẩm Vân");
            page.fill("#ten-dang-nhap", "van.lc");
            page.fill("#mat-khau-moi", "Matkhau@1234");
            page.fill("#nhap-lai", "Matkhau@123");
            page.click("main form.card button");
            screens.look(page, "05-mat-khau-de-doan");
            page.fill("#mat-khau-moi", "con mèo trèo cây cau");
            page.fill("#nhap-lai", "con mèo trèo cây cau");
            page.click("main form.card button");
            screens.look(page, "06-chon-cach");
            page.click("a[href='/dang-nhap/thiet-lap-ma']");
            screens.look(page, "06-thiet-lap-ma");
            var phone = new Phone(page.textContent("code.key"));
            page.fill("#ma", phone.code());
            page.click("main .card form button");
            screens.look(page, "07-ma-khoi-phuc");
            page.navigate(origin + "/tai-khoan");
            screens.look(page, "08-tai-khoan");
            page.navigate(origin + "/quan-tri/nguoi-dung/moi");
            screens.look(page, "09-moi");
            page.fill("#ho-ten", "Thạch Thị Sô Phia");
            page.fill("#ten-dang-nhap", "phia.tts@travinh.gov.vn");
            page.click("main form.card button");
            screens.look(page, "10-da-moi");
            page.navigate(origin + "/quan-tri/nguoi-dung");
            screens.look(page, "11-nguoi-dung");
            page.click("a[href*=nguoi-dung]:has-text('Phia')");
            screens.look(page, "12-mot-nguoi");
            page.navigate(origin + "/quan-tri/cong-khai");
            screens.look(page, "13-khong-duoc-phep");
        }
        assertThat(screens.faults()).isEmpty();
    }
}
