package vn.thanghang.officialdocs.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of one file, each embedded when it is first needed and only as far as it is used. */
final class PdfFaces {
    private final Map<Fonts.Face, PDFont> embedded = new EnumMap<>(Fonts.Face.class);
    private final PDDocument pdf;
    private final FaceSet parsed;

    PdfFaces(PDDocument pdf, FaceSet parsed) {
        this.pdf = pdf;
        this.parsed = parsed;
    }

    PDFont face(Fonts.Face face) {
        return embedded.computeIfAbsent(face, this::embed);
    }

    private PDFont embed(Fonts.Face face) {
        try {
            return PDType0Font.load(pdf, parsed.font(face), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(PdfRendererBuilder builder) {
        for (Fonts.Face face : Fonts.Face.values()) {
            FontStyle slope = face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new OnDemand(face), Fonts.FAMILY, face.isBold() ? 700 : 400, slope, true);
        }
    }

    private final class OnDemand extends PDFontSupplier {
        private final Fonts.Face face;

        @SuppressWarnings("NullAway") // the renderer's supplier holds a font only when its own supply() is used
        OnDemand(Fonts.Face face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return face(face);
        }
    }
}
