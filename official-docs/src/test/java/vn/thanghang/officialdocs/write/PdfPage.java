package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF with place, font and size. Places are mm from the upper left corner of the page. */
record PdfPage(List<Word> words, List<double[]> pageSizesMm) {

    record Word(int page, String text, double left, double right, double baseline, String font, double size) {
        boolean bold() {
            return font.contains("Bold");
        }

        boolean italic() {
            return font.contains("Italic");
        }
    }

    static PdfPage read(byte[] bytes) {
        List<Word> words = new ArrayList<>();
        List<double[]> sizes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            pdf.getPages()
                    .forEach(page -> sizes.add(new double[] {
                        mm(page.getMediaBox().getWidth()), mm(page.getMediaBox().getHeight())
                    }));
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.getFirst();
                    TextPosition last = letters.getLast();
                    words.add(new Word(
                            getCurrentPageNo(),
                            text,
                            mm(first.getXDirAdj()),
                            mm(last.getXDirAdj() + last.getWidthDirAdj()),
                            mm(first.getYDirAdj()),
                            first.getFont().getName(),
                            Math.round(first.getTextMatrix().getScalingFactorY() * 10) / 10.0));
                }
            }.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PdfPage(words, sizes);
    }

    Word line(String text) {
        return words.stream()
                .filter(word -> word.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line starts with " + text + " in " + words));
    }

    private static double mm(double points) {
        return points * 25.4 / 72;
    }
}
