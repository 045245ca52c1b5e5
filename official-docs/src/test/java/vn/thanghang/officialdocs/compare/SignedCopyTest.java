package vn.thanghang.officialdocs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.compare.Difference.Part;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

class SignedCopyTest {
    private static final PartialDate MAY = PartialDate.of(YearMonth.of(2024, 5));
    private static final PartialDate DAY = PartialDate.of(LocalDate.of(2024, 5, 21));

    private static OfficialDocument aLetter(@Nullable String number, PartialDate date, String limit, String signer) {
        return OfficialDocument.of(DocumentType.CONG_VAN, "Ủy ban nhân dân\nTỉnh Sông Lam")
                .symbol(number, "UBND-NC")
                .dated("Sông Lam", date)
                .summary("khắc phục những nội dung giảm điểm của Chỉ số hiệu quả quản trị")
                .addressee("Giám đốc các sở, thủ trưởng các ban, ngành tỉnh")
                .addressee("Chủ tịch Ủy ban nhân dân các xã, phường")
                .paragraph("Xét đề nghị của Sở Nội vụ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:")
                .body(
                        Block.Numbered.of(
                                "1.",
                                "Giám đốc các sở xây dựng kế hoạch khắc phục, gửi Sở Nội vụ trước ngày " + limit + "."),
                        Block.Numbered.of("2.", "Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp kết quả thực hiện./."))
                .signature(Signature.of(Signature.Capacity.KT, "Chủ tịch", "Phó Chủ tịch", signer))
                .recipient("Như trên")
                .recipient("Lưu: VT, NC")
                .annex(Annex.of("Cơ quan chủ trì", List.of(Block.Paragraph.of("Nội dung 5: Sở Nội vụ."))))
                .build();
    }

    private static ReadDocument read(OfficialDocument document, SignedCopy.Form form) {
        byte[] file = form == SignedCopy.Form.PDF ? new PdfWriter().write(document) : new DocxWriter().write(document);
        return ((Reading.Read) new DocumentReader().read(file)).document();
    }

    private static final OfficialDocument FROZEN = aLetter(null, MAY, "30 tháng 6 năm 2024", "Trần Văn Hải");

    @ParameterizedTest
    @EnumSource(SignedCopy.Form.class)
    void readsNumberDayAndSignerAndFindsNothingElseChanged(SignedCopy.Form form) {
        ReadDocument signed = read(aLetter("1234", DAY, "30 tháng 6 năm 2024", "Trần Văn Hải"), form);
        Comparison comparison = SignedCopy.compare(FROZEN, signed, form);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.number()).contains("1234");
        assertThat(comparison.date()).contains(DAY);
        assertThat(comparison.signer().orElseThrow().name()).isEqualTo("Trần Văn Hải");
    }

    @ParameterizedTest
    @EnumSource(SignedCopy.Form.class)
    void showsTheWordsThatWereChangedBeforeSigning(SignedCopy.Form form) {
        ReadDocument signed = read(aLetter("1234", DAY, "15 tháng 7 năm 2024", "Trần Văn Hải"), form);
        assertThat(SignedCopy.compare(FROZEN, signed, form).differences())
                .extracting(Difference::part, Difference::frozen, Difference::signed)
                .containsExactly(tuple(Part.TEXT, "30", "15"), tuple(Part.TEXT, "6", "7"));
    }

    @Test
    void showsAnotherSigner() {
        ReadDocument signed = read(aLetter("1234", DAY, "30 tháng 6 năm 2024", "Lê Thị Hoa"), SignedCopy.Form.PDF);
        assertThat(SignedCopy.compare(FROZEN, signed, SignedCopy.Form.PDF).differences())
                .extracting(Difference::part)
                .containsExactly(Part.SIGNER);
    }

    @Test
    void showsADateOfAnotherMonthAndAnotherNumberThanRegistered() {
        OfficialDocument registered = aLetter("12", MAY, "30 tháng 6 năm 2024", "Trần Văn Hải");
        PartialDate june = PartialDate.of(LocalDate.of(2024, 6, 3));
        ReadDocument signed = read(aLetter("13", june, "30 tháng 6 năm 2024", "Trần Văn Hải"), SignedCopy.Form.DOCX);
        assertThat(SignedCopy.compare(registered, signed, SignedCopy.Form.DOCX).differences())
                .extracting(Difference::part)
                .contains(Part.NUMBER, Part.DATE);
    }

    @Test
    void wordsAddedAndRemovedStandWithWhatIsBeforeThem() {
        assertThat(WordDiff.of("một hai ba bốn năm", "một hai bốn năm sáu"))
                .containsExactly(
                        new Difference(Part.TEXT, "ba", "", "một hai"),
                        new Difference(Part.TEXT, "", "sáu", "một hai ba bốn năm"));
        assertThat(WordDiff.of("a b c d", "a c b d"))
                .extracting(Difference::part)
                .containsExactly(Part.ORDER);
        assertThat(WordDiff.of("a b", "a b")).isEmpty();
    }
}
