package vn.thanghang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.catalogue.reference.BundledFormulas;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** The annex as its reader sees it, and the signed report without any of it. */
class ReferenceAnnexTest {

    private static final Outlook PAPI = new Outlook(
            new IndexAnalyses(BundledResults.read(), BundledResults.readIndicators()), BundledFormulas.read());

    /** What stands in the annex and must not stand in a signed paper. */
    private static final List<String> INTERNAL = List.of(
            "LƯU HÀNH NỘI BỘ",
            "không phát hành kèm",
            "PHƯƠNG ÁN CẢI THIỆN ĐIỂM VÀ NHÓM",
            "mô phỏng",
            "DỰ BÁO KỲ SAU",
            "bốn trong năm khả năng",
            "CRPS",
            "mức tin cậy 80");

    private static String words(OfficialDocument paper) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(new DocxWriter().write(paper)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(docx)) {
            return extractor.getText().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Province province(String name) {
        return Objects.requireNonNull(PAPI.analyses().results().provinces().named(name));
    }

    private static OfficialDocument annex(int year, String unit) {
        return ReferenceAnnexes.write(PAPI, year, province(unit)).orElseThrow();
    }

    @Test
    void holdsPathForecastAndTheRecord() {
        String words = words(annex(2022, "Trà Vinh"));
        assertThat(INTERNAL).allSatisfy(internal -> assertThat(words).contains(internal));
        assertThat(words)
                .contains("Có thể đạt nhóm Trung bình thấp ở kỳ 2023 với mức tin cậy 80")
                .contains("Tỉnh từng tăng như vậy trong một năm")
                .contains("2022")
                .doesNotContain("null")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource({"2022,Trà Vinh", "2023,Hà Nội", "2023,Thái Nguyên", "2021,Trà Vinh", "2022,Bắc Ninh"})
    void signedReportHoldsNoneOfIt(int year, String unit) {
        String report = words(
                AnalysisReports.write(PAPI.analyses(), year, province(unit)).orElseThrow());
        assertThat(INTERNAL).noneSatisfy(internal -> assertThat(report).containsIgnoringCase(internal));
        assertThat(report).doesNotContainIgnoringCase("dự báo").doesNotContainIgnoringCase("khoảng hạng");
    }

    @ParameterizedTest
    @CsvSource({"2022,Bắc Ninh", "2011,Trà Vinh", "2018,Hà Nội", "2023,Bà Rịa - Vũng Tàu", "2022,Quảng Ninh"})
    void isWrittenForUnitsAndYearsWithLittleToSay(int year, String unit) {
        assertThat(words(annex(year, unit))).doesNotContain("null").doesNotContain("NaN");
        assertThat(new PdfWriter().write(annex(year, unit))).isEqualTo(new PdfWriter().write(annex(year, unit)));
    }
}
