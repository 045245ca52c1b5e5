package vn.thanghang.officialdocs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.thanghang.officialdocs.DocumentException;

/** The lines of a PDF: letters put on lines by their places, wide gaps as tabs, page numbers left out. */
final class PdfSource extends PDFTextStripper {
    private static final float SAME_LINE_PT = 3.5f;
    private static final float WORD_GAP = 0.18f;
    private static final float COLUMN_GAP = 1.5f;
    private static final int MAX_PAGES = 500;

    private final List<SourceLine> lines = new ArrayList<>();
    private final List<TextPosition> letters = new ArrayList<>();

    private PdfSource() {}

    static List<SourceLine> read(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (pdf.getNumberOfPages() > MAX_PAGES) {
                throw new DocumentException(DocumentException.Code.TOO_LARGE, MAX_PAGES);
            }
            PdfSource source = new PdfSource();
            source.getText(pdf);
            return source.lines;
        } catch (InvalidPasswordException e) {
            throw new DocumentException(DocumentException.Code.ENCRYPTED, e);
        } catch (DocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // a damaged file makes its parser throw whatever it meets
            throw new DocumentException(DocumentException.Code.UNREADABLE, e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        letters.add(letter);
    }

    @Override
    protected void writePage() {
        List<List<TextPosition>> rows = rows();
        float right = (float)
                rows.stream().mapToDouble(row -> end(row.getLast())).max().orElse(0);
        float left = (float) rows.stream()
                .mapToDouble(row -> row.getFirst().getXDirAdj())
                .min()
                .orElse(0);
        float before = Float.NEGATIVE_INFINITY;
        boolean previousFull = false;
        for (List<TextPosition> row : rows) {
            String text = text(row);
            float y = row.getFirst().getYDirAdj();
            if (text.strip().matches("(Trang )?\\d{1,3}(/\\d{1,3})?|- ?\\d{1,3} ?-")) {
                continue;
            }
            boolean indented = row.getFirst().getXDirAdj() > left + 6;
            boolean far = y - before > 2.2f * size(row.getFirst());
            boolean opens = BodyText.opens(Letters.fold(text))
                    || bold(row) != (!lines.isEmpty() && lines.getLast().bold());
            if (previousFull && !indented && !far && !opens && !lines.isEmpty() && text.indexOf('\t') < 0) {
                append(text);
            } else {
                lines.add(new SourceLine(text, bold(row), far, false));
            }
            previousFull = text.indexOf('\t') < 0 && end(row.getLast()) > right - 0.12f * (right - left);
            before = y;
        }
        letters.clear();
    }

    private void append(String text) {
        SourceLine last = lines.removeLast();
        boolean torn = last.text().endsWith("-") && !last.text().endsWith(" -");
        String joined = last.text() + (torn ? "" : " ") + text.strip();
        lines.add(new SourceLine(joined, last.bold(), last.blankBefore(), false));
    }

    private List<List<TextPosition>> rows() {
        List<TextPosition> ordered = new ArrayList<>(letters);
        ordered.removeIf(
                letter -> letter.getUnicode() == null || letter.getUnicode().isBlank());
        ordered.sort(
                Comparator.comparingDouble(TextPosition::getYDirAdj).thenComparingDouble(TextPosition::getXDirAdj));
        List<List<TextPosition>> rows = new ArrayList<>();
        float y = Float.NEGATIVE_INFINITY;
        for (TextPosition letter : ordered) {
            if (rows.isEmpty() || letter.getYDirAdj() - y > SAME_LINE_PT) {
                rows.add(new ArrayList<>());
                y = letter.getYDirAdj();
            }
            rows.getLast().add(letter);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj)));
        return rows;
    }

    private static String text(List<TextPosition> row) {
        StringBuilder text = new StringBuilder();
        float end = row.getFirst().getXDirAdj();
        for (TextPosition letter : row) {
            float gap = letter.getXDirAdj() - end;
            if (gap > COLUMN_GAP * size(letter)) {
                text.append('\t');
            } else if (gap > WORD_GAP * size(letter)) {
                text.append(' ');
            }
            text.append(letter.getUnicode());
            end = end(letter);
        }
        return text.toString();
    }

    private static boolean bold(List<TextPosition> row) {
        return row.stream()
                .allMatch(letter -> String.valueOf(letter.getFont().getName()).contains("Bold"));
    }

    private static float size(TextPosition letter) {
        return Math.max(1, Math.abs(letter.getTextMatrix().getScalingFactorY()));
    }

    private static float end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }
}
