package vn.thanghang.remediation.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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

/** Fifty times somebody types into a plan and is cut off; what was typed must be there again, every time. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class LossOfTypingIT {

    private static final int CUTS = 50;
    private static final String FIELD = "#kinh-phi";

    /** How one is cut off. */
    private enum Cut {
        /** The tab is gone a moment after the last stroke. */
        KILL,
        BACK,
        OFFLINE,
        /** The server answers nothing, as while it is restarted. */
        SERVER_AWAY,
        EXPIRY,
        /** Somebody else has saved the same page meanwhile. */
        CONFLICT
    }

    @Autowired
    private ApplicationContext context;

    private PlanWalk walk;
    private Visitor colleague;
    private String form;

    @Test
    void ofFiftyCutsNoneLosesAWord() {
        walk = new PlanWalk(context);
        form = walk.begin() + "/nguon-luc";
        colleague = Visitor.signedIn(context, new TestPeople(context).holdingFor(walk.agency, Role.FOCAL_OFFICER));
        var lost = new ArrayList<String>();
        var done = new EnumMap<Cut, Integer>(Cut.class);
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options())) {
            for (int i = 0; i < CUTS; i++) {
                Cut cut = Cut.values()[i % Cut.values().length];
                String words = "Nguồn chi số " + i + " của " + cut;
                try (var person = signedIn(browser)) {
                    if (!survives(person, cut, words)) {
                        lost.add(cut + " " + i);
                    }
                }
                done.merge(cut, 1, Integer::sum);
            }
        }
        System.out.println("cuts " + done + ", lost " + lost.size());
        assertThat(lost).isEmpty();
        assertThat(done.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CUTS);
    }

    private boolean survives(BrowserContext person, Cut cut, String words) {
        Page page = person.newPage();
        page.navigate(walk.officer.origin() + form);
        return switch (cut) {
            case KILL -> {
                page.fill(FIELD, words);
                page.close();
                yield takenUpAgain(person.newPage(), words);
            }
            case BACK -> {
                page.navigate(walk.officer.origin() + "/ke-hoach");
                page.navigate(walk.officer.origin() + form);
                page.fill(FIELD, words);
                page.goBack();
                yield takenUpAgain(page, words);
            }
            case OFFLINE -> {
                person.setOffline(true);
                page.fill(FIELD, words);
                page.locator("#nhan-luc").focus();
                page.waitForTimeout(200);
                person.setOffline(false);
                yield takenUpAgain(page, words);
            }
            case SERVER_AWAY -> {
                page.route("**/*", route -> route.abort("connectionrefused"));
                page.fill(FIELD, words);
                page.locator("#nhan-luc").focus();
                page.waitForTimeout(200);
                page.unroute("**/*");
                yield takenUpAgain(page, words);
            }
            case EXPIRY -> expires(person, page, words);
            case CONFLICT -> conflicts(page, words);
        };
    }

    /** The page is opened again: the words stand in it, or are offered; used, they reach the server. */
    private boolean takenUpAgain(Page page, String words) {
        page.navigate(walk.officer.origin() + form);
        if (!page.inputValue(FIELD).equals(words)) {
            if (page.isVisible("#chua-luu")) {
                page.click("#dung-lai");
            } else {
                // They may have reached the server while this page was on its way: then they stand in the next one.
                page.reload();
            }
        }
        page.click("form[data-keep] button[type=submit]");
        page.waitForURL("**/nguon-luc?xong=luu");
        return page.inputValue(FIELD).equals(words) && stored(words) && !page.isVisible("#chua-luu");
    }

    /** The answer shows the words; signed in again, the form offers them. */
    private boolean expires(BrowserContext person, Page page, String words) {
        person.addCookies(List.of(new Cookie("sid", "da-het-phien").setUrl(walk.officer.origin())));
        page.fill(FIELD, words);
        page.click("form[data-keep] button[type=submit]");
        page.waitForLoadState();
        boolean shown = page.content().contains(words);
        person.addCookies(List.of(session()));
        return shown && takenUpAgain(page, words);
    }

    /** Both are shown side by side and both are kept; saved again, mine stands and theirs is among the revisions. */
    private boolean conflicts(Page page, String words) {
        String theirs = "Bản của đồng nghiệp " + words;
        var sent = PlanWalk.form(colleague.read(form), "form[data-keep]");
        sent.put("kinh-phi", theirs);
        colleague.post(form, sent);
        page.fill(FIELD, words);
        page.click("form[data-keep] button[type=submit]");
        page.waitForSelector("#khac-nhau");
        boolean both = page.textContent("#khac-nhau").contains(theirs)
                && page.textContent("#khac-nhau").contains(words)
                && page.inputValue(FIELD).equals(words)
                && remembered(words, true);
        page.click("form[data-keep] button[type=submit]");
        page.waitForURL("**/nguon-luc?xong=luu");
        return both && stored(words) && remembered(theirs, false);
    }

    private boolean stored(String words) {
        return count("""
                select count(*) from remediation.section s join remediation.plan p on p.id = s.plan_id
                where p.agency = :agency and s.kind = 'RESOURCES' and s.typed ->> 'kinh-phi' = :words
                """, words) == 1;
    }

    private boolean remembered(String words, boolean aside) {
        return count(aside ? """
                select count(*) from remediation.revision s join remediation.plan p on p.id = s.plan_id
                where p.agency = :agency and s.typed ->> 'kinh-phi' = :words and s.aside
                """ : """
                select count(*) from remediation.revision s join remediation.plan p on p.id = s.plan_id
                where p.agency = :agency and s.typed ->> 'kinh-phi' = :words
                """, words) >= 1;
    }

    private long count(String sql, String words) {
        return walk.owner()
                .sql(sql)
                .params(Map.of("agency", walk.agency, "words", words))
                .query(Long.class)
                .single();
    }

    private BrowserContext signedIn(Browser browser) {
        var person = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        person.addCookies(List.of(session()));
        return person;
    }

    private Cookie session() {
        return new Cookie("sid", walk.officer.cookie("sid")).setUrl(walk.officer.origin());
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(
                        List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"));
    }
}
