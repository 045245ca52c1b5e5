package vn.thanghang.indexstats.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.PapiFigures;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;

/** The published facts of PAPI that every analysis must reproduce. */
@NullUnmarked
class PublishedResultsTest {

    private static final Panel PANEL = PapiFigures.panel();
    private static final Map<String, String> REGIONS = Map.of(
            "Trà Vinh", "Mekong", "Vĩnh Long", "Mekong", "Bến Tre", "Mekong", "Sóc Trăng", "Mekong", "Hà Nội", "Red");

    @Test
    void traVinh2022StandsWhereItWasPublished() {
        UnitAnalysis analysis = analysis(2022).unit("Trà Vinh");
        TotalFinding total = analysis.total();
        assertThat(total.score()).isEqualTo(40.717228);
        assertThat(total.rank()).isEqualTo(48);
        assertThat(total.of()).isEqualTo(61);
        assertThat(total.group()).isEqualTo(PerformanceGroup.LOWEST);
        assertThat(total.previousRank()).isEqualTo(55);
        assertThat(total.previousOf()).isEqualTo(60);
        assertThat(total.change().absolute()).isEqualTo(0.905382, within(1e-9));
        assertThat(total.change().previous()).isEqualTo(39.811846);
        assertThat(total.change().significantByRule()).isFalse();
        assertThat(total.change().significantByInterval()).isNull();
        assertThat(total.interval().low()).isEqualTo(39.409874);
        assertThat(total.interval().high95()).isEqualTo(40.717228 + 1.96 * 0.794761, within(1e-12));
        assertThat(groupNumbers(analysis)).containsExactly(4, 4, 4, 3, 2, 1, 4, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "2011,31.93,63,63", "2012,34.33,53,63", "2013,36.96,31,63", "2014,35.82,40,61", "2015,35.25,36,63",
        "2016,33.62,59,63", "2017,36.33,33,63", "2018,43.06,46,61", "2019,43.50,36,63", "2020,42.28,41,63",
        "2021,39.81,55,60", "2022,40.72,48,61", "2023,40.14,54,61"
    })
    void traVinhRanksOfThirteenYears(int year, double score, int rank, int of) {
        Ranking ranking = analysis(year).standing(CriteriaTree.TOTAL).ranking();
        assertThat(ranking.rank("Trà Vinh")).hasValue(rank);
        assertThat(ranking.of()).isEqualTo(of);
        assertThat(ranking.score("Trà Vinh")).isEqualTo(score, within(0.005));
    }

    @Test
    void everyGroupEqualsTheFileOfGroups() {
        Map<String, Integer> numbers = Map.of("Cao", 1, "Trung bình cao", 2, "Trung bình thấp", 3, "Thấp", 4);
        List<String[]> rows = PapiFigures.rows("groups-2018-2023.csv");
        assertThat(rows).hasSize(3341);
        Map<Integer, EditionAnalysis> analyses = new java.util.HashMap<>();
        for (String[] row : rows) {
            EditionAnalysis analysis = analyses.computeIfAbsent(Integer.valueOf(row[0]), y -> analysis(y));
            assertThat(analysis.standing(row[2]).group(row[1]).map(PerformanceGroup::number))
                    .as(String.join(" ", row))
                    .contains(numbers.get(row[4]));
        }
    }

    @Test
    void noGroupsBefore2018() {
        assertThat(analysis(2017).unit("Trà Vinh").total().group()).isNull();
        assertThat(analysis(2017).overview(CriteriaTree.TOTAL).bands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021,1,3.80,4.71,5.85",
        "2021,2,4.20,5.19,6.25",
        "2021,3,3.84,4.29,4.72",
        "2021,4,5.42,6.84,8.15",
        "2021,5,6.64,7.19,7.77",
        "2021,6,6.36,7.74,8.46",
        "2021,7,2.85,3.59,4.73",
        "2021,8,2.01,2.87,3.61",
        "2021,TOTAL,37.22,42.41,48.06",
        "2022,1,3.71,4.97,6.11",
        "2022,2,4.41,5.25,6.37",
        "2022,3,3.92,4.28,4.58",
        "2022,4,5.71,6.69,7.94",
        "2022,5,6.58,7.22,7.66",
        "2022,6,6.41,7.52,8.31",
        "2022,7,2.82,3.46,4.63",
        "2022,8,2.17,3.01,3.71",
        "2022,TOTAL,38.80,42.34,47.88",
        "2023,1,3.69,4.88,5.91",
        "2023,2,4.31,5.12,5.88",
        "2023,3,3.81,4.24,4.66",
        "2023,4,5.86,6.79,8.15",
        "2023,5,6.68,7.20,7.64",
        "2023,6,6.76,7.52,8.30",
        "2023,7,2.87,3.50,4.29",
        "2023,8,2.56,3.18,3.97",
        "2023,TOTAL,38.97,42.42,46.04"
    })
    void nationalAnchors(int year, String code, double min, double mean, double max) {
        NationalOverview overview = analysis(year).overview(code);
        assertThat(overview.moments().min()).isEqualTo(min, within(0.00501));
        assertThat(overview.moments().mean()).isEqualTo(mean, within(0.00501));
        assertThat(overview.moments().max()).isEqualTo(max, within(0.00501));
    }

