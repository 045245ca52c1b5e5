package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces, parsed. Parsing costs more than a letter, so a set is kept after its writing and lent to the next;
 * one writing has it alone, since a parsed font reads its tables when they are asked for.
 */
final class FaceSet implements AutoCloseable {
    private static final int KEPT = Runtime.getRuntime().availableProcessors();
    private static final ConcurrentLinkedQueue<FaceSet> IDLE = new ConcurrentLinkedQueue<>();

    private final Map<Fonts.Face, TrueTypeFont> fonts = new EnumMap<>(Fonts.Face.class);

    private FaceSet() {
        for (Fonts.Face face : Fonts.Face.values()) {
            fonts.put(face, parse(face));
        }
    }

    /** A set for one writing; closing it lends it to the next. */
    static FaceSet borrow() {
        FaceSet idle = IDLE.poll();
        return idle == null ? new FaceSet() : idle;
    }

    private static TrueTypeFont parse(Fonts.Face face) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(Fonts.lean(face)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font(Fonts.Face face) {
        TrueTypeFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    @Override
    public void close() {
        if (IDLE.size() < KEPT) {
            IDLE.add(this);
        }
    }
}
