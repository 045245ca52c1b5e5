package vn.thanghang.officialdocs.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.CopyCertificate;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

class DocumentReaderTest {

    private static OfficialDocument aDirective() {
        return OfficialDocument.of(DocumentType.CONG_VAN, "Ủy ban nhân dân tỉnh Sông Lam")
                .symbol(null, "UBND-NC")
                .dated("Sông Lam", PartialDate.of(YearMonth.of(2024, 5)))
                .summary("khắc phục những nội dung giảm điểm của Chỉ số hiệu quả quản trị và hành chính công năm 2024")
                .addressee("Thủ trưởng các sở, ban, ngành tỉnh")
                .addressee("Chủ tịch UBND các xã, phường")
                .paragraph(
                        "Xét Báo cáo số 07/BC-SNV ngày 05 tháng 02 năm 2024 của Giám đốc Sở Nội vụ về phân tích kết quả"
                                + " Chỉ số năm 2023, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:")
                .body(Block.Numbered.of(
                        "1.",
                        "Thủ trưởng các sở, ban, ngành tỉnh: (1) Tiếp tục thực hiện Chương trình số"
                                + " 12-CTr/TU ngày 26 tháng 3 năm 2021 của Ban Thường vụ Tỉnh ủy; (2) Quán triệt đến toàn thể"
                                + " công chức của cơ quan ý nghĩa của các Chỉ số."))
                .body(Block.Numbered.of(
                        "2.",
                        "Các cơ quan được phân công phụ trách tiêu chí xây dựng kế hoạch khắc phục,"
                                + " gửi Sở Nội vụ trước ngày 30 tháng 6 năm 2024."))
                .body(Block.Numbered.of("3.", "Giao Sở Nội vụ theo dõi, đôn đốc, hướng dẫn việc thực hiện./."))
                .signature(Signature.of(Signature.Capacity.KT, "Chủ tịch", "Phó Chủ tịch", "Trần Văn Hải"))
                .recipient("TT TU (b/c)")
                .recipient("Như trên")
                .recipient("Lưu: VT, NC")
                .build();
    }

    private static ReadDocument read(byte[] file) {
        return ((Reading.Read) new DocumentReader().read(file)).document();
    }

