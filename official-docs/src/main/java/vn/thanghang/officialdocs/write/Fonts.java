package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The four faces of Tinos, the bundled font with the metrics of Times New Roman. */
final class Fonts {
    /** The name the page styles use; DOCX names the real Times New Roman. */
    static final String FAMILY = "Tinos";

    static final String DOCX_FAMILY = "Times New Roman";

    /** A face and its file. */
    enum Face {
        REGULAR("Tinos-Regular.ttf"),
        BOLD("Tinos-Bold.ttf"),
        ITALIC("Tinos-Italic.ttf"),
        BOLD_ITALIC("Tinos-BoldItalic.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        boolean isBold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        boolean isItalic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }
    }

    private static final Map<Face, byte[]> FILES = load();
    private static final Map<Face, byte[]> LEAN = lean();

    private Fonts() {}

    private static Map<Face, byte[]> load() {
        Map<Face, byte[]> files = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            try (InputStream in = Fonts.class.getResourceAsStream("/vn/thanghang/officialdocs/fonts/" + face.file)) {
                if (in == null) {
                    throw new IllegalStateException("font missing from the build: " + face.file);
                }
                files.put(face, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static Map<Face, byte[]> lean() {
        Map<Face, byte[]> files = new EnumMap<>(Face.class);
        FILES.forEach((face, file) -> files.put(face, LeanFont.of(file)));
        return files;
    }

    /** The font file; not to be changed. */
    static byte[] bytes(Face face) {
        return of(FILES, face);
    }

    /** The font file without the tables a PDF does not use; not to be changed. */
    static byte[] lean(Face face) {
        return of(LEAN, face);
    }

    private static byte[] of(Map<Face, byte[]> files, Face face) {
        byte[] file = files.get(face);
        if (file == null) {
            throw new IllegalStateException("no file for " + face);
        }
        return file;
    }
}
