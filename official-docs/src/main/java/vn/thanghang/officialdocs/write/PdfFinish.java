package vn.thanghang.officialdocs.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What the renderer leaves to us: page numbers per sheet and metadata without the clock. */
final class PdfFinish {
    private static final DateTimeFormatter XMP_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final float NUMBER_SIZE = 13;
    private static final double PT_PER_MM = 72 / 25.4;
    private static final String PRODUCER = "official-docs";

    private PdfFinish() {}

    static void metadata(PDDocument pdf, String title, String author, Instant moment) throws IOException {
        PDDocumentInformation info = new PDDocumentInformation();
        Calendar time = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
        time.setTimeZone(TimeZone.getTimeZone("UTC"));
        info.setTitle(title);
        info.setAuthor(author);
        info.setProducer(PRODUCER);
        info.setCreationDate(time);
        info.setModificationDate(time);
        pdf.setDocumentInformation(info);
        byte[] xmp = xmp(title, author, XMP_TIME.format(moment)).getBytes(StandardCharsets.UTF_8);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
        pdf.getDocumentCatalog().setLanguage("vi-VN");
        pdf.setDocumentId(moment.getEpochSecond());
    }

    private static String xmp(String title, String author, String time) {
        return String.format(Locale.ROOT, """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator></rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="%3$s" xmp:ModifyDate="%3$s"/>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="%4$s"/>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """, Markup.attribute(title), Markup.attribute(author), time, PRODUCER);
    }

    /** Numbers each sheet's pages from 1 in the middle of the top margin and leaves its first page without. */
    static void pageNumbers(PDDocument pdf, List<Integer> starts, PdfFaces faces) throws IOException {
        int number = 0;
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            number = starts.contains(i) ? 1 : number + 1;
            if (number > 1) {
                draw(pdf, pdf.getPage(i), faces.face(Fonts.Face.REGULAR), Integer.toString(number));
            }
        }
    }

    private static void draw(PDDocument pdf, PDPage page, PDFont font, String number) throws IOException {
        PDRectangle sheet = page.getMediaBox();
        float width = font.getStringWidth(number) / 1000 * NUMBER_SIZE;
        float left = (float) (Sheet.LEFT_MM * PT_PER_MM);
        float right = sheet.getWidth() - (float) (Sheet.RIGHT_MM * PT_PER_MM);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            out.beginText();
            out.setFont(font, NUMBER_SIZE);
            float fromTop = (float) (Sheet.NUMBER_MM * PT_PER_MM) + NUMBER_SIZE * 0.9f;
            out.newLineAtOffset((left + right - width) / 2, sheet.getHeight() - fromTop);
            out.showText(number);
            out.endText();
        }
    }
}