    private static void assertDirective(ReadDocument read) {
        assertThat(read.type().orElseThrow().value()).isEqualTo("CONGVAN");
        assertThat(read.number()).isEmpty();
        assertThat(read.symbol().orElseThrow().value()).isEqualTo("UBND-NC");
        assertThat(read.date().orElseThrow().value().iso()).contains("2024-05");
        assertThat(read.place().orElseThrow().value()).isEqualTo("Sông Lam");
        assertThat(read.issuer().orElseThrow().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM");
        assertThat(read.superior()).isEmpty();
        assertThat(read.subject().orElseThrow().value())
                .isEqualTo(
                        "khắc phục những nội dung giảm điểm của Chỉ số hiệu quả quản trị và hành chính công năm 2024");
        assertThat(read.addressees())
                .extracting(Found::value)
                .containsExactly("Thủ trưởng các sở, ban, ngành tỉnh", "Chủ tịch UBND các xã, phường");
        assertThat(read.signer().orElseThrow().value())
                .isEqualTo(new ReadDocument.Signer(List.of("KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Trần Văn Hải"));
        assertThat(read.recipients())
                .extracting(Found::value)
                .containsExactly("TT TU (b/c)", "Như trên", "Lưu: VT, NC");
        assertThat(read.citations())
                .extracting(Found::value)
                .containsExactly(
                        new ReadDocument.Citation("BC", "07/BC-SNV", new PartialDate(2024, 2, 5), "Giám đốc Sở Nội vụ"),
                        new ReadDocument.Citation(
                                "CTr", "12-CTr/TU", new PartialDate(2021, 3, 26), "Ban Thường vụ Tỉnh ủy"));
        assertThat(read.duties())
                .extracting(found -> found.value().path() + "|" + found.value().actor())
                .containsExactly(
                        "1|Thủ trưởng các sở, ban, ngành tỉnh",
                        "1.(1)|Thủ trưởng các sở, ban, ngành tỉnh",
                        "1.(2)|Thủ trưởng các sở, ban, ngành tỉnh",
                        "2|Các cơ quan được phân công phụ trách tiêu chí",
                        "3|Sở Nội vụ");
        assertThat(read.duties().get(3).value().due()).isEqualTo("2024-06-30");
        assertThat(read.duties().get(3).value().dueText()).isEqualTo("trước ngày 30 tháng 6 năm 2024");
    }

    @Test
    void readsADirectiveAlikeFromDocxPdfAndHtml() {
        assertDirective(read(new DocxWriter().write(aDirective())));
        assertDirective(read(new PdfWriter().write(aDirective())));
        assertDirective(read(("<html><body>" + new HtmlWriter().write(aDirective()) + "</body></html>")
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void placesPointAtWhatWasRead() {
        ReadDocument read = read(new DocxWriter().write(aDirective()));
        Found<PartialDate> date = read.date().orElseThrow();
        assertThat(read.text().substring(date.place().start(), date.place().end()))
                .contains("tháng 5 năm 2024");
        for (Found<ReadDocument.Duty> duty : read.duties()) {
            assertThat(read.text().substring(duty.place().start(), duty.place().end()))
                    .startsWith(duty.value().text());
        }
        assertThat(ReadingJson.of(read)).contains("\"date\": \"2024-05\"").contains("\"number\": null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "Mật", "Tối mật"})
    void seesASecretInATornHeadToo(String mark) {
        String torn = "UBND TỈNH SÔNG LAM\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nSố: 01/BC-UBND\n" + mark
                + "\nSông\nLam, ngày 05\ntháng 02 năm 2024\n\nBÁO CÁO\nVề việc X\n";
        assertThat(new DocumentReader().readText(torn)).isInstanceOf(Reading.Secret.class);
        String glued = "UBND TỈNH SÔNG LAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc " + mark
                + " Số: 01/BC-UBND Sông Lam, ngày 05 tháng 02 năm 2024 BÁO CÁO Về việc X\n";
        assertThat(new DocumentReader().readText(glued)).isInstanceOf(Reading.Secret.class);
    }

    @Test
    void mendsAHeadThatACopyHasTorn() {
        ReadDocument read = ((Reading.Read) new DocumentReader().readText("""
                ỦY BAN NHÂN DÂN
                TỈNH SÔNG LAM
                -------
                |
                CỘNG
                HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                |
                Số: 68/KH-UBND
                |
                Sông
                Lam, ngày 11 tháng 3
                năm 2024
                |
                KẾ HOẠCH
                VỀ VIỆC TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 37-CT/TW NGÀY 03/9/2019 CỦA BAN
                BÍ THƯ VỀ QUAN HỆ LAO ĐỘNG
                Căn cứ Chỉ thị số 37-CT/TW ngày
                03/9/2019 của Ban Bí thư về quan hệ lao động, UBND tỉnh ban hành Kế hoạch như sau:
                I. TỔ CHỨC THỰC HIỆN
                1. Sở Nội vụ
                Chủ trì, đôn đốc các cơ quan; báo cáo trước ngày 30/4/2024.
                2. Ban Quản lý các khu công nghiệp và khu kinh tế của tỉnh
                Tuyên truyền đến người lao động.
                Trong quá trình thực hiện nếu vướng mắc, các cơ quan phản ánh về Sở Nội vụ./.
                |
                Nơi nhận:
                Như trên;
                Lưu: VT.
                |
                CHỦ TỊCH
                Trần Văn Hải
                |
                """)).document();
        assertThat(read.issuer().orElseThrow().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM");
        assertThat(read.place().orElseThrow().value()).isEqualTo("Sông Lam");
        assertThat(read.date().orElseThrow().value()).isEqualTo(PartialDate.of(LocalDate.of(2024, 3, 11)));
        assertThat(read.subject().orElseThrow().value()).endsWith("CỦA BAN BÍ THƯ VỀ QUAN HỆ LAO ĐỘNG");
        assertThat(read.citations())
                .singleElement()
                .satisfies(each -> assertThat(each.value().issuer()).isEqualTo("Ban Bí thư"));
        assertThat(read.duties())
                .extracting(each -> each.value().path() + "|" + each.value().actor())
                .containsExactly("I.1|Sở Nội vụ", "I.2|Ban Quản lý các khu công nghiệp và khu kinh tế của tỉnh");
        assertThat(read.recipients()).extracting(Found::value).containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void readsThePaperBelowTheWordsOfAPortalAndAboveWhatItIssues() {
        ReadDocument read = ((Reading.Read) new DocumentReader().readText("""
                Từ khóa: Số hiệu, tiêu đề hoặc nội dung ngắn gọn của văn bản

                Quyết định 30/QĐ-BSL do Bộ Sông Lam ban hành
                Số hiệu: 30/QĐ-BSL Loại văn bản: Quyết định
                Nơi ban hành: Bộ Sông Lam Người ký: Trần Văn Hải

                BỘ SÔNG LAM
                BAN CHỈ ĐẠO ĐIỀU TRA
                -------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 30/QĐ-BSL
                Sông Lam, ngày 09 tháng 10 năm 2024

                QUYẾT ĐỊNH
                Ban hành Quy định về điều tra

                Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;
                Theo Báo cáo thẩm định số 18/BCTĐ-STP ngày 25 tháng 5 năm 2024 của Sở Tư pháp,
                QUYẾT ĐỊNH:
                Điều 1. Ban hành kèm theo Quyết định này Quy định về điều tra./.

                KT. TRƯỞNG BAN
                PHÓ TRƯỞNG BAN
                THỨ TRƯỞNG BỘ SÔNG LAM
                Trần Văn Hải

                QUY ĐỊNH
                VỀ ĐIỀU TRA
                Chương I
                QUY ĐỊNH CHUNG
                """)).document();
        assertThat(read.superior().orElseThrow().value()).isEqualTo("BỘ SÔNG LAM");
        assertThat(read.issuer().orElseThrow().value()).isEqualTo("BAN CHỈ ĐẠO ĐIỀU TRA");
        assertThat(read.signer().orElseThrow().value())
                .isEqualTo(new ReadDocument.Signer(
                        List.of("KT. TRƯỞNG BAN"), "PHÓ TRƯỞNG BAN THỨ TRƯỞNG BỘ SÔNG LAM", "Trần Văn Hải"));
        assertThat(read.citations())
                .extracting(each -> each.value().type() + " " + each.value().date())
                .containsExactly(
                        "Luật " + PartialDate.of(LocalDate.of(2008, 11, 13)),
                        "BC " + PartialDate.of(LocalDate.of(2024, 5, 25)));
    }

    @Test
    void readsTheLineWithWhichAPortalAnnouncesALetter() {
        ReadDocument read = ((Reading.Read) new DocumentReader().readText("""
                Số 924/SNV-CCHC Ngày 07-9-2024 V/v báo cáo cải cách hành chính quý III.

                Kính gửi:

                – Thủ trưởng các sở, ban, ngành.

                Đề nghị các sở, ban, ngành gửi báo cáo về Sở Nội vụ trước ngày 10/9/2024./.
                """)).document();
        assertThat(read.number().orElseThrow().value()).isEqualTo("924");
        assertThat(read.date().orElseThrow().value()).isEqualTo(PartialDate.of(LocalDate.of(2024, 9, 7)));
        assertThat(read.subject().orElseThrow().value()).isEqualTo("báo cáo cải cách hành chính quý III");
    }

    @Test
    void takesAHeadApartThatACopyHasGluedIntoOneLine() {
        ReadDocument read = ((Reading.Read) new DocumentReader()
                        .readText("UBND TỈNH SÔNG LAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
                                + " VIỆT NAM SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc Số : 2917 /SGDĐT-VP Sông Lam,"
                                + " ngày 05 tháng11 năm 2024 V/v báo cáo thiệt hại do lũ. Kính gửi: - Ủy ban nhân dân tỉnh;"
                                + " - Bộ Giáo dục và Đào tạo. Vừa qua, mưa lớn gây lũ trên toàn tỉnh."))
                .document();
        assertThat(read.superior().orElseThrow().value()).isEqualTo("UBND TỈNH SÔNG LAM");
        assertThat(read.issuer().orElseThrow().value()).isEqualTo("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        assertThat(read.symbol().orElseThrow().value()).isEqualTo("SGDĐT-VP");
        assertThat(read.subject().orElseThrow().value()).isEqualTo("báo cáo thiệt hại do lũ");
        assertThat(read.addressees())
                .extracting(Found::value)
                .containsExactly("Ủy ban nhân dân tỉnh", "Bộ Giáo dục và Đào tạo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "T Ố I  M Ậ T", "(MẬT)", "Độ mật: Tuyệt mật", "**MẬT**", "Mật"})
    void refusesWhatIsMarkedAsASecretAndKeepsNothing(String mark) {
        String text = "UBND TỈNH SÔNG LAM\nSố: 01/BC-UBND\n" + mark
                + "\nSông Lam, ngày 05 tháng 02 năm 2024\n\nBÁO CÁO\nVề việc X\n";
        assertThat(new DocumentReader().readText(text)).isInstanceOf(Reading.Secret.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MẶT TRẬN TỔ QUỐC", "V/v bảo vệ bí mật nhà nước", "MẶT", "Bảo mật", "- Mật khẩu: đổi định kỳ."})
    void doesNotTakeOtherWordsForAStamp(String line) {
        String text = "UBND TỈNH SÔNG LAM\nSố: 01/UBND-NC\n" + line + "\nSông Lam, ngày 05 tháng 02 năm 2024\n";
        assertThat(new DocumentReader().readText(text)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void aCopyIsReadAsTheDocumentCopied() throws IOException {
        LabelledDocument copy = LabelledDocument.all().get(16);
        ReadDocument read = read(copy.file());
        assertThat(read.copyForm()).contains(CopyCertificate.Form.SAO_Y);
        assertThat(read.symbol().orElseThrow().value()).isEqualTo("STP-VB");
        assertThat(read.signer().orElseThrow().value().name()).isEqualTo("Lâm Thị Ngọc Diệp");
    }

    /** Words that also begin a sentence, or sound like Phần and Chương. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phân tích kết quả Chỉ số Hiệu quả quản trị và hành chính công năm 2022",
                "Thực hiện Chương trình cải cách hành chính năm 2023",
                "Chương trình hành động nâng cao Chỉ số PAPI",
                "Theo dõi việc khắc phục Chỉ số PAPI năm 2023"
            })
    void readsASummaryThatBeginsLikeASentence(String summary) {
        byte[] docx = new DocxWriter()
                .write(OfficialDocument.of(DocumentType.BAO_CAO, "Sở Nội vụ")
                        .superior("Ủy ban nhân dân tỉnh Trà Vinh")
                        .symbol("161", "BC-SNV")
                        .dated("Trà Vinh", PartialDate.of(LocalDate.of(2023, 4, 24)))
                        .summary(summary)
                        .addressee("Ủy ban nhân dân tỉnh Trà Vinh")
                        .paragraph("Sở Nội vụ báo cáo kết quả như sau:")
                        .signature(Signature.of("GIÁM ĐỐC", null))
                        .recipient("Như trên")
                        .build());
        assertThat(((Reading.Read) new DocumentReader().read(docx))
                        .document()
                        .subject()
                        .orElseThrow()
                        .value())
                .isEqualTo(summary);
    }

    @Test
    void partyDocumentsAreMarked() {
        assertThat(read(LabelledDocument.all().get(8).file()).party()).isTrue();
        assertThat(read(LabelledDocument.all().get(0).file()).party()).isFalse();
    }

    @Test
    void refusesFilesOfOtherKinds() {
        assertThatThrownBy(
                        () -> new DocumentReader().read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        e -> assertThat(e.code()).isEqualTo(DocumentException.Code.UNKNOWN_FORMAT));
        assertThatThrownBy(() -> new DocumentReader().read("%PDF-1.4 broken".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> new DocumentReader().read(new byte[] {'P', 'K', 3, 4, 0, 0, 0}))
                .isInstanceOf(DocumentException.class);
        assertThat(new DocumentReader().read(new byte[0])).isInstanceOf(Reading.Read.class);
    }

    /** The letter of 2023 is not ours to copy; whoever has it names the file with -Dofficialdocs.letter=FILE. */
    @Test
    void readsTheLetterOf2023() throws IOException {
        String file = System.getProperty("officialdocs.letter", "");
        assumeTrue(!file.isEmpty(), "no letter given");
        ReadDocument read = read(Files.readAllBytes(Path.of(file)));
        assertThat(read.symbol().orElseThrow().value()).isEqualTo("UBND-NC");
        assertThat(read.number()).isEmpty();
        assertThat(read.date().orElseThrow().value().iso()).contains("2023-05");
        assertThat(read.addressees()).hasSize(2);
        assertThat(read.recipients()).hasSize(7);
        assertThat(read.citations())
                .extracting(found -> found.value().numberSymbol())
                .containsExactly("161/BC-SNV", "12-CTr/TU", "5360/UBND-NC");
        assertThat(read.duties())
                .extracting(found -> found.value().path())
                .containsExactly("1", "1.(1)", "1.(2)", "1.(3)", "2", "3");
    }
}
