package vn.thanghang.platform.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at the browser during one test; every page opened is closed afterwards. */
public final class Browsing implements AutoCloseable {

    private static final int DESKTOP_WIDTH = 1366;
    private static final int DESKTOP_HEIGHT = 768;

    private final Browser browser;
    private final String base;
    private final List<BrowserContext> opened = new ArrayList<>();

    Browsing(Browser browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    public String base() {
        return base;
    }

    /** A new person without cookies, at a desktop. */
    public Page open(String path) {
        return open(path, new Browser.NewContextOptions().setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT));
    }

    /** A new person with whatever is asked: width, no JavaScript, language, colours. */
    public Page open(String path, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base));
        opened.add(context);
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    /** Somebody who is signed in already, on a screen of this width. */
    public Page openAs(String session, String path, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(base).setViewportSize(width, DESKTOP_HEIGHT));
        context.addCookies(List.of(new Cookie("sid", session).setUrl(base)));
        opened.add(context);
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    /** Whether something sticks out to the side. */
    public boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Breaches of accessibility rules on the page as it stands, one line each. */
    public List<String> accessibilityBreaches(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    /** The whole page as a picture, to be looked at. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }
}
