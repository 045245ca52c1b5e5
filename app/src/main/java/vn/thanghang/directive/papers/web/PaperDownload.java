package vn.thanghang.directive.papers.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file of a paper to take away. */
enum PaperDownload {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    EDXML("edxml", "application/octet-stream"),
    /** What came from outside: never opened by the browser itself. */
    FOREIGN("", "application/octet-stream");

    private static final int NAME_CHARS_MAX = 80;

    private final String ending;
    private final String type;

    PaperDownload(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** @param words of which the name of the file is made, without marks */
    ResponseEntity<byte[]> named(String words, byte[] bytes) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.substring(0, Math.min(plain.length(), NAME_CHARS_MAX));
        return of((name.isEmpty() ? "van-ban" : name) + "." + ending, bytes);
    }

    ResponseEntity<byte[]> of(String fileName, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
