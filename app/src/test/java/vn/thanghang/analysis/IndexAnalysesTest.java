package vn.thanghang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thanghang.catalogue.reference.BundledResults;

/** The figures of the published results, through the same reader that the commands and the first start use. */
class IndexAnalysesTest {

    private static final IndexAnalyses PAPI = new IndexAnalyses(BundledResults.read(), BundledResults.readIndicators());

    @Test
    void traVinh2022IsAsPublished() {
        AnalysisJson analysis = analysis(2022, "Trà Vinh");

        assertThat(analysis.total().score()).isEqualTo(40.717228);
        assertThat(analysis.total().rank()).isEqualTo(48);
        assertThat(analysis.total().of()).isEqualTo(61);
        assertThat(analysis.total().group()).isEqualTo(4);
        assertThat(analysis.total().change()).isCloseTo(0.905382, within(5e-7));
        Map<String, Integer> groups = analysis.criteria().stream()
                .filter(criterion -> criterion.level().equals("DIMENSION"))
                .collect(Collectors.toMap(AnalysisJson.Criterion::code, criterion -> criterion.group()));
        assertThat(groups)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("1", 4, "2", 4, "3", 4, "4", 3, "5", 2, "6", 1, "7", 4, "8", 4));
    }

    @Test
    void everyGapIsTheSumOfItsPartsForEveryUnitAndYear() {
        int gaps = 0;
        for (int year : PAPI.years()) {
            for (String unit : PAPI.panel().edition(year).units()) {
                for (AnalysisJson.Gap gap : analysis(year, unit).gaps()) {
                    double sum = gap.parts().stream()
                            .mapToDouble(AnalysisJson.Part::points)
                            .sum();
                    assertThat(sum)
                            .as(year + " " + unit + " " + gap.benchmark())
                            .isCloseTo(gap.gap(), within(1e-9));
                    gaps++;
                }
            }
        }
        assertThat(gaps).isGreaterThan(4_000);
    }

    @Test
    void withheldUnitHasNoScoreRankOrGroup() {
        AnalysisJson bacNinh = analysis(2022, "Bắc Ninh");

        assertThat(bacNinh.total().score()).isNull();
        assertThat(bacNinh.total().rank()).isNull();
        assertThat(bacNinh.total().group()).isNull();
        assertThat(bacNinh.gaps()).isEmpty();
        assertThat(bacNinh.criteria())
                .filteredOn(criterion -> criterion.code().equals("1"))
                .allSatisfy(criterion -> assertThat(criterion.score()).isNotNull());
    }

    @Test
    void comparisonAcrossABreakIsRefusedOrMarked() {
        assertThat(verdict(2021, "3.2")).isEqualTo("refused");
        assertThat(criterion(2021, "3.2").change()).isNull();
        assertThat(criterion(2020, "8.3").change()).isNull();
        assertThat(verdict(2021, "3")).isEqualTo("marked");
        assertThat(criterion(2018, "2.2").change()).isNull();
    }

    private static String verdict(int year, String code) {
        return Objects.requireNonNull(criterion(year, code).comparison()).verdict();
    }

    private static AnalysisJson.Criterion criterion(int year, String code) {
        return analysis(year, "Trà Vinh").criteria().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static AnalysisJson analysis(int year, String unit) {
        return AnalysisJson.of("PAPI", PAPI.unit(year, unit).orElseThrow());
    }
}
