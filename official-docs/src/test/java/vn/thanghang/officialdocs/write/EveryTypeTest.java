package vn.thanghang.officialdocs.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;

/** Every type of the decree in both formats. */
class EveryTypeTest {

    @ParameterizedTest
    @EnumSource
    void docxHasTheFormOfTheDecree(DocumentType type) {
        byte[] bytes = new DocxWriter().write(AllTypes.of(type));
        DocxPage page = DocxPage.read(bytes);
        var section = page.file().getDocument().getBody().getSectPr();
        assertThat(mm(section.getPgSz().getW())).isCloseTo(210, within(0.1));
        assertThat(mm(section.getPgSz().getH())).isCloseTo(297, within(0.1));
        assertThat(mm(section.getPgMar().getTop())).isBetween(20.0, 25.0);
        assertThat(mm(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
        assertThat(mm(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
        assertThat(mm(section.getPgMar().getRight())).isBetween(15.0, 20.0);
        assertThat(page.paragraphs())
                .flatMap(XWPFParagraph::getRuns)
                .filteredOn(run -> !run.text().isBlank())
                .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
        assertThat(order(type)).extracting(page::place).isSorted().doesNotHaveDuplicates();
        assertStyles(type, page);
        assertThat(page.after("Độc lập").getCTP().getPPr().getPBdr().isSetTop()).isTrue();
        assertThat(page.after("SỞ NỘI VỤ").getCTP().getPPr().getPBdr().isSetTop())
                .isTrue();
        assertThat(new DocxWriter().write(AllTypes.of(type))).isEqualTo(bytes);
    }

    private static void assertStyles(DocumentType type, DocxPage page) {
        assertThat(page.size("CỘNG HÒA")).isBetween(12.0, 13.0);
        assertThat(page.bold("CỘNG HÒA") && page.bold("Độc lập") && page.bold("SỞ NỘI VỤ"))
                .isTrue();
        assertThat(page.bold("ỦY BAN NHÂN DÂN")).isFalse();
        assertThat(page.size("Số: 08/")).isEqualTo(13);
        assertThat(page.italic("Sông Lam, ngày 09 tháng 3 năm 2024")).isTrue();
        assertThat(page.size("Nơi nhận:")).isEqualTo(12);
        assertThat(page.bold("Nơi nhận:") && page.italic("Nơi nhận:")).isTrue();
        assertThat(page.size("- Như trên;")).isEqualTo(11);
        assertThat(page.bold("Trần Thị Cúc")).isTrue();
        if (type.isNamed()) {
            assertThat(page.bold(HeadLayout.upper(type.title()))).isTrue();
            assertThat(page.bold("Về việc theo dõi")).isTrue();
            assertThat(page.after("Về việc theo dõi")
                            .getCTP()
                            .getPPr()
                            .getPBdr()
                            .isSetTop())
                    .isTrue();
        } else {
            assertThat(page.bold("V/v theo dõi")).isFalse();
            assertThat(page.size("V/v theo dõi")).isBetween(12.0, 13.0);
            assertThat(page.line("V/v theo dõi").getSpacingBefore()).isEqualTo(120);
        }
    }

    private static List<String> order(DocumentType type) {
        List<String> order = new ArrayList<>(List.of("ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ", "CỘNG HÒA", "Độc lập", "Số: 08/"));
        if (!type.isNamed()) {
            order.add("V/v");
        }
        order.add("Sông Lam, ngày");
        if (type.isNamed()) {
            order.add(HeadLayout.upper(type.title()));
            order.add("Về việc theo dõi");
        }
        type.enactingWord().ifPresent(word -> {
            order.add("GIÁM ĐỐC SỞ NỘI VỤ");
            order.add("Căn cứ Luật");
            order.add(word);
            order.add("Điều 1.");
        });
        if (type == DocumentType.BIEN_BAN) {
            order.add("CHỦ TỌA");
            order.add("Nơi nhận:");
        } else {
            order.add("Nơi nhận:");
            order.add("Trần Thị Cúc");
        }
        return order;
    }

    private static double mm(Object twips) {
        return Long.parseLong(twips.toString()) / 1440.0 * 25.4;
    }

    @ParameterizedTest
    @EnumSource
    void pdfConformsAndStaysBetweenTheMargins(DocumentType type) {
        assertPdf(AllTypes.of(type));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copiesOfBothTemplatesConform(boolean electronic) {
        OfficialDocument copy = AllTypes.copied(electronic);
        assertPdf(copy);
        DocxPage page = DocxPage.read(new DocxWriter().write(copy));
        if (electronic) {
            assertThat(page.size("SAO Y; Sở Tư pháp; 12/03/2024")).isEqualTo(10);
            assertThat(page.place("SAO Y;")).isLessThan(page.place("CỘNG HÒA"));
        } else {
            assertThat(List.of("Trần Thị Cúc", "SỞ TƯ PHÁP", "SAO Y", "Số: 03/SY-STP", "TL. GIÁM ĐỐC", "Phạm Văn Dũng"))
                    .extracting(page::place)
                    .isSorted();
        }
    }

    private static void assertPdf(OfficialDocument document) {
        byte[] pdf = new PdfWriter().write(document);
        assertThat(PdfConformance.broken(pdf)).isEmpty();
        PdfPage page = PdfPage.read(pdf);
        assertThat(page.pageSizesMm()).allSatisfy(size -> {
            assertThat(size[0]).isCloseTo(210, within(0.1));
            assertThat(size[1]).isCloseTo(297, within(0.1));
        });
        String address = document.closing().address();
        assertThat(page.words()).allSatisfy(word -> {
            assertThat(word.font()).contains("Tinos");
            if (!word.text().isBlank()) {
                assertThat(word.left()).as(word.text()).isGreaterThan(30);
                assertThat(word.right()).as(word.text()).isLessThan(195);
                boolean foot = address != null && address.contains(word.text());
                assertThat(word.baseline()).as(word.text()).isLessThan(foot ? 297 : 277);
            }
        });
        PdfPage.Word nation = page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(nation.bold()).isTrue();
        assertThat(page.line("Độc lập - Tự do - Hạnh phúc").baseline()).isGreaterThan(nation.baseline());
        assertThat(page.line("Số: 08/").baseline())
                .isCloseTo(page.line("Sông Lam, ngày 09 tháng 3 năm 2024").baseline(), within(0.6));
        assertThat(new PdfWriter().write(document)).isEqualTo(pdf);
    }

    @Test
    void urgencyStampsAreRedAndHaveTheWidthOfTheDecree() {
        DocxPage page = DocxPage.read(new DocxWriter().write(AllTypes.of(DocumentType.CONG_VAN)));
        XWPFParagraph stamp = page.line("THƯỢNG KHẨN");
        assertThat(stamp.getRuns().getFirst().getColor()).isEqualTo("C00000");
        assertThat(64
                        - mm(stamp.getCTP().getPPr().getInd().getLeft())
                        - mm(stamp.getCTP().getPPr().getInd().getRight()))
                .isCloseTo(40, within(0.1));
    }
}
