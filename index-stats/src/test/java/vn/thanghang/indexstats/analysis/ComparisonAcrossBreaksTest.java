package vn.thanghang.indexstats.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.PapiFigures;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Panel;

@NullUnmarked
class ComparisonAcrossBreaksTest {

    private static final Panel PANEL = PapiFigures.panel();

    @Test
    void refusesTheTotalAcrossTheChangeOfScale() {
        Change change = Change.of(PANEL, "Trà Vinh", CriteriaTree.TOTAL, 2017, 2018, 0.05);
        assertThat(change.absolute()).isNull();
        assertThat(change.previous()).isEqualTo(36.332296);
        assertThat(kinds(change.comparability())).contains(BreakKind.SCALE_CHANGED);
        assertThat(change.comparability()).isInstanceOf(Comparability.Refused.class);
    }

    @Test
    void refusesACodeThatMeantAnotherThing() {
        Comparability comparability = PANEL.comparability("2.1", 2017, 2018);
        assertThat(comparability).isInstanceOf(Comparability.Refused.class);
        assertThat(kinds(comparability)).containsExactly(BreakKind.MEANING_CHANGED);
    }

    @Test
    void refusesARedefinedCriterionAndMarksWhatContainsIt() {
        assertThat(PANEL.comparability("8.3", 2019, 2020)).isInstanceOf(Comparability.Refused.class);
        assertThat(PANEL.comparability("8", 2019, 2020)).isInstanceOf(Comparability.Marked.class);
        assertThat(PANEL.comparability(CriteriaTree.TOTAL, 2019, 2020)).isInstanceOf(Comparability.Marked.class);
        assertThat(PANEL.comparability("8.2", 2019, 2020)).isInstanceOf(Comparability.Unbroken.class);
    }

    @Test
    void marksAFormulaChangeAndKeepsItOutOfTheWeaknesses() {
        assertThat(PANEL.comparability("3.2", 2020, 2021)).isInstanceOf(Comparability.Marked.class);
        UnitAnalysis analysis = EditionAnalysis.of(PANEL, 2021, AnalysisMethod.papi(), java.util.Map.of())
                .unit("Trà Vinh");
        assertThat(analysis.criterion("3.2").orElseThrow().weak().stream()
                        .map(flag -> flag.rule().code()))
                .doesNotContain("fell5pct");
        assertThat(analysis.criterion("4.1").orElseThrow().weak().stream()
                        .map(flag -> flag.rule().code()))
                .contains("fell5pct");
    }

    @Test
    void refusesAYearOnYearDecompositionWithoutAMapping() {
        ChangeDecomposition refused = ChangeDecomposition.of(PANEL, "Trà Vinh", 2020, 2021);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        ChangeDecomposition.Refused.class,
                        r -> assertThat(r.breaks().stream().map(Break::code)).contains("5.1", "5.3", "5.4"));
    }

    @Test
    void decomposesAcrossATreeChangeThroughAMapping() {
        List<MappedPart> mapping = new ArrayList<>();
        for (String code : ScoreGap.partCodes(PANEL.edition(2021).tree())) {
            if (!code.startsWith("5.")) {
                mapping.add(new MappedPart(code, List.of(code), List.of(code)));
            }
        }
        assertThatThrownBy(() -> ChangeDecomposition.of(PANEL, "Trà Vinh", 2020, 2021, mapping))
                .isInstanceOf(IndexStatsException.class)
                .hasMessageContaining("mapping-incomplete");
        mapping.add(new MappedPart("5", List.of("5.1", "5.2", "5.3", "5.4"), List.of("5.1", "5.3", "5.4")));
        ChangeDecomposition.Decomposed decomposed =
                (ChangeDecomposition.Decomposed) ChangeDecomposition.of(PANEL, "Trà Vinh", 2020, 2021, mapping);
        ScoreGap gap = decomposed.gap();
        assertThat(gap.gap()).isEqualTo(39.811846 - 42.280823, within(1e-9));
        assertThat(gap.part("5").orElseThrow()).isEqualTo(7.161147 - 7.840096, within(1e-5));
        assertThat(decomposed.breaks()).isNotEmpty();
    }

    @Test
    void decomposesEveryChangeInsideOneTree() {
        int decomposed = 0;
        for (String unit : PANEL.edition(2022).units()) {
            if (!Double.isNaN(PANEL.edition(2022).total(unit))
                    && !Double.isNaN(PANEL.edition(2023).total(unit))) {
                ScoreGap gap = ((ChangeDecomposition.Decomposed) ChangeDecomposition.of(PANEL, unit, 2022, 2023)).gap();
                double sum = gap.parts().values().stream().mapToDouble(x -> x).sum();
                assertThat(sum + gap.rounding()).isEqualTo(gap.gap(), within(1e-9));
                decomposed++;
            }
        }
        assertThat(decomposed).isEqualTo(59);
    }

    private static List<BreakKind> kinds(Comparability comparability) {
        return comparability.breaks().stream().map(Break::kind).toList();
    }
}
