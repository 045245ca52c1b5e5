package vn.thanghang.officialdocs.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Signature;

/** A signature on a page of its own could be put under any text. */
class SignaturePageTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 50, 55})
    void signatureStandsOnThePageOfTheLastParagraph(int paragraphs) {
        PdfPage pdf = PdfPage.read(new PdfWriter().write(letter(paragraphs)));
        assertThat(pdf.line("GIÁM ĐỐC").page())
                .isEqualTo(pdf.line("Đoạn cuối").page())
                .isEqualTo(pdf.pageSizesMm().size());
    }

    private static OfficialDocument letter(int paragraphs) {
        var letter = OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                .superior("Ủy ban nhân dân tỉnh Sông Lam")
                .symbol("7", "SNV-CCHC")
                .summary("chỉnh đốn việc báo cáo")
                .addressee("Ủy ban nhân dân các xã, phường");
        for (int i = 1; i <= paragraphs; i++) {
            letter.paragraph("Đoạn thứ " + i + ".");
        }
        return letter.paragraph("Đoạn cuối./.")
                .signature(Signature.of("Giám đốc", "Lê Thị Hồng Nhung"))
                .recipient("Như trên")
                .build();
    }
}
