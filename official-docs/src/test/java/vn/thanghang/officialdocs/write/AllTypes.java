package vn.thanghang.officialdocs.write;

import java.time.LocalDate;
import java.util.List;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.CopyCertificate;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.TemplateBody;

/** An invented paper of every type, each in its template. */
final class AllTypes {
    private static final PartialDate DAY = PartialDate.of(LocalDate.of(2024, 3, 9));

    private AllTypes() {}

    static OfficialDocument of(DocumentType type) {
        String notation = type.abbreviation() == null ? "SNV-CCHC" : type.abbreviation() + "-SNV";
        OfficialDocument.Builder paper = OfficialDocument.of(type, "Sở Nội vụ")
                .superior("Ủy ban nhân dân tỉnh Sông Lam")
                .symbol("8", notation)
                .dated("Sông Lam", DAY)
                .summary("Về việc theo dõi kết quả khắc phục các nội dung giảm điểm");
        switch (type) {
            case NGHI_QUYET, QUYET_DINH -> decision(paper, type);
            case QUY_CHE, QUY_DINH -> chapters(paper);
            case CONG_VAN -> letter(paper);
            case CONG_DIEN ->
                paper.urgency(Heading.Urgency.HOA_TOC)
                        .salutation("Giám đốc Sở Nội vụ điện")
                        .addressee("Chủ tịch Ủy ban nhân dân xã An Bình")
                        .addressee("Chủ tịch Ủy ban nhân dân phường Hòa Lạc")
                        .paragraph("Yêu cầu báo cáo ngay tình hình tiếp dân./.");
            case GIAY_MOI ->
                paper.body(new TemplateBody.Invitation(
                                "Sở Nội vụ",
                                "Lãnh đạo các sở, ban, ngành tỉnh",
                                "cuộc họp bàn giải pháp nâng cao Chỉ số",
                                "Giám đốc Sở Nội vụ",
                                "08 giờ 00, ngày 20 tháng 3 năm 2024",
                                "Phòng họp số 2")
                        .blocks());
            case GIAY_GIOI_THIEU ->
                paper.body(new TemplateBody.Introduction(
                                "Sở Nội vụ",
                                "Nguyễn Văn An",
                                "Chuyên viên",
                                "Ủy ban nhân dân xã An Bình",
                                "thu thập số liệu cải cách hành chính",
                                PartialDate.of(LocalDate.of(2024, 4, 1)))
                        .blocks());
            case GIAY_NGHI_PHEP -> leave(paper);
            case BIEN_BAN -> minutes(paper);
            case THU_CONG -> paper.paragraph("Thân gửi toàn thể cán bộ, công chức của Sở!");
            case CHI_THI, THONG_CAO, THONG_BAO, HUONG_DAN, CHUONG_TRINH, KE_HOACH, PHUONG_AN, DE_AN, DU_AN, BAO_CAO ->
                sections(paper);
            case TO_TRINH, HOP_DONG, BAN_GHI_NHO, BAN_THOA_THUAN, GIAY_UY_QUYEN, PHIEU_GUI, PHIEU_CHUYEN, PHIEU_BAO ->
                sections(paper);
        }
        if (type == DocumentType.BIEN_BAN) {
            paper.signature(Signature.of("Thư ký", "Lê Văn Bình")).signature(Signature.of("Chủ tọa", "Trần Thị Cúc"));
        } else {
            paper.signature(Signature.of("Giám đốc", "Trần Thị Cúc"));
        }
        return paper.recipient("Như trên").recipient("Lưu: VT, CCHC").build();
    }

    private static void decision(OfficialDocument.Builder paper, DocumentType type) {
        paper.authority("Giám đốc Sở Nội vụ")
                .basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015")
                .basis("Theo đề nghị của Chánh Văn phòng Sở")
                .body(
                        new Block.Article(
                                1, null, List.of(Block.Paragraph.of("Ban hành kèm theo văn bản này Quy chế."))),
                        new Block.Article(
                                2,
                                "Hiệu lực thi hành",
                                List.of(
                                        Block.Numbered.of("1.", "Văn bản có hiệu lực từ ngày ký."),
                                        Block.Numbered.of("2.", "Chánh Văn phòng Sở chịu trách nhiệm thi hành./."))));
        if (type == DocumentType.QUYET_DINH) {
            paper.annex(new Annex("Quy chế theo dõi kết quả", null, false, Annex.Kind.ISSUED_TEXT, chapter()));
        }
    }

