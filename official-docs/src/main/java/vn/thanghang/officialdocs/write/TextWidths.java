package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Widths of text in the bundled bold face, whose metrics are those of Times New Roman Bold. Thread-safe. */
final class TextWidths {
    private static final double MM_PER_PT = 25.4 / 72;
    private static final int LIMIT = 0x2100;
    private static final int[] ADVANCES = advances();
    private static final int UNITS_PER_EM = 2048;

    private TextWidths() {}

    private static int[] advances() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.bytes(Fonts.Face.BOLD)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            HorizontalMetricsTable metrics = font.getHorizontalMetrics();
            int[] widths = new int[LIMIT];
            for (int c = 0x20; c < LIMIT; c++) {
                widths[c] = metrics.getAdvanceWidth(glyphs.getGlyphId(c));
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width in mm of the widest of the text's lines when it is broken at its line feeds only. */
    static double widestMm(String text, double sizePt) {
        return text.lines().mapToDouble(line -> lineMm(line, sizePt)).max().orElse(0);
    }

    private static double lineMm(String line, double sizePt) {
        long units = line.codePoints()
                .map(c -> c < LIMIT ? ADVANCES[c] : UNITS_PER_EM)
                .asLongStream()
                .sum();
        return units * sizePt / UNITS_PER_EM * MM_PER_PT;
    }
}
