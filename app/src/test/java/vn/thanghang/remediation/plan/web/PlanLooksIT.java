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
                            "/nhiem-vu"),
                    wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(BrowserPages browser, Visitor who, Map<String, String> pages, List<String> wrong) {
        pages.forEach((name, path) -> {
            for (int width : new int[] {1366, 360}) {
                look(browser, who, name, path, width, wrong);
            }
        });
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
