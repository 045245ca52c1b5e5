package vn.thanghang.catalogue.reference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledResultsTest {

    private static final BundledResults RESULTS = BundledResults.read();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2011, 63", "2014, 61", "2018, 61", "2019, 63", "2020, 63", "2021, 60", "2022, 61", "2023, 61"})
    void countsTheProvincesWithATotal(int year, long published) {
        assertThat(RESULTS.provinces().names().stream()
                        .filter(unit -> RESULTS.scores().find(year, unit, "TOTAL") != null))
                .hasSize((int) published);
    }

    @Test
    void holdsTheTotalOfTraVinhAsPublished() {
        assertThat(RESULTS.scores().find(2022, "Trà Vinh", "TOTAL")).isEqualTo(40.717228);
        assertThat(RESULTS.scores().find(2023, "Trà Vinh", "TOTAL")).isCloseTo(40.1433, within(0.0001));
    }

    @Test
    void leavesAWithheldProvinceWithoutValue() {
        assertThat(RESULTS.scores().find(2022, "Bắc Giang", "1")).isNull();
        assertThat(RESULTS.scores().find(2022, "Bắc Giang", "TOTAL")).isNull();
        assertThat(RESULTS.scores().orNaN(2022, "Bắc Giang", "6")).isGreaterThan(1);
    }

    @Test
    void dimensionsAreTheSumsOfTheirPartsButForHaNoi2022() {
        var off = new ArrayList<String>();
        for (int year : RESULTS.editions().years()) {
            EditionTree tree = requireNonNull(RESULTS.editions().find(year)).tree();
            for (String unit : RESULTS.scores().units(year)) {
                tree.scored().stream()
                        .filter(node -> node.level() != Level.SUBDIMENSION)
                        .filter(node -> Math.abs(gap(tree, year, unit, node.code())) > 0.0005)
                        .forEach(node -> off.add(year + " " + unit + " " + node.code()));
            }
        }
        assertThat(off).containsExactly("2022 Hà Nội 1");
    }

    private static double gap(EditionTree tree, int year, String unit, String code) {
        double whole = RESULTS.scores().orNaN(year, unit, code);
        double parts = tree.childrenOf(code).stream()
                .mapToDouble(part -> RESULTS.scores().orNaN(year, unit, part.code()))
                .sum();
        return whole - parts;
    }

    @Test
    void everyIndicatorValueHasItsPlaceInTheTree() {
        ScoreTable indicators = BundledResults.readIndicators();
        assertThat(indicators.years()).containsExactly(2018, 2019, 2022, 2023);
        for (int year : indicators.years()) {
            EditionTree tree = requireNonNull(RESULTS.editions().find(year)).tree();
            assertThat(tree.atLevel(Level.INDICATOR))
                    .extracting(Criterion::code)
                    .containsAll(indicators.codes(year));
            assertThat(RESULTS.provinces().names()).containsAll(indicators.units(year));
        }
    }

    @Test
    void scoresComeWithTheirIntervalWherePublished() {
        Uncertainty traVinh = requireNonNull(RESULTS.uncertainty(2022, "Trà Vinh"));
        assertThat(traVinh.low()).isEqualTo(39.409874);
        assertThat(traVinh.respondents()).isEqualTo(192);
        assertThat(RESULTS.uncertainty(2021, "Trà Vinh")).isNull();
    }

    @Test
    void readsScoresOfAUsersFile() throws Exception {
        BundledResults own = BundledResults.readScores(file(
                "year,province,code,score", "2024,Tra Vinh,TOTAL,41.5", "2024,HCMC,8.3,", "2024,TP Hồ Chí Minh,1,4.9"));
        assertThat(own.scores().find(2024, "Trà Vinh", "TOTAL")).isEqualTo(41.5);
        assertThat(own.scores().find(2024, "TP. Hồ Chí Minh", "8.3")).isNull();
        assertThat(own.scores().units(2024)).containsExactly("Trà Vinh", "TP. Hồ Chí Minh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2022,Trà Vinh,TOTAL,abc; score; abc; NOT_A_NUMBER",
                "2022,Trà Vinh,TOTAL,\"40,7\"; score; 40,7; DECIMAL_COMMA",
                "2022,Trà Vinh,TOTAL,0; score; 0; ZERO_IS_NOT_A_SCORE",
                "2022,Trà Vinh,1,11; score; 11; OUT_OF_SCALE",
                "2022,Atlantis,1,5; province; Atlantis; UNKNOWN_PROVINCE",
                "2022,Trà Vinh,5.2,1; code; 5.2; UNKNOWN_CODE",
                "2022,Trà Vinh,1.1.1,0.5; code; 1.1.1; UNKNOWN_CODE",
                "1999,Trà Vinh,1,5; year; 1999; UNKNOWN_YEAR",
                "MMXX,Trà Vinh,1,5; year; MMXX; NOT_A_NUMBER",
                ",Trà Vinh,1,5; year; ''; EMPTY_FIELD",
                "2022,An Giang,1,5; code; 1; DUPLICATE",
            })
    void refusesAUsersFileAndNamesThePlace(String line, String column, String value, BadDataException.Reason reason)
            throws Exception {
        Path file = file("year,province,code,score", "2022,An Giang,1,5", line);
        assertThatThrownBy(() -> BundledResults.readScores(file))
                .isInstanceOfSatisfying(BadDataException.class, bad -> {
                    assertThat(bad.file()).isEqualTo(file.toString());
                    assertThat(bad.row()).isEqualTo(3);
                    assertThat(bad.column()).isEqualTo(column);
                    assertThat(bad.value()).isEqualTo(value);
                    assertThat(bad.reason()).isEqualTo(reason);
                });
    }

    @Test
    void refusesAFileWithoutTheColumnsOrWithoutContent() throws Exception {
        assertReason(
                file("year,province,criterion,score", "2022,An Giang,1,5"), BadDataException.Reason.MISSING_COLUMN);
        assertReason(file(), BadDataException.Reason.UNREADABLE);
        assertReason(folder.resolve("absent.csv"), BadDataException.Reason.UNREADABLE);
        assertReason(file("year,province,code,score", "2022,An Giang,1"), BadDataException.Reason.MISSING_COLUMN);
    }

    private static void assertReason(Path file, BadDataException.Reason reason) {
        assertThatThrownBy(() -> BundledResults.readScores(file))
                .isInstanceOfSatisfying(
                        BadDataException.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
    }

    private Path file(String... lines) throws Exception {
        Path file = folder.resolve("scores.csv");
        Files.write(file, List.of(lines), StandardCharsets.UTF_8);
        return file;
    }
}
