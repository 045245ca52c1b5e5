package vn.thanghang.remediation.plan.web;

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
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The pages of plans and tasks in a browser: clean to axe, no wider than the screen. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanLooksIT {

    private static final Path FOLDER = Path.of("target/pictures/whole");

    @Autowired
    private ApplicationContext context;

    @Test
    void pagesAreCleanAtBothWidths() {
        var draft = new PlanWalk(context, "so-thong-tin", 2024);
        String writing = draft.begin();
        var walk = new PlanWalk(context, "so-tu-phap", 2023);
        String sent = walk.begin();
        walk.fill(sent);
        walk.issue(sent, "7");
        PlanWalk.expect(walk.step(walk.officer, sent, "/gui", Map.of()), 302, walk.officer);
        String task =
                walk.monitor.read(sent).select("a[href^=/nhiem-vu/]").first().attr("href");
        String written = draft.officer
                .read(writing + "/nhiem-vu")
                .select("ul.rows a[href*=viec-id]")
                .first()
                .attr("href");
        List<String> wrong = new ArrayList<>();
        try (BrowserPages browser = new BrowserPages()) {
            var own = new LinkedHashMap<String, String>();
            own.put("plans", "/ke-hoach");
            own.put("plan-draft", writing);
            own.put("plan-causes", writing + "/nguyen-nhan");
            own.put("plan-targets", writing + "/muc-tieu");
            own.put("plan-tasks", writing + "/nhiem-vu");
            own.put("plan-task", written);
            own.put("plan-resources", writing + "/nguon-luc");
            own.put("plan-check", writing + "/kiem-tra");
            own.put("measures", "/ke-hoach/bien-phap?vao=" + writing.replaceFirst(".*/", ""));
            own.put("home", "/viec-cua-toi");
            own.put("search", "/tim?q=cong+khai");
            look(browser, draft.officer, own, wrong);
            look(browser, walk.officer, Map.of("plan-sent", sent, "task-own", task), wrong);
            look(
                    browser,
                    walk.monitor,
                    Map.of(
                            "plan-review",
                            sent + "/ra-soat",
                            "plans-missing",
                            "/ke-hoach/chua-gui",
                            "tasks",
                            "/nhiem-vu",
                            "plans-sent",
                            "/ke-hoach?trang-thai=SENT",
                            "canned-remarks",
                            "/ke-hoach/y-kien-mau",
                            "plans-bulk-review",
                            "/ke-hoach/ra-soat-nhieu?chon." + sent.replaceFirst(".*/", "") + "=" + walk.version()),
                    wrong);
            Visitor leader = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.LEADER));
            look(browser, leader, Map.of("approval-basis", "/ke-hoach/can-cu-phe-duyet"), wrong);
            palette(browser, walk.monitor, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(BrowserPages browser, Visitor who, Map<String, String> pages, List<String> wrong) {
        pages.forEach((name, path) -> {
            for (int width : new int[] {1366, 360}) {
                look(browser, who, name, path, width, wrong);
            }
            plain(browser, who, name, path, wrong);
        });
    }

    /** Ctrl K: opens, finds as one types, chooses by arrows, is clean to axe and leads on Enter; Escape closes it. */
    private static void palette(BrowserPages browser, Visitor who, List<String> wrong) {
        try (BrowserContext tab = browser.context(1366, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", who.cookie("sid")).setUrl(who.origin())));
            page.navigate(who.origin() + "/viec-cua-toi");
            page.keyboard().press("Control+k");
            page.locator("dialog.palette input").fill("cong khai");
            page.locator("dialog.palette [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            BrowserPages.violations(page).forEach(violation -> wrong.add("palette " + violation));
            if (page.locator("dialog.palette [aria-selected=true]").count() != 1) {
                wrong.add("palette chooses nothing");
            }
            page.keyboard().press("Escape");
            if (page.locator("dialog.palette[open]").count() != 0) {
                wrong.add("palette stays open");
            }
            page.keyboard().press("Control+k");
            page.locator("dialog.palette input").fill("cong khai");
            page.locator("dialog.palette [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            String path = page.locator("dialog.palette [aria-selected=true]").getAttribute("data-path");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith(path));
        }
    }

    /** The page stands without a script: its heading, and nothing wider than the screen. */
    private static void plain(BrowserPages browser, Visitor who, String name, String path, List<String> wrong) {
        try (BrowserContext tab = browser.context(360, ColorScheme.LIGHT, false);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", who.cookie("sid")).setUrl(who.origin())));
            var answer = page.navigate(who.origin() + path);
            if (answer.status() != 200 || page.locator("h1").count() != 1) {
                wrong.add(name + " without a script answers " + answer.status());
            }
        }
    }

    private static void look(
            BrowserPages browser, Visitor who, String name, String path, int width, List<String> wrong) {
        try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", who.cookie("sid")).setUrl(who.origin())));
            var answer = page.navigate(who.origin() + path);
            if (answer.status() != 200) {
                wrong.add(name + " " + width + " answers " + answer.status());
            }
            BrowserPages.violations(page).forEach(violation -> wrong.add(name + " " + width + " " + violation));
            Number spill = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (spill.intValue() > 0) {
                wrong.add(name + " " + width + " wider by " + spill);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(name + "-" + width + ".png")));
        }
    }
}
