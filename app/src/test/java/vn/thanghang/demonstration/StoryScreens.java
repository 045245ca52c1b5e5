package vn.thanghang.demonstration;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.thanghang.platform.web.BrowserPages;
import vn.thanghang.words.WordsOfTheOffice;

/** Looks at the pages and papers of the story: pictures to be looked at, and what a machine can find wrong with them. */
final class StoryScreens {

    private static final Path FOLDER = Path.of("target", "story");
    private static final Path PAPERS = FOLDER.resolve("papers");
    private static final int[] WIDTHS = {1366, 360};
    private static final float DPI = 70;

    private final List<String> faults = new ArrayList<>();
    private int number;

    /** What axe, the rules of words and the width of the screen find wrong on everything looked at so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    void look(Page page, String name) {
        number++;
        String numbered = String.format(Locale.ROOT, "%02d-%s", number, name);
        wrongWords(page.innerText("body")).forEach(found -> faults.add(numbered + ": " + found));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 768);
            Number high = (Number) page.evaluate("document.documentElement.scrollHeight");
            // So that what is fixed to the foot of the screen covers nothing in the picture.
            page.setViewportSize(width, Math.max(768, high.intValue()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(numbered + "-" + width + ".png")));
            BrowserPages.violations(page).forEach(found -> faults.add(numbered + " " + width + ": " + found));
            Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!Integer.valueOf(0).equals(over)) {
                faults.add(numbered + " " + width + ": wider than the screen by " + over);
            }
        }
        page.setViewportSize(WIDTHS[0], 768);
    }

    /** Keeps a paper with pictures of its pages; its text. */
    String paper(String name, byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            keep(name + ".pdf", pdf);
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
                ImageIO.write(
                        image,
                        "png",
                        PAPERS.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            String text = new PDFTextStripper().getText(document);
            wrongWords(text).forEach(found -> faults.add("paper " + name + ": " + found));
            if (text.toLowerCase(Locale.ROOT).contains("thăng hạng")) {
                faults.add("paper " + name + " names the product");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of criterion 3.2 is quoted as its publisher prints it: the complaint of the law, not the one of this house. */
    private static List<String> wrongWords(String text) {
        return WordsOfTheOffice.wrongIn(text.replaceAll("(?i)khiếu nại,\\s+tố cáo", ""));
    }

    void keep(String name, byte[] bytes) {
        try {
            Files.createDirectories(PAPERS);
            Files.write(PAPERS.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
