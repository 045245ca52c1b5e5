package vn.thanghang.access.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page at both widths: a picture, what axe says, and whether it is wider than the screen. */
final class Screens {

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target", "screens", "access");

    private final List<String> faults = new ArrayList<>();

    List<String> faults() {
        return List.copyOf(faults);
    }

    void look(Page page, String name) {
        for (int width : new int[] {1366, 360}) {
            page.setViewportSize(width, width == 360 ? 740 : 768);
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
            judge(page, name + " " + width);
        }
    }

    private void judge(Page page, String name) {
        new AxeBuilder(page)
                .withTags(AXE_TAGS)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " " + violation.getNodes()));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(overflow)) {
            faults.add(name + ": wider than the screen by " + overflow);
        }
    }

    static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(
                        List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"));
    }
}
