package vn.thanghang.oversight;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.web.BrowserPages;

/** Looks at a page in a browser at both widths: clean to axe, no wider than the screen, a picture of each. */
public final class OversightLooks implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));

    private final BrowserPages browser = new BrowserPages();
    private final List<String> wrong = new ArrayList<>();

    public void look(Visitor visitor, String name, String path) {
        for (int width : new int[] {1366, 360}) {
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
                        .setPath(FOLDER.resolve(name + "-" + width + ".png")));
            }
        }
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public void close() {
        browser.close();
    }
}
