package vn.thanghang.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 89 of the bad inputs: names. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CON.pdf|_CON.pdf",
                "nul|_nul",
                "LPT1 .docx|_LPT1 .docx",
                "com\u00B9.txt|_com\u00B9.txt",
                "CONTRACT.pdf|CONTRACT.pdf",
                "'báo cáo.pdf '|báo cáo.pdf",
                "'báo cáo.pdf. .'|báo cáo.pdf",
                "..htaccess|htaccess",
                "C:\\Users\\an\\ảnh.png|ảnh.png",
                "../../etc/passwd|passwd",
                "a<b>c:d\"e|a_b_c_d_e"
            })
    void becomesSafe(String sent, String kept) {
        assertThat(FileName.clean(sent, "tep")).isEqualTo(kept);
    }

    @Test
    void marksOfDirectionAreTakenOutSoThatTheTrueEndingShows() {
        assertThat(FileName.clean("gpj\u202Eexe.pdf", "tep")).isEqualTo("gpjexe.pdf");
        assertThat(FileName.clean("a\u2066b\u2069\u200F.docx", "tep")).isEqualTo("ab.docx");
    }

    @Test
    void lettersAreComposed() {
        String apart = Normalizer.normalize("báo cáo tiến độ.pdf", Normalizer.Form.NFD);
        assertThat(FileName.clean(apart + " ", "tep")).isEqualTo("báo cáo tiến độ.pdf");
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(FileName.clean("ế".repeat(300) + ".docx", "tep"))
                .hasSize(FileName.LONGEST)
                .endsWith("ế.docx");
        assertThat(FileName.clean("\uD83D\uDE00".repeat(200), "tep")).hasSize(FileName.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u202E", "a/"})
    void nothingBecomesTheFallback(String sent) {
        assertThat(FileName.clean(sent, "tep")).isEqualTo("tep");
    }

    @ParameterizedTest
    @CsvSource({
        "anh.webp,JPEG,anh.jpg",
        "anh.JPEG,JPEG,anh.JPEG",
        "bao cao 161.BC,PDF,bao cao 161.BC.pdf",
        "khong duoi,XLSX,khong duoi.xlsx",
        "a.pdf,PDF,a.pdf"
    })
    void endsAsTheContentAsksFor(String name, FileType type, String kept) {
        assertThat(FileName.ofType(name, type)).isEqualTo(kept);
    }
}
