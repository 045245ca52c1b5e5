package vn.thanghang.reporting.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** A paper to take away: DOCX to edit, PDF/A to keep. */
enum PaperFile {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String type;

    PaperFile(String type) {
        this.type = type;
    }

    /** @param name without ending */
    ResponseEntity<byte[]> of(OfficialDocument paper, String name) {
        byte[] bytes = switch (this) {
            case DOCX -> new DocxWriter().write(paper);
            case PDF -> new PdfWriter().write(paper);
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (this == DOCX ? ".docx" : ".pdf"))
                                .build()
                                .toString())
                .body(bytes);
    }
}
