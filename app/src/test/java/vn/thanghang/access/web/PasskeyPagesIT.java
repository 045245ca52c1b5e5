package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Phone;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** Passkeys in a browser with an authenticator of the browser's own making, and the same pages without JavaScript. */
@AccessIT
class PasskeyPagesIT {

    private static final String PASSWORD = "con mèo trèo cây cau";

    @Autowired
    private ApplicationContext context;

    private final Screens screens = new Screens();
    private String origin = "";
    private String login = "";

    /** The authenticator of a page; it says yes at once, and checks the person unless told otherwise. */
    private record Authenticator(CDPSession session, String id) {

        static Authenticator in(BrowserContext browser, Page page) {
            var session = browser.newCDPSession(page);
            session.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var arguments = new JsonObject();
            arguments.add("options", options);
            var answer = session.send("WebAuthn.addVirtualAuthenticator", arguments);
            return new Authenticator(session, answer.get("authenticatorId").getAsString());
        }

        void checksPerson(boolean checks) {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("isUserVerified", checks);
            session.send("WebAuthn.setUserVerified", arguments);
        }
    }

    @Test
    void bothOrdersOfFactorsEndSignedIn() {
        newcomer();
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(Screens.options())) {
            var window = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
            var page = window.newPage();
            var authenticator = Authenticator.in(window, page);
            enrol(page);
            signOut(page);
            passwordFirst(page);
            assertThat(page.url()).isEqualTo(origin + "/tai-khoan");
            signOut(page);
            passkeyFirst(page);
            assertThat(page.url()).isEqualTo(origin + "/tai-khoan");
            screens.look(page, "23-tai-khoan-voi-khoa");
            signOut(page);
            authenticator.checksPerson(false);
            page.click("[data-passkey] button");
            page.waitForCondition(() -> page.textContent("[data-status]").contains("Chưa xác nhận được trên máy"));
            screens.look(page, "24-may-khong-xac-nhan");
            assertThat(page.url()).startsWith(origin + "/dang-nhap");
        }
        assertThat(screens.faults()).isEmpty();
    }

    @Test
    void withoutJavaScriptTheCodeOnThePhoneStays() {
        newcomer();
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(Screens.options())) {
            var page = browser.newContext(
                            new Browser.NewContextOptions().setLocale("vi-VN").setJavaScriptEnabled(false))
                    .newPage();
            typePassword(page);
            assertThat(page.isVisible("[data-passkey] button")).isFalse();
            assertThat(page.textContent("[data-passkey]")).contains("chưa bật JavaScript");
            page.click("a[href='/dang-nhap/thiet-lap-ma']");
            page.fill("#ma", new Phone(page.textContent("code.key")).code());
            page.click("main .card form button");
            assertThat(page.url()).isEqualTo(origin + "/tai-khoan/ma-khoi-phuc");
        }
    }

    private void newcomer() {
        var people = new TestPeople(context);
        CurrentUser person = people.withPassword(Role.MONITOR, PASSWORD);
        login = people.login(person);
        origin = new Visitor(context).origin();
    }

    private void enrol(Page page) {
        typePassword(page);
        screens.look(page, "20-chon-cach");
        page.fill("#ten-khoa", "Máy tính phòng làm việc");
        page.click("[data-passkey] button");
        page.waitForURL(origin + "/tai-khoan/ma-khoi-phuc");
        page.click("main form button");
    }

    private void passwordFirst(Page page) {
        typePassword(page);
        screens.look(page, "21-khoa-la-buoc-hai");
        page.click("[data-passkey] button");
        page.waitForURL(origin + "/tai-khoan");
    }

    private void passkeyFirst(Page page) {
        page.navigate(origin + "/dang-nhap?tiep=/tai-khoan");
        page.click("[data-passkey] button");
        page.waitForURL(origin + "/dang-nhap/mat-khau");
        screens.look(page, "22-mat-khau-la-buoc-hai");
        page.fill("#mat-khau", PASSWORD);
        page.click("main form.card button");
        page.waitForURL(origin + "/tai-khoan");
    }

    private void typePassword(Page page) {
        page.navigate(origin + "/dang-nhap?tiep=/tai-khoan");
        page.fill("#ten-dang-nhap", login);
        page.fill("#mat-khau", PASSWORD);
        page.click("main form.card button[type=submit]");
    }

    private void signOut(Page page) {
        page.context().clearCookies();
        page.navigate(origin + "/dang-nhap");
    }
}
