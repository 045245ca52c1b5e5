package vn.thanghang.platform.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Pictures of pages at desk and phone width: {@code Look <folder> <name>=<address> …}. */
final class Look {

    private Look() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (int width : new int[] {1366, 360}) {
                shoot(browser, width, folder, arguments);
            }
        }
    }

    private static void shoot(Browser browser, int width, Path folder, String[] arguments) {
        ColorScheme scheme = System.getProperty("dark") == null ? ColorScheme.LIGHT : ColorScheme.DARK;
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 768)
                        .setColorScheme(scheme));
                Page page = context.newPage()) {
            for (int i = 1; i < arguments.length; i++) {
                String[] pair = arguments[i].split("=", 2);
                page.navigate(pair[1]);
                int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
                int part = width < 600 ? 1500 : 4000;
                for (int top = 0; top < height && top < 4 * part; top += part) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(pair[0] + "-" + width + "-" + top / part + ".png"))
                            .setFullPage(true)
                            .setClip(0, top, width, Math.min(part, height - top)));
                }
                Object spill = page.evaluate("document.documentElement.scrollWidth - innerWidth");
                System.out.println(pair[0] + " " + width + " spill " + spill);
            }
        }
    }
}
