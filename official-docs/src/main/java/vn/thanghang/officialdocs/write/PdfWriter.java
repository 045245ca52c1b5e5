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
    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

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
        try (PdfBoxRenderer renderer = renderer(PdfMarkup.of(sheets, title))) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            PdfFinish.pageNumbers(pdf, PageStarts.of(renderer.getRootBox(), sheets.size()));
            PdfFinish.metadata(pdf, title, document.heading().issuer().name(), moment);
            ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new DocumentException(DocumentException.Code.WRITING_FAILED, e);
        }
    }

    static PdfBoxRenderer renderer(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(SRGB);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
        builder.withHtmlContent(xhtml, null);
        for (Fonts.Face face : Fonts.Face.values()) {
            FSSupplier<InputStream> file = () -> new ByteArrayInputStream(Fonts.bytes(face));
            FontStyle slope = face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(file, Fonts.FAMILY, face.isBold() ? 700 : 400, slope, true, USES);
        }
        return builder.buildPdfRenderer();
    }
}
