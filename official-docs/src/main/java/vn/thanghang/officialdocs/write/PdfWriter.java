package vn.thanghang.officialdocs.write;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.OfficialDocument;

/**
 * Writes a document as PDF/A-2b, A4, with the bundled Tinos. Thread-safe; the same document and moment give the same
 * bytes on the same build and JDK.
 */
public final class PdfWriter {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Set<FSFontUseCase> IN_DRAWINGS = EnumSet.of(FSFontUseCase.SVG);

    /** The PDF, dated by the document itself. */
    public byte[] write(OfficialDocument document) {
        return write(document, PaperDate.of(document));
    }

    /**
     * The PDF.
     *
     * @param moment stands as the time of making in the file's metadata
     */
    public byte[] write(OfficialDocument document, Instant moment) {
        List<Sheet> sheets = PaperLayout.of(document);
        String title = PaperTitle.of(document);
        try (PDDocument pdf = new PDDocument();
                FaceSet parsed = FaceSet.borrow()) {
            PdfFaces faces = new PdfFaces(pdf, parsed);
            List<Integer> starts = draw(pdf, faces, sheets, title);
            PdfFinish.pageNumbers(pdf, starts, faces);
            PdfFinish.metadata(pdf, title, document.heading().issuer().name(), moment);
            ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new DocumentException(DocumentException.Code.WRITING_FAILED, e);
        }
    }

    /** Lays the sheets out on pages of the file; the page on which each begins. */
    private static List<Integer> draw(PDDocument pdf, PdfFaces faces, List<Sheet> sheets, String title)
            throws IOException {
        PdfRendererBuilder builder = builder(pdf, faces, PdfMarkup.of(sheets, title));
        if (sheets.stream().anyMatch(PdfWriter::hasDrawing)) {
            drawings(builder);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return PageStarts.of(renderer.getRootBox(), sheets.size());
        }
    }

    private static PdfRendererBuilder builder(PDDocument pdf, PdfFaces faces, String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(SRGB);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withHtmlContent(xhtml, null);
        faces.register(builder);
        return builder;
    }

    /** One page with one drawing. */
    static void drawInto(PDDocument pdf, PdfFaces faces, String xhtml) throws IOException {
        PdfRendererBuilder builder = builder(pdf, faces, xhtml);
        drawings(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static boolean hasDrawing(Sheet sheet) {
        return sheet.pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Drawing drawing
                        && drawing.figure().picture() instanceof Block.Svg);
    }

    private static void drawings(PdfRendererBuilder builder) {
        builder.useSVGDrawer(new BatikSVGDrawer());
        for (Fonts.Face face : Fonts.Face.values()) {
            FSSupplier<InputStream> file = () -> new ByteArrayInputStream(Fonts.bytes(face));
            FontStyle slope = face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(file, Fonts.FAMILY, face.isBold() ? 700 : 400, slope, true, IN_DRAWINGS);
        }
    }
}
