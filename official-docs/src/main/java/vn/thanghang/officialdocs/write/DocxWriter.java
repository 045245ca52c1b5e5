package vn.thanghang.officialdocs.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.OfficialDocument;

/**
 * Writes a document as DOCX, A4, in Times New Roman. Drawings become PNG pictures. Thread-safe; the same document and
 * moment give the same bytes on the same build and JDK.
 */
public final class DocxWriter {

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
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxStyles.set(docx);
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                new DocxBody(docx).addAll(sheet.pieces(), sheet.textWidthMm());
                DocxSections.end(docx, sheet, i == sheets.size() - 1);
            }
            properties(docx, document, Date.from(moment));
            ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
            docx.write(out);
            return StableZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new DocumentException(DocumentException.Code.WRITING_FAILED, e);
        }
    }

    private static void properties(XWPFDocument docx, OfficialDocument document, Date moment) {
        POIXMLProperties.CoreProperties core = docx.getProperties().getCoreProperties();
        core.setTitle(PaperTitle.of(document));
        core.setCreator(document.heading().issuer().name().replace('\n', ' '));
        core.setCreated(Optional.of(moment));
        core.setModified(Optional.of(moment));
        docx.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("official-docs");
    }
}
