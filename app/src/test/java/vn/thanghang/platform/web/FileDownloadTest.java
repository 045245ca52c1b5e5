package vn.thanghang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Row 89 of the bad inputs: names on the way out. */
class FileDownloadTest {

    @Test
    void nameIsGivenInBothForms() {
        String header = FileDownload.disposition("Báo cáo “Đợt 1”; 100%\".pdf");
        assertThat(header)
                .startsWith("attachment; filename=\"Bao cao _Dot 1_; 100__.pdf\"; filename*=UTF-8''B%C3%A1o%20c")
                .matches("[\\x20-\\x7E]+");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo("Báo cáo “Đợt 1”; 100%\".pdf");
    }

    @Test
    void aLineBreakInANameStaysOneHeader() {
        assertThat(FileDownload.disposition("a\r\nSet-Cookie: b.pdf")).doesNotContain("\r", "\n");
    }

    @Test
    void nothingIsShownOrRun() {
        var headers = FileDownload.of("a.pdf", new byte[] {1}).getHeaders();
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
    }
}
