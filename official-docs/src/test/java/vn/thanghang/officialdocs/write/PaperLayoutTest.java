package vn.thanghang.officialdocs.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Signature;

/** The look NĐ 30/2020/NĐ-CP, annex I asks for, measured in the files. */
class PaperLayoutTest {
    private static final DocxPage REPORT = DocxPage.read(new DocxWriter().write(SamplePapers.aReport()));
    private static final DocxPage LETTER = DocxPage.read(new DocxWriter().write(SamplePapers.aLetter()));
    private static final byte[] REPORT_PDF = new PdfWriter().write(SamplePapers.aReport());
    private static final PdfPage REPORT_PAGES = PdfPage.read(REPORT_PDF);
    private static final PdfPage LETTER_PAGES = PdfPage.read(new PdfWriter().write(SamplePapers.aLetter()));

    private static double mm(Object twips) {
        return new BigInteger(twips.toString()).doubleValue() / 1440 * 25.4;
    }

    @Test
    void docxPagesAreA4WithTheMarginsOfTheDecree() {
        List<CTSectPr> sections = new ArrayList<>();
        REPORT.file().getDocument().getBody().getPList().stream()
                .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
                .forEach(p -> sections.add(p.getPPr().getSectPr()));
        sections.add(REPORT.file().getDocument().getBody().getSectPr());
        assertThat(sections).hasSize(3);
        for (CTSectPr section : sections) {
            boolean lying = section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE;
            assertThat(mm(section.getPgSz().getW())).isCloseTo(lying ? 297 : 210, within(0.1));
            assertThat(mm(section.getPgSz().getH())).isCloseTo(lying ? 210 : 297, within(0.1));
            assertThat(mm(section.getPgMar().getTop())).isBetween(20.0, 25.0);
            assertThat(mm(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
            assertThat(mm(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
            assertThat(mm(section.getPgMar().getRight())).isBetween(15.0, 20.0);
            assertThat(section.isSetTitlePg()).as("no number on the first page").isTrue();
            assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
            assertThat(section.getHeaderReferenceList()).hasSize(1);
        }
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
    }

    @Test
    void docxNamesTimesNewRomanOnEveryRun() {
        assertThat(REPORT.paragraphs())
                .flatMap(XWPFParagraph::getRuns)
                .filteredOn(run -> !run.text().isEmpty())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
    }

    @Test
    void headingComponentsHaveTheirSizesAndFaces() {
        assertStyle(REPORT, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, true, false);
        assertStyle(REPORT, "Độc lập - Tự do - Hạnh phúc", 13, 14, true, false);
        assertStyle(REPORT, "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", 12, 13, false, false);
        assertStyle(REPORT, "SỞ NỘI VỤ", 12, 13, true, false);
        assertStyle(REPORT, "Số: 07/BC-SNV", 13, 13, false, false);
        assertStyle(REPORT, "Sông Lam, ngày 05 tháng 02 năm 2024", 13, 14, false, true);
        assertStyle(REPORT, "BÁO CÁO", 13, 14, true, false);
        assertStyle(REPORT, "Phân tích kết quả", 13, 14, true, false);
        assertStyle(REPORT, "I. KẾT QUẢ CHUNG", 13, 14, true, false);
        assertStyle(REPORT, "1. Nội dung tăng điểm", 13, 14, true, false);
        assertStyle(REPORT, "a) Tham gia", 13, 14, false, false);
        assertStyle(REPORT, "KT. GIÁM ĐỐC", 13, 14, true, false);
        assertStyle(REPORT, "Lê Thị Hồng Nhung", 13, 14, true, false);
        assertStyle(REPORT, "Nơi nhận:", 12, 12, true, true);
        assertStyle(REPORT, "- Như trên;", 11, 11, false, false);
        assertStyle(REPORT, "Phụ lục I", 14, 14, true, false);
        assertStyle(REPORT, "BẢNG ĐIỂM CHI TIẾT", 13, 14, true, false);
        assertStyle(
                REPORT, "(Kèm theo Báo cáo số 07/BC-SNV ngày 05 tháng 02 năm 2024 của Sở Nội vụ)", 13, 14, false, true);
        assertStyle(LETTER, "V/v khắc phục", 12, 13, false, false);
    }

    private static void assertStyle(
            DocxPage page, String text, double least, double most, boolean bold, boolean italic) {
        assertThat(page.size(text)).as(text).isBetween(least, most);
        assertThat(page.bold(text)).as("bold " + text).isEqualTo(bold);
        assertThat(page.italic(text)).as("italic " + text).isEqualTo(italic);
    }

    @Test
    void pdfShowsTheSameSizesAndFacesInTinos() {
        assertThat(REPORT_PAGES.words())
                .allSatisfy(word -> assertThat(word.font()).contains("Tinos"));
        assertWord(REPORT_PAGES, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false);
        assertWord(REPORT_PAGES, "Độc lập - Tự do - Hạnh phúc", 14, true, false);
        assertWord(REPORT_PAGES, "SỞ NỘI VỤ", 13, true, false);
        assertWord(REPORT_PAGES, "Sông Lam, ngày 05 tháng 02 năm 2024", 13.5, false, true);
        assertWord(REPORT_PAGES, "BÁO CÁO", 14, true, false);
        assertWord(REPORT_PAGES, "Nơi nhận:", 12, true, true);
        assertWord(REPORT_PAGES, "- Như trên;", 11, false, false);
        assertWord(LETTER_PAGES, "V/v khắc phục", 12, false, false);
    }

    private static void assertWord(PdfPage page, String text, double size, boolean bold, boolean italic) {
        PdfPage.Word word = page.line(text);
        assertThat(word.size()).as(text).isCloseTo(size, within(0.11));
        assertThat(word.bold()).as("bold " + text).isEqualTo(bold);
        assertThat(word.italic()).as("italic " + text).isEqualTo(italic);
    }

    @Test
    void pdfTextStaysBetweenTheMargins() {
        for (PdfPage.Word word : REPORT_PAGES.words()) {
            double[] size = REPORT_PAGES.pageSizesMm().get(word.page() - 1);
            assertThat(Math.min(size[0], size[1])).isCloseTo(210, within(0.1));
            assertThat(Math.max(size[0], size[1])).isCloseTo(297, within(0.1));
            if (word.text().isBlank()) {
                continue;
            }
            assertThat(word.left()).as(word.text()).isGreaterThan(30);
            assertThat(word.right()).as(word.text()).isLessThan(size[0] - 15);
            assertThat(word.baseline()).as(word.text()).isLessThan(size[1] - 20);
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondAndAnnexesApart() {
        List<String> inTopMargin = REPORT_PAGES.words().stream()
                .filter(word -> word.baseline() < 20)
                .map(word -> word.page() + ":" + word.text())
                .toList();
        assertThat(inTopMargin).containsExactly("2:2", "4:2", "5:3");
        PdfPage.Word number = REPORT_PAGES.words().stream()
                .filter(word -> word.baseline() < 20)
                .findFirst()
                .orElseThrow();
        assertThat(number.size()).isBetween(13.0, 14.0);
        assertThat((number.left() + number.right()) / 2)
                .isCloseTo((Sheet.LEFT_MM + 210 - Sheet.RIGHT_MM) / 2, within(0.5));
    }

    @Test
    void rulesHaveTheLengthsOfTheDecree() {
        double motto = ruleMm(REPORT.after("Độc lập"), 98);
        assertThat(motto).isCloseTo(TextWidths.widestMm(HeadLayout.MOTTO, 14), within(0.2));
        double issuer = ruleMm(REPORT.after("SỞ NỘI VỤ"), 64);
        double issuerText = TextWidths.widestMm("SỞ NỘI VỤ", 13);
        assertThat(issuer / issuerText).isBetween(1 / 3.0, 1 / 2.0);
        double summary = ruleMm(REPORT.after("Phân tích kết quả"), 162);
        assertThat(summary / 138).isBetween(1 / 3.0, 1 / 2.0);
    }

    private static double ruleMm(XWPFParagraph paragraph, double columnMm) {
        var properties = paragraph.getCTP().getPPr();
        assertThat(properties.getPBdr().isSetTop()).as("rule").isTrue();
        return columnMm
                - mm(properties.getInd().getLeft())
                - mm(properties.getInd().getRight());
    }

    @Test
    void theMottoIsExactlyAsWideAsItsRuleInTheDrawnText() {
        PdfPage.Word motto = REPORT_PAGES.line("Độc lập - Tự do - Hạnh phúc");
        assertThat(motto.right() - motto.left()).isCloseTo(TextWidths.widestMm(HeadLayout.MOTTO, 14), within(0.3));
    }

    @Test
    void sixPointsStandBetweenNumberAndSubjectAndBetweenParagraphs() {
        assertThat(LETTER.line("V/v").getSpacingBefore()).isEqualTo(120);
        assertThat(LETTER.line("1. Giám đốc").getSpacingBefore()).isGreaterThanOrEqualTo(120);
        assertThat(LETTER.line("Xét Báo cáo").getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(mm(LETTER.line("Xét Báo cáo").getIndentationFirstLine())).isCloseTo(12.7, within(0.05));
    }

    @Test
    void componentsStandInTheOrderOfTheDecree() {
        List<String> report = List.of(
                "ỦY BAN NHÂN DÂN TỈNH",
                "SỞ NỘI VỤ",
                "CỘNG HÒA",
                "Độc lập",
                "Số: 07",
                "Sông Lam, ngày",
                "BÁO CÁO",
                "Phân tích",
                "Kính gửi: ",
                "Thực hiện chỉ đạo",
                "I. KẾT QUẢ",
                "II. PHÂN TÍCH",
                "Nơi nhận:",
                "KT. GIÁM ĐỐC",
                "PHÓ GIÁM ĐỐC",
                "Lê Thị",
                "Phụ lục I",
                "BẢNG ĐIỂM",
                "(Kèm theo",
                "Phụ lục II");
        assertThat(report).extracting(REPORT::place).isSorted();
        assertThat(List.of("Số: ", "V/v", "Sông Lam, ngày", "Kính gửi:", "- Giám đốc", "Xét", "1. ", "2. ", "Nơi nhận"))
                .extracting(LETTER::place)
                .isSorted();
    }

    @Test
    void numberAndDateStandOnOneLineInPdf() {
        PdfPage.Word number = REPORT_PAGES.line("Số: 07/BC-SNV");
        PdfPage.Word date = REPORT_PAGES.line("Sông Lam, ngày");
        assertThat(number.baseline()).isCloseTo(date.baseline(), within(0.6));
        assertThat(REPORT_PAGES.line("Nơi nhận:").baseline())
                .isCloseTo(REPORT_PAGES.line("KT. GIÁM ĐỐC").baseline(), within(1.0));
    }

    @Test
    void tableHeadsRepeatOnEveryPage() {
        assertThat(REPORT_PAGES.words())
                .filteredOn(word -> word.text().equals("Nội dung") && word.page() >= 3 && word.page() <= 5)
                .hasSize(3);
        assertThat(REPORT.file().getTables().stream().flatMap(table -> table.getRows().stream()))
                .filteredOn(row -> row.isRepeatHeader())
                .hasSize(6);
    }

    @Test
    void pdfConformsToPdfA2b() {
        assertThat(PdfConformance.broken(REPORT_PDF)).isEmpty();
    }

    @Test
    void madeTwiceTheFilesAreIdentical() {
        assertThat(new PdfWriter().write(SamplePapers.aReport())).isEqualTo(REPORT_PDF);
        assertThat(new DocxWriter().write(SamplePapers.aReport()))
                .isEqualTo(new DocxWriter().write(SamplePapers.aReport()));
    }

    @Test
    void pageFragmentIsEscapedAndHasNoStyles() {
        var document = OfficialDocument.of(DocumentType.CONG_VAN, "<script>alert(1)</script>")
                .summary("\"><img onerror=x>")
                .paragraph("a & b < c")
                .signature(Signature.of("Giám đốc", null))
                .build();
        var page = Jsoup.parseBodyFragment(new HtmlWriter().write(document));
        assertThat(page.select("script, img, [style], [onerror]")).isEmpty();
        assertThat(page.select(".vb-body").text()).isEqualTo("a & b < c");
        var report = Jsoup.parseBodyFragment(new HtmlWriter().write(SamplePapers.aReport()));
        assertThat(report.select("section.vb-sheet")).hasSize(3);
        assertThat(report.select("svg[role=img][aria-label]")).hasSize(1);
        assertThat(report.select("[style], script")).isEmpty();
        assertThat(report.select("h2.vb-section").eachText())
                .containsExactly("I. KẾT QUẢ CHUNG", "II. PHÂN TÍCH THEO NỘI DUNG");
    }
}
