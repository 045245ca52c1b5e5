package vn.thanghang.officialdocs.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentException;

/**
 * Makes a PNG of a drawing at 220 dots per inch. It goes through a PDF page, so that the letters are the bundled font's
 * outlines and no font of the machine has a part in it.
 */
final class SvgRaster {
    private static final float DPI = 220;

    private SvgRaster() {}

    static byte[] png(Block.Svg svg, double widthMm, double heightMm) {
        String size = Markup.number(widthMm) + "mm " + Markup.number(heightMm) + "mm";
        String xhtml = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>@page { size: " + size
                + "; margin: 0; } * { margin: 0; padding: 0; } body { font-family: 'Tinos'; line-height: 0; }"
                + "</style></head><body>" + SvgDrawing.forPrint(svg, widthMm, heightMm) + "</body></html>";
        try (PDDocument drawn = new PDDocument();
                FaceSet parsed = FaceSet.borrow()) {
            PdfWriter.drawInto(drawn, new PdfFaces(drawn, parsed), xhtml);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            drawn.save(pdf);
            try (var read = Loader.loadPDF(pdf.toByteArray())) {
                BufferedImage image = new PDFRenderer(read).renderImageWithDPI(0, DPI, ImageType.RGB);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(image, "png", png);
                return png.toByteArray();
            }
        } catch (IOException e) {
            throw new DocumentException(DocumentException.Code.WRITING_FAILED, e);
        }
    }
}
