package vn.thanghang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** The report of Trà Vinh 2022 as paper: measured in the produced files. Margins of NĐ 30/2020, annex I. */
class ReportPaperTest {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final OfficialDocument REPORT = report();
    private static final byte[] PDF = new PdfWriter().write(REPORT);

    @Test
    void isValidPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(PDF), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            List<String> broken = validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void keepsTheMarginsOfTheDecreeOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(10);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDRectangle box = document.getPage(page - 1).getMediaBox();
                assertThat(box.getWidth() / POINTS_PER_MM).isCloseTo(210, within(0.5));
                assertThat(box.getHeight() / POINTS_PER_MM).isCloseTo(297, within(0.5));
                List<TextPosition> letters = letters(document, page);
                double left = letters.stream()
                        .mapToDouble(TextPosition::getXDirAdj)
                        .min()
                        .orElseThrow();
                double right = letters.stream()
                        .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                        .max()
                        .orElseThrow();
                assertThat(left / POINTS_PER_MM).as("left margin, page " + page).isBetween(29.5, 60.0);
                assertThat((box.getWidth() - right) / POINTS_PER_MM)
                        .as("right margin, page " + page)
                        .isGreaterThan(14.5);
            }
        }
    }

    @Test
    void hasHeaderBlocksOnTheFirstPageAndNumbersFromTheSecond() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            String first = text(document, 1);
            assertThat(first)
                    .contains("ỦY BAN NHÂN DÂN")
                    .contains("SỞ NỘI VỤ")
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc")
                    .contains("/BC-SNV")
                    .contains("BÁO CÁO")
                    .contains("Kính gửi: Ủy ban nhân dân tỉnh Trà Vinh");
            assertThat(first.strip()).doesNotStartWith("1");
            assertThat(text(document, 2).strip()).startsWith("2");
        }
    }

    @Test
    void namesTimesNewRomanAndTheMarginsInDocx() throws Exception {
        byte[] docx = new DocxWriter().write(REPORT);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(millimetres(margins.getLeft())).isBetween(30.0, 35.0);
            assertThat(millimetres(margins.getRight())).isBetween(15.0, 20.0);
            assertThat(millimetres(margins.getTop())).isBetween(20.0, 25.0);
            assertThat(millimetres(margins.getBottom())).isBetween(20.0, 25.0);
            assertThat(document.getDocument().xmlText() + document.getStyle().xmlText())
                    .contains("Times New Roman");
        }
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / 1440 * 25.4;
    }

    private static OfficialDocument report() {
        IndexAnalyses analyses = new IndexAnalyses(BundledResults.read(), BundledResults.readIndicators());
        var province = Objects.requireNonNull(analyses.results().provinces().named("Trà Vinh"));
        return AnalysisReports.write(analyses, 2022, province).orElseThrow();
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private static List<TextPosition> letters(PDDocument document, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (!letter.getUnicode().isBlank()) {
                    letters.add(letter);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }
}
