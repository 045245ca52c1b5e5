package vn.thanghang.directive.duties.web;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.directive.duties.RegisteredLetter;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.web.BrowserPages;

/** The pages of duties, opinions, meetings and programmes in a browser: clean to axe, no wider than the screen. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class DutyLooksIT {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void pagesAreCleanAtBothWidths() {
        Visitor officer = Visitor.signedIn(
                context, new TestPeople(context).holdingFor("snv-vinh-long-2025", Role.MONITOR, Role.FOCAL_OFFICER));
        UUID open = RegisteredLetter.add(sql);
        UUID given = RegisteredLetter.add(sql);
        Map<String, String> form =
                DutyPagesIT.fields(officer.read("/giao-viec/" + given + "/giao"), "form[action$=/giao]");
        form.put("viec", "giao");
        assertThat(officer.post("/giao-viec/" + given + "/giao", form).statusCode())
                .isEqualTo(302);
        String due = officer.read("/giao-viec/" + given)
                .select("a[href*=thoi-han]")
                .last()
                .attr("href");
        var pages = new LinkedHashMap<String, String>();
        pages.put("duties", "/giao-viec");
        pages.put("duties-give", "/giao-viec/" + open + "/giao");
        pages.put("duties-directive", "/giao-viec/" + given);
        pages.put("duties-answers", "/giao-viec/" + given + "/tra-loi");
        pages.put("duties-due", due);
        pages.put("duties-withdraw", "/giao-viec/" + given + "/thu-hoi");
        pages.put("duties-typed", "/giao-viec/moi");
        String paper = paper(officer);
        pages.put("opinions-ask", paper + "/lay-y-kien");
        pages.put("opinions-request", request(officer, paper));
        pages.put("opinions", "/lay-y-kien");
        pages.put("submission", paper + "/ho-so-trinh");
        pages.put("meeting-new", "/hop/moi");
        pages.put("programmes", "/chuong-trinh");
        try (BrowserPages browser = new BrowserPages()) {
            pages.forEach((name, path) -> {
                look(browser, officer, name, path, 1366);
                look(browser, officer, name, path, 360);
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String paper(Visitor officer) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("viec", "luu");
        form.put("loai", "CONGVAN");
        form.put("co-quan", "Sở Nội vụ");
        form.put("trich-yeu", "khắc phục các nội dung giảm điểm");
        form.put("van", "Sở Nội vụ đề nghị:\n1. Sở Y tế báo cáo.\n2. Sở Tài chính báo cáo./.");
        officer.read("/van-ban/soan/moi");
        return DutyPagesIT.location(officer.post("/van-ban/soan/moi", form)).replaceFirst("\\?.*", "");
    }

    private static String request(Visitor officer, String paper) {
        Map<String, String> form = DutyPagesIT.fields(officer.read(paper + "/lay-y-kien"), "form[action$=/lay-y-kien]");
        form.put("co-quan", "snv-vinh-long-2025\nsyt-vinh-long-2025");
        form.put("han", "31/12/2098");
        return DutyPagesIT.location(officer.post(paper + "/lay-y-kien", form)).replaceFirst("\\?.*", "");
    }

    private void look(BrowserPages browser, Visitor visitor, String name, String path, int width) {
        try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, true);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", visitor.cookie("sid")).setUrl(visitor.origin())));
            page.navigate(visitor.origin() + path);
            BrowserPages.violations(page).forEach(violation -> wrong.add(name + " " + width + " " + violation));
            Number spill = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (spill.intValue() > 0) {
                wrong.add(name + " " + width + " wider by " + spill);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(name + (width == 360 ? "-360" : "") + "-vi.png")));
        }
    }
}
