package vn.thanghang.directive.web;

import java.time.YearMonth;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.DocxWriter;

/** A letter of an invented province in the shape of those that start the work: no number, no day, three duties. */
final class SampleLetter {

    private SampleLetter() {}

    static byte[] docx() {
        return new DocxWriter()
                .write(letter("khắc phục những nội dung giảm điểm của Chỉ số PAPI năm 2022")
                        .build());
    }

    static byte[] secretDocx() {
        return new DocxWriter()
                .write(letter("nội dung không được lưu").circulation("TỐI MẬT").build());
    }

    static OfficialDocument.Builder letter(String subject) {
        return OfficialDocument.of(DocumentType.CONG_VAN, "Ủy ban nhân dân\nTỉnh Sông Lam")
                .symbol(null, "UBND-NC")
                .dated("Sông Lam", PartialDate.of(YearMonth.of(2023, 5)))
                .summary(subject)
                .addressee("Giám đốc các sở, thủ trưởng các ban, ngành tỉnh")
                .addressee("Chủ tịch Ủy ban nhân dân các huyện, thành phố")
                .paragraph("Xét Báo cáo số 161/BC-SNV ngày 24 tháng 4 năm 2023 của Sở Nội vụ về kết quả Chỉ số PAPI năm"
                        + " 2022, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:")
                .body(Block.Numbered.of(
                        "1.",
                        "Giám đốc các sở, thủ trưởng các ban, ngành tỉnh xây dựng kế hoạch khắc phục, gửi Sở Nội vụ"
                                + " trước ngày 30 tháng 6 năm 2023."))
                .body(Block.Numbered.of(
                        "2.", "Chủ tịch Ủy ban nhân dân các huyện, thành phố công khai danh sách hộ nghèo."))
                .body(Block.Numbered.of("3.", "Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp kết quả thực hiện./."))
                .signature(Signature.of(Signature.Capacity.KT, "Chủ tịch", "Phó Chủ tịch", "Trần Văn Hải"))
                .recipient("Như trên")
                .recipient("Lưu: VT, NC");
    }
}
