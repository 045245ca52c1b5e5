package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.OfficialDocument;

/**
 * Writes a document as DOCX, A4, in Times New Roman. Drawings become PNG pictures. Thread-safe; the same document and
 * moment give the same bytes on the same build and JDK.
 */
public final class DocxWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String BODY = "<w:document xmlns:w=\"" + MAIN
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>";
    private static final String STYLES = "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
            + DocxParagraphs.FONT + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
            + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
            + "</w:style></w:styles>";
    private static final String SETTINGS = "<w:settings xmlns:w=\"" + MAIN + "\"><w:compat><w:compatSetting"
            + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + "</w:settings>";
    private static final String APP = "<Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Application>official-docs</Application></Properties>";

    /** The file, dated by the document itself. */
    public byte[] write(OfficialDocument document) {
        return write(document, PaperDate.of(document));
    }

    /**
     * The file.
     *
     * @param moment stands as the time of making in the file's metadata
     */
    public byte[] write(OfficialDocument document, Instant moment) {
        List<Sheet> sheets = PaperLayout.of(document);
        DocxPackage parts = new DocxPackage();
        StringBuilder out = new StringBuilder(32_768).append(BODY);
        DocxBody body = new DocxBody(out, parts);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            body.addAll(sheet.pieces(), sheet.textWidthMm());
            DocxSections.end(out, parts, sheet, i == sheets.size() - 1);
        }
        out.append("</w:body></w:document>");
        try {
            return parts.pack(out.toString(), STYLES, SETTINGS, core(document, moment), APP);
        } catch (IOException e) {
            throw new DocumentException(DocumentException.Code.WRITING_FAILED, e);
        }
    }

    private static String core(OfficialDocument document, Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + Markup.attribute(PaperTitle.of(document)) + "</dc:title><dc:creator>"
                + Markup.attribute(document.heading().issuer().name())
                + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + second
                + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + second
                + "</dcterms:modified></cp:coreProperties>";
    }
}