    private static List<Block> chapter() {
        return List.of(new Block.Division(
                Block.DivisionKind.CHUONG,
                "I",
                "Quy định chung",
                List.of(new Block.Article(
                        1, "Phạm vi", List.of(Block.Paragraph.of("Quy chế này quy định việc theo dõi."))))));
    }

    private static void chapters(OfficialDocument.Builder paper) {
        paper.body(chapter());
    }

    private static void letter(OfficialDocument.Builder paper) {
        paper.summary("theo dõi kết quả khắc phục các nội dung giảm điểm")
                .urgency(Heading.Urgency.THUONG_KHAN)
                .circulation("Xem xong trả lại")
                .addressee("Ủy ban nhân dân xã An Bình")
                .paragraph("Sở Nội vụ đề nghị Ủy ban nhân dân xã báo cáo kết quả./.")
                .drafterMark("NVA.30")
                .address("Số 1 đường Hòa Bình, phường Hòa Lạc, tỉnh Sông Lam; ĐT: 0200 000 000; snv@songlam.example");
    }

    private static void minutes(OfficialDocument.Builder paper) {
        paper.body(new TemplateBody.Minutes(
                        "08 giờ 00, ngày 09 tháng 3 năm 2024",
                        "Phòng họp số 2",
                        List.of("Ông Lê Văn Bình;", "Bà Trần Thị Cúc."),
                        "Bà Trần Thị Cúc",
                        "Ông Lê Văn Bình",
                        List.of(Block.Paragraph.of("Các đại biểu thống nhất kế hoạch.")),
                        "10 giờ 30, ngày 09 tháng 3 năm 2024")
                .blocks());
    }

    private static void leave(OfficialDocument.Builder paper) {
        paper.body(new TemplateBody.Leave(
                                "Sở Nội vụ",
                                DAY,
                                "Lê Văn Bình",
                                "Chuyên viên",
                                "05 ngày, kể từ ngày 11 tháng 3 năm 2024 đến hết ngày 15 tháng 3 năm 2024",
                                "tỉnh Sông Lam",
                                "nghỉ phép năm 2024")
                        .blocks())
                .confirmation("Xác nhận của cơ quan, tổ chức hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)");
    }

    private static void sections(OfficialDocument.Builder paper) {
        paper.body(
                new Block.Section(
                        "I.",
                        "Mục đích, yêu cầu",
                        List.of(Block.Numbered.of("1.", "Mục đích: nâng cao chất lượng phục vụ người dân."))),
                new Block.Section(
                        "II.",
                        "Tổ chức thực hiện",
                        List.of(Block.Numbered.of("1.", "Các phòng thuộc Sở thực hiện nhiệm vụ được giao./."))));
    }

    /** A letter copied on paper (template 3.1) or electronically (template 3.2). */
    static OfficialDocument copied(boolean electronic) {
        CopyCertificate certificate = new CopyCertificate(
                CopyCertificate.Form.SAO_Y,
                new Heading.Issuer("Ủy ban nhân dân tỉnh Sông Lam", "Sở Tư pháp"),
                new Heading.Symbol("3", "SY-STP"),
                "Sông Lam",
                PartialDate.of(LocalDate.of(2024, 3, 12)),
                Signature.of(Signature.Capacity.TL, "Giám đốc", "Chánh Văn phòng", "Phạm Văn Dũng"),
                List.of("Các phòng thuộc Sở", "Lưu: VT"),
                electronic);
        OfficialDocument letter = of(DocumentType.CONG_VAN);
        return new OfficialDocument(
                letter.heading(), letter.opening(), letter.body(), letter.closing(), letter.annexes(), certificate);
    }
}