    @Test
    void bandsOf2022AreThePublishedOnes() {
        NationalOverview overview = analysis(2022).overview(CriteriaTree.TOTAL);
        assertThat(overview.bands().stream().map(NationalOverview.Band::units)).containsExactly(16, 16, 15, 14);
        assertThat(overview.bands().getFirst().lowest()).isEqualTo(43.44, within(0.005));
        assertThat(overview.bands().getLast().highest()).isEqualTo(40.717228);
        assertThat(overview.withheld()).containsExactlyInAnyOrder("Bắc Giang", "Bắc Ninh");
    }

    @ParameterizedTest
    @CsvSource({"1,2019,2020,8,-1", "4,2019,2020,18,6", "7,2019,2020,11,16", "1,2021,2022,33,-1"})
    void countsOfNotableChangesAreThePublishedOnes(String code, int from, int to, int up, int down) {
        List<Change> changes = PANEL.edition(to).units().stream()
                .map(unit -> Change.of(PANEL, unit, code, from, to, 0.05))
                .filter(change -> change.relative() != null && change.significantByRule())
                .toList();
        assertThat(changes.stream().filter(c -> c.absolute() > 0).count()).isEqualTo(up);
        if (down >= 0) {
            assertThat(changes.stream().filter(c -> c.absolute() < 0).count()).isEqualTo(down);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023})
    void everyGapIsTheSumOfItsPartsAndRounding(int year) {
        EditionAnalysis analysis = analysis(year);
        int gaps = 0;
        for (String unit : analysis.edition().units()) {
            for (BenchmarkGap benchmark : analysis.unit(unit).gaps()) {
                ScoreGap gap = benchmark.gap();
                double sum = gap.parts().values().stream().mapToDouble(x -> x).sum() + gap.rounding();
                assertThat(sum).isEqualTo(gap.gap(), within(1e-9));
                assertThat(gap.gap())
                        .isEqualTo(
                                benchmark.profile().total() - analysis.edition().total(unit), within(1e-12));
                assertThat(Math.abs(gap.rounding())).isLessThan(8e-4);
                double dimensions = gap.byDimension(analysis.edition().tree()).values().stream()
                        .mapToDouble(x -> x)
                        .sum();
                assertThat(dimensions + gap.rounding()).isEqualTo(gap.gap(), within(1e-9));
                gaps++;
            }
        }
        assertThat(gaps).isGreaterThan(400);
    }

    @Test
    void theNextGroupOpensAtTheScoreOfTheUnitJustAbove() {
        EditionAnalysis analysis = analysis(2022);
        UnitAnalysis unit = analysis.unit("Trà Vinh");
        String above = analysis.standing(CriteriaTree.TOTAL).ranking().best().get(46);
        assertThat(unit.gap("nextGroup").orElseThrow().threshold())
                .isEqualTo(analysis.edition().total(above));
        assertThat(analysis.unit(analysis.standing(CriteriaTree.TOTAL)
                                .ranking()
                                .best()
                                .getFirst())
                        .gap("nextGroup"))
                .isEmpty();
    }

    @Test
    void withheldUnitsHaveNoTotalButKeepWhatWasPublished() {
        UnitAnalysis analysis = analysis(2022).unit("Bắc Giang");
        assertThat(analysis.total().score()).isNull();
        assertThat(analysis.total().rank()).isNull();
        assertThat(analysis.total().group()).isNull();
        assertThat(analysis.gaps()).isEmpty();
        assertThat(analysis.criterion("1").orElseThrow().score()).isNull();
        assertThat(analysis.criterion("6").orElseThrow().rank()).isNotNull();
    }

    @Test
    void aStandardErrorOfZeroIsUnusable() {
        ScoreInterval interval = analysis(2022).unit("Cà Mau").total().interval();
        assertThat(interval.standardError()).isNull();
        assertThat(interval.low95()).isNull();
        assertThat(interval.low()).isEqualTo(41.874588);
    }

    @Test
    void bothReadingsOfSignificanceStandApart() {
        Change change = analysis(2023).unit("Trà Vinh").total().change();
        assertThat(change.significantByRule()).isFalse();
        assertThat(change.significantByInterval()).isFalse();
        long byInterval = PANEL.edition(2023).units().stream()
                .map(unit -> Change.of(PANEL, unit, CriteriaTree.TOTAL, 2022, 2023, 0.05))
                .filter(c -> Boolean.TRUE.equals(c.significantByInterval()))
                .count();
        assertThat(byInterval).isEqualTo(16);
    }

    private static EditionAnalysis analysis(int year) {
        return EditionAnalysis.of(PANEL, year, AnalysisMethod.papi(), REGIONS);
    }

    private static List<Integer> groupNumbers(UnitAnalysis analysis) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(d -> analysis.criterion(String.valueOf(d))
                        .orElseThrow()
                        .group()
                        .number())
                .toList();
    }
}
