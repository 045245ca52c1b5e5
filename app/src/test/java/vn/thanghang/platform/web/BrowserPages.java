package vn.thanghang.platform.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Chromium of the system, for tests that look at pages. */
public final class BrowserPages implements AutoCloseable {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final Browser browser;

    public BrowserPages() {
        String program = Objects.requireNonNullElse(System.getenv("THANGHANG_CHROMIUM"), "/usr/bin/chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 768)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(120_000);
        return context;
    }

    /** What axe finds wrong, one line each. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .flatMap(rule -> lines(rule).stream())
                        .toList();
    }

    private static List<String> lines(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " " + node.getHtml())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
