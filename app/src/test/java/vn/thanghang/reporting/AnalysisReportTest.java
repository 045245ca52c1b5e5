package vn.thanghang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** The report of Sở Nội vụ, read as its reader would. */
class AnalysisReportTest {

    private static final IndexAnalyses PAPI = new IndexAnalyses(BundledResults.read(), BundledResults.readIndicators());

    @Test
    void saysTheResultOfTraVinh2022() {
        String words = words(report(2022, "Trà Vinh"));

        assertThat(words)
                .contains("40,7172 điểm (thang điểm từ 10 đến 80 điểm), xếp thứ 48 trong 61")
                .contains("thuộc nhóm Thấp; tăng 0,9054 điểm")
                .contains("chưa đáng kể")
                .contains("Số người trả lời khảo sát tại tỉnh Trà Vinh: 192")
                .contains("từ 39,4099 đến 42,0246 điểm");
    }

    @Test
    void proposesAgenciesForEveryPublishedSubDimension() {
        Block.Table table = tables(report(2022, "Trà Vinh").body()).stream()
                .filter(found -> Objects.requireNonNullElse(found.caption(), "").contains("đầu mối tổng hợp"))
                .findFirst()
                .orElseThrow();

        assertThat(table.rows()).hasSize(28);
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.cells().get(2).text().text()).isNotBlank();
            assertThat(row.cells().get(4).text().text()).isNotBlank().doesNotContain(";");
        });
    }

    @Test
    void inventsNoCauseAndForecastsNothing() {
        assertThat(words(report(2022, "Trà Vinh")))
                .contains("không tự cho biết nguyên nhân")
                .doesNotContain("do đó điểm")
                .doesNotContain("dự báo")
                .doesNotContain("xác suất")
                .doesNotContain("leo thang")
                .doesNotContain("Thấp nhất");
    }

    @Test
    void namesGroupsAsTheEditionDid() {
        assertThat(words(report(2021, "Trà Vinh"))).contains("thuộc nhóm Thấp nhất");
    }

    @Test
    void refusesComparisonAcrossABreakAndSaysWhy() {
        assertThat(words(report(2021, "Trà Vinh"))).contains("Không so sánh với năm 2020");
    }

    @Test
    void saysPlainlyThatATotalWasWithheld() {
        assertThat(words(report(2022, "Bắc Ninh")))
                .contains("bên công bố không công bố điểm tổng hợp của tỉnh Bắc Ninh")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "2022,Trà Vinh",
        "2011,Trà Vinh",
        "2018,Hà Nội",
        "2023,TP. Hồ Chí Minh",
        "2022,Bắc Giang",
        "2023,Quảng Ninh"
    })
    void isWrittenTwiceWithTheSameBytes(int year, String unit) {
        assertThat(new DocxWriter().write(report(year, unit))).isEqualTo(new DocxWriter().write(report(year, unit)));
        assertThat(new PdfWriter().write(report(year, unit))).isEqualTo(new PdfWriter().write(report(year, unit)));
    }

    @Test
    void isWrittenForEveryUnitOfEveryYear() {
        for (int year : PAPI.years()) {
            for (String unit : PAPI.panel().edition(year).units()) {
                assertThat(words(report(year, unit)))
                        .as(unit + " " + year)
                        .doesNotContain("null")
                        .doesNotContain("NaN")
                        .doesNotContain("{");
            }
        }
    }

    private static OfficialDocument report(int year, String unit) {
        Province province = Objects.requireNonNull(PAPI.results().provinces().named(unit));
        assertThat(province.validFrom()).isBefore(LocalDate.of(2025, 7, 1));
        return AnalysisReports.write(PAPI, year, province).orElseThrow();
    }

    private static List<Block.Table> tables(List<Block> blocks) {
        List<Block.Table> tables = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Table table -> tables.add(table);
                case Block.Section section -> tables.addAll(tables(section.body()));
                default -> {}
            }
        }
        return tables;
    }

    private static String words(OfficialDocument report) {
        StringBuilder words = new StringBuilder();
        collect(report.body(), words);
        report.annexes().forEach(annex -> collect(annex.body(), words));
        return words.toString();
    }

    private static void collect(List<Block> blocks, StringBuilder words) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> words.append(paragraph.text().text());
                case Block.Section section -> {
                    words.append(section.title()).append('\n');
                    collect(section.body(), words);
                }
                case Block.Table table ->
                    table.rows()
                            .forEach(row -> row.cells()
                                    .forEach(cell ->
                                            words.append(cell.text().text()).append('|')));
                case Block.Numbered numbered -> {
                    words.append(numbered.text().text());
                    collect(numbered.body(), words);
                }
                default -> {}
            }
            words.append('\n');
        }
    }
}
