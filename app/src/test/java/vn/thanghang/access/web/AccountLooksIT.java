package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.platform.web.BrowserPages;

/** The pages about people, delegation, hand-over and review in a browser: clean to axe, no wider than the screen. */
@AccessIT
class AccountLooksIT {

    private static final Path PICTURES = Path.of("target", "screens", "accounts");
    private static final String DEPARTMENT = "snv-vinh-long-2025";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void pagesAreCleanAtBothWidths() {
        var people = new TestPeople(context);
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        var head = people.holdingFor(DEPARTMENT, Role.HEAD);
        var deputy = people.holdingFor(DEPARTMENT, Role.FOCAL_OFFICER);
        var gone = people.holdingFor("snv-tra-vinh", Role.CLERK, Role.HEAD);
        var byHead = Visitor.signedIn(context, head);
        var today =
                RoleForm.shown(context.getBean(vn.thanghang.access.People.class).today());
        byHead.post(
                DelegationPages.PATH,
                Map.of(
                        "agency", DEPARTMENT,
                        "to", deputy.accountId().toString(),
                        "from", today,
                        "until", today,
                        "reason", "Đi công tác theo Quyết định số 12/QĐ-UBND"));
        administrator.post(RightsReviewPages.PATH, Map.of());
        var review = sql.sql("select id::text from access.rights_review where signed_at is null")
                .query(String.class)
                .single();
        var person = "/quan-tri/nguoi-dung/" + gone.accountId();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("01-nguoi-dung", "/quan-tri/nguoi-dung");
        pages.put("02-moi", "/quan-tri/nguoi-dung/moi");
        pages.put("03-mot-nguoi", person);
        pages.put("04-ban-giao", person + "/ban-giao");
        pages.put("05-ban-giao-xem-truoc", person + "/ban-giao?nhan=" + deputy.accountId());
        pages.put("06-ra-soat", RightsReviewPages.PATH);
        pages.put("07-ra-soat-mot-dot", RightsReviewPages.PATH + "/" + review);
        try (var browser = new BrowserPages()) {
            for (int width : new int[] {1366, 360}) {
                pages.forEach((name, path) -> look(browser, administrator, name, path, width));
                look(browser, byHead, "08-uy-quyen", DelegationPages.PATH, width);
                look(browser, Visitor.signedIn(context, Role.AUDITOR), "09-nhat-ky", "/kiem-tra/nhat-ky", width);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void look(BrowserPages browser, Visitor visitor, String name, String path, int width) {
        try (BrowserContext window = browser.context(width, ColorScheme.LIGHT, true)) {
            window.addCookies(List.of(new Cookie("sid", visitor.cookie("sid")).setUrl(visitor.origin())));
            Page page = window.newPage();
            page.navigate(visitor.origin() + path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            BrowserPages.violations(page).forEach(line -> wrong.add(name + " " + width + ": " + line));
            if ((Boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                wrong.add(name + " " + width + ": wider than the screen");
            }
        }
    }
}
