package vn.thanghang.catalogue.reference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    private static final Editions EDITIONS = Editions.ofPapi();

    @ParameterizedTest
    @CsvSource({
        "2011, 6, 22, 0",
        "2017, 6, 22, 0",
        "2018, 8, 28, 114",
        "2019, 8, 29, 122",
        "2020, 8, 29, 0",
        "2021, 8, 28, 0",
        "2022, 8, 28, 118",
        "2023, 8, 28, 120"
    })
    void hasTheTreeOfEachEdition(int year, int dimensions, int parts, int indicators) {
        EditionTree tree = edition(year).tree();
        assertThat(tree.atLevel(Level.DIMENSION)).hasSize(dimensions);
        assertThat(tree.atLevel(Level.SUBDIMENSION)).hasSize(parts);
        assertThat(tree.atLevel(Level.INDICATOR)).hasSize(indicators);
    }

    @Test
    void codesThatChangedMeaningAreTellingSo() {
        assertThat(meaning(2017, "2.1")).isEqualTo(meaning(2018, "2.2")).isNotEqualTo(meaning(2018, "2.1"));
        assertThat(meaning(2015, "3.2")).isEqualTo(meaning(2016, "3.3")).isNotEqualTo(meaning(2016, "3.2"));
        assertThat(meaning(2017, "3.3")).isEqualTo(meaning(2016, "3.3")).isNotEqualTo(meaning(2018, "3.3"));
        assertThat(edition(2021).tree().find("5.2")).isNull();
        assertThat(edition(2018).tree().find("8.3")).isNull();
    }

    @Test
    void everyChangeOfMeaningOrRangeOfAScoreIsABreak() {
        for (int year = 2012; year <= 2023; year++) {
            for (Criterion now : edition(year).tree().scored()) {
                Criterion before = edition(year - 1).tree().find(now.code());
                boolean same = before != null
                        && before.meaning().equals(now.meaning())
                        && requireNonNull(before.low()).equals(now.low());
                if (!same) {
                    assertThat(EDITIONS.breaksBetween(now.code(), year - 1, year))
                            .as(now.code() + " in " + year)
                            .anyMatch(b -> b.effect() == Break.Effect.REFUSE);
                }
            }
        }
    }

    @Test
    void everyBreakConcernsACodeOfItsYearOrTheYearBefore() {
        for (Break b : EDITIONS.breaks()) {
            assertThat(Stream.of(edition(b.year()), edition(b.year() - 1))
                            .map(e -> e.tree().find(b.code())))
                    .as(b.toString())
                    .anyMatch(node -> node != null);
        }
    }

    @Test
    void comparingTwoEditionsFindsTheBreaksBetweenThem() {
        assertThat(EDITIONS.breaksBetween("8.3", 2019, 2020)).hasSize(1);
        assertThat(EDITIONS.breaksBetween("8.3", 2023, 2020)).isEmpty();
        assertThat(EDITIONS.breaksBetween("8.3", 2023, 2019)).hasSize(1);
        assertThat(EDITIONS.breaksBetween("TOTAL", 2021, 2022)).isEmpty();
        assertThat(EDITIONS.breaksBetween("TOTAL", 2017, 2018))
                .extracting(Break::effect)
                .containsExactly(Break.Effect.REFUSE);
    }

    @Test
    void namesGroupsAsTheirEditionDoes() {
        assertThat(edition(2021).groupLabelVi(1)).isEqualTo("Cao nhất");
        assertThat(edition(2022).groupLabelVi(1)).isEqualTo("Cao");
        assertThat(edition(2022).groupLabelVi(4)).isEqualTo("Thấp");
        assertThat(IntStream.rangeClosed(2017, 2024)
                        .mapToObj(EditionsTest::edition)
                        .map(Edition::groupRule))
                .containsExactly(
                        GroupRule.NONE,
                        GroupRule.A,
                        GroupRule.A,
                        GroupRule.A,
                        GroupRule.A,
                        GroupRule.A0,
                        GroupRule.B,
                        GroupRule.B);
    }

    @Test
    void partsOfADimensionSpanItsRange() {
        for (int year : EDITIONS.years()) {
            EditionTree tree = edition(year).tree();
            for (Criterion whole : tree.scored()) {
                double high = tree.childrenOf(whole.code()).stream()
                        .filter(Criterion::isScore)
                        .mapToDouble(part -> requireNonNull(part.high()))
                        .sum();
                assertThat(high == 0 || Math.abs(high - requireNonNull(whole.high())) < 0.011)
                        .as(year + " " + whole.code() + " " + high)
                        .isTrue();
            }
        }
    }

    private static String meaning(int year, String code) {
        return requireNonNull(edition(year).tree().find(code)).meaning();
    }

    private static Edition edition(int year) {
        return requireNonNull(EDITIONS.findOrCarry(year));
    }
}
