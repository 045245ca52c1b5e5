package vn.thanghang.officialdocs.write;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.officialdocs.Signature;

/** Invented papers of an invented province. */
final class SamplePapers {
    private SamplePapers() {}

    static OfficialDocument aReport() {
        return OfficialDocument.of(DocumentType.BAO_CAO, "Sở Nội vụ")
                .superior("Ủy ban nhân dân tỉnh Sông Lam")
                .symbol("7", "BC-SNV")
                .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 2, 5)))
                .summary("Phân tích kết quả Chỉ số hiệu quả quản trị và hành chính công năm 2023 và đề xuất giải pháp")
                .addressee("Ủy ban nhân dân tỉnh Sông Lam")
                .paragraph("Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc theo dõi các chỉ số, Sở Nội vụ báo cáo"
                        + " kết quả phân tích Chỉ số năm 2023 của tỉnh như sau:")
                .body(new Block.Section(
                        "I.",
                        "Kết quả chung",
                        List.of(
                                Block.Paragraph.of(
                                        "Tổng điểm của tỉnh đạt 41,25 điểm, xếp thứ 30 trên 61 tỉnh có kết quả, thuộc"
                                                + " nhóm Trung bình thấp. So với năm 2022, tổng điểm tăng 0,42 điểm; mức tăng này chưa"
                                                + " vượt sai số của cuộc khảo sát."),
                                scores(9),
                                chart())))
                .body(new Block.Section(
                        "II.",
                        "Phân tích theo nội dung",
                        List.of(
                                new Block.Section(
                                        "1.",
                                        "Nội dung tăng điểm",
                                        List.of(
                                                Block.Paragraph.of("Có năm nội dung tăng điểm so với năm trước."),
                                                Block.Numbered.of("a)", "Tham gia của người dân ở cấp cơ sở;"),
                                                Block.Numbered.of(
                                                        "b)", "Công khai, minh bạch trong việc ra quyết định."))),
                                new Block.Section(
                                        "2.",
                                        "Nội dung giảm điểm",
                                        List.of(Block.Paragraph.of(RichText.of("Nội dung giảm nhiều nhất là ")
                                                .bold("Thủ tục hành chính công")
                                                .plain(" (")
                                                .italic("giảm 0,21 điểm")
                                                .plain(").")))))))
                .paragraph("Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.")
                .signature(Signature.of(Signature.Capacity.KT, "Giám đốc", "Phó Giám đốc", "Lê Thị Hồng Nhung"))
                .recipient("Như trên")
                .recipient("Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c)")
                .recipient("Các sở, ban, ngành tỉnh")
                .recipient("Lưu: VT, CCHC")
                .annex(Annex.landscape("Bảng điểm chi tiết qua các năm", List.of(scores(46))))
                .annex(Annex.of("Cơ quan phụ trách từng tiêu chí", List.of(scores(12))))
                .build();
    }

    static OfficialDocument aLetter() {
        return OfficialDocument.of(DocumentType.CONG_VAN, "Ủy ban nhân dân\nTỉnh Sông Lam")
                .symbol(null, "UBND-NC")
                .dated("Sông Lam", PartialDate.of(YearMonth.of(2024, 5)))
                .summary("khắc phục những nội dung giảm điểm của Chỉ số hiệu quả quản trị và hành chính công")
                .addressee("Giám đốc các sở, thủ trưởng các ban, ngành tỉnh")
                .addressee("Chủ tịch Ủy ban nhân dân các xã, phường")
                .paragraph("Xét Báo cáo số 07/BC-SNV ngày 05 tháng 02 năm 2024 của Sở Nội vụ, Chủ tịch Ủy ban nhân dân"
                        + " tỉnh yêu cầu:")
                .body(Block.Numbered.of(
                        "1.",
                        "Giám đốc các sở, thủ trưởng các ban, ngành tỉnh xây dựng kế hoạch khắc"
                                + " phục, gửi Sở Nội vụ trước ngày 30 tháng 6 năm 2024."))
                .body(Block.Numbered.of("2.", "Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp kết quả thực hiện./."))
                .signature(Signature.of(Signature.Capacity.KT, "Chủ tịch", "Phó Chủ tịch", "Trần Văn Hải"))
                .recipient("Như trên")
                .recipient("TT. Tỉnh ủy (b/c)")
                .recipient("Lưu: VT, NC")
                .build();
    }

    private static Block.Table scores(int rows) {
        List<Block.Row> body = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            body.add(
                    Block.Row.of(Integer.toString(i), "Nội dung thứ " + i + " của bảng điểm", "5,12", "4,98", "+0,14"));
        }
        body.add(new Block.Row(
                List.of(
                        new Block.Cell(RichText.of("Tổng"), 2, 1, Align.CENTRE),
                        Block.Cell.of("41,25"),
                        Block.Cell.of("40,83"),
                        Block.Cell.of("+0,42")),
                true));
        return new Block.Table(
                "Bảng 1. Điểm các nội dung",
                List.of(
                        new Block.Column(8, Align.CENTRE),
                        new Block.Column(50, Align.LEFT),
                        new Block.Column(14, Align.RIGHT),
                        new Block.Column(14, Align.RIGHT),
                        new Block.Column(14, Align.RIGHT)),
                List.of(
                        new Block.Row(
                                List.of(
                                        new Block.Cell(RichText.of("STT"), 1, 2, null),
                                        new Block.Cell(RichText.of("Nội dung"), 1, 2, null),
                                        new Block.Cell(RichText.of("Điểm"), 2, 1, null),
                                        new Block.Cell(RichText.of("Tăng, giảm"), 1, 2, null)),
                                false),
                        Block.Row.of("Năm 2023", "Năm 2022")),
                body,
                "Nguồn: số liệu minh họa.");
    }

    private static Block.Figure chart() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 120\" font-family=\"sans-serif\">"
                + "<rect x=\"60\" y=\"20\" width=\"160\" height=\"18\" fill=\"#1d4ed8\"/>"
                + "<rect x=\"60\" y=\"60\" width=\"120\" height=\"18\" fill=\"#93c5fd\"/>"
                + "<text x=\"4\" y=\"34\" font-size=\"11\">Năm 2023</text>"
                + "<text x=\"4\" y=\"74\" font-size=\"11\">Năm 2022</text>"
                + "<text x=\"226\" y=\"34\" font-size=\"11\" font-weight=\"bold\">Điểm số ượữ</text></svg>";
        return new Block.Figure(
                new Block.Svg(svg), 130, 52, "Hình 1. Tổng điểm hai năm", "Biểu đồ cột: năm 2023 cao hơn năm 2022");
    }
}
