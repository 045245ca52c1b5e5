package vn.thanghang.demonstration;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thanghang.platform.web.Browsing;

/** The people of the story at their browsers: what they press, and above all what they have to type. */
final class Storyteller {

    /** What somebody typed by hand, and where. */
    record Typed(String field, String words) {}

    private static final int WIDE = 1366;
    private static final int HIGH = 768;
    private static final double PATIENCE_MS = 25_000;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Browsing browsing;
    private final Map<String, Page> people = new LinkedHashMap<>();
    private final List<Typed> typed = new ArrayList<>();

    Storyteller(Browsing browsing) {
        this.browsing = browsing;
    }

    /** Somebody of the demonstration at the start page, signed in by the button with this name; the same browser each time. */
    Page as(String name) {
        Page page = people.computeIfAbsent(name, person -> open());
        page.navigate("/viec-cua-toi");
        if (page.url().contains("/dang-nhap")) {
            // A day has passed in the story: the session has ended.
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.locator("form[action^='/trinh-dien/'] button", hasText(name)).click();
            page.waitForURL("**/viec-cua-toi");
        }
        return page;
    }

    private Page open() {
        Page page = browsing.open(
                "/dang-nhap", new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(WIDE, HIGH));
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Presses the link or button with these words; the first one where there are several. */
    void press(Page page, String words) {
        Locator where = page.locator(
                "main a, main button",
                new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words.replace(".", "\\."))));
        where.first().click();
        page.waitForLoadState();
    }

    /** Opens what is folded away under these words, and stays on the page. */
    void unfold(Page page, String words) {
        page.locator("main summary", hasText(words)).first().click();
    }

    /** Types over what stands in the field. */
    void type(Page page, String field, String words) {
        page.fill(field(field), words);
        note(page, field, words);
    }

    /** Types behind what stands in the field already. */
    void add(Page page, String field, String words) {
        Locator there = page.locator(field(field));
        there.fill(there.inputValue() + words);
        note(page, field, words);
    }

    /** Chooses one of the offered. */
    void choose(Page page, String field, String value) {
        page.selectOption(field(field), value);
    }

    void tick(Page page, String field) {
        page.check(field(field));
    }

    String value(Page page, String field) {
        return page.locator(field(field)).inputValue();
    }

    void drop(Page page, String field, String name, byte[] docx) {
        page.setInputFiles(field(field), new FilePayload(name, DOCX, docx));
    }

    /** What the link with these words gives to keep. */
    byte[] download(Page page, String selector) {
        var download = page.waitForDownload(() -> page.locator(selector).first().click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Typed> typed() {
        return List.copyOf(typed);
    }

    private void note(Page page, String field, String words) {
        String label = page.locator("label[for='" + field + "']").first().innerText();
        typed.add(new Typed(label.strip(), words));
    }

    /** A field by its id, which may hold points and colons. */
    private static String field(String id) {
        return "[id='" + id + "']";
    }
}
