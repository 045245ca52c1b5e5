package vn.thanghang.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every layout, made from the published figures, give those figures back. */
class PublisherFileTest {

    @ParameterizedTest
    @ValueSource(ints = {2019, 2022})
    void findsInTheRecordedLayoutsWhatIsExpected(int year) throws Exception {
        GeneratedWorkbook book = GeneratedWorkbook.of(year);
        Reading reading = PapiFiles.read(
                (year == 2022 ? book.withEnglishLabels() : book).laidOut().xlsx(), "papi.xlsx");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(PapiFiles.lines(reading)).containsExactlyElementsOf(PapiFiles.expectedFindings(year));
    }

    @ParameterizedTest
    @CsvSource({"2011, ''", "2014, ''", "2016, *", "2017, *", "2018, KCDL", "2020, *", "2021, *", "2022, 0", "2023, ''"
    })
    void readsEveryEdition(int year, String mark) {
        Reading reading = PapiFiles.read(
                GeneratedWorkbook.of(year).withheldAs(mark).laidOut().xlsx(), "ProvincialIndicators.xlsx");
        assertThat(reading.year()).isEqualTo(year);
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(reading.isBlocked()).isFalse();
        assertThat(reading.of(Rule.UNKNOWN_ROW)).isEmpty();
    }

    @Test
    void readsWithoutAccents() {
        GeneratedWorkbook book =
                GeneratedWorkbook.of(2018).unaccented().withheldAs("KCDL").laidOut();
        PapiFiles.assertHoldsThePublishedFigures(PapiFiles.read(book.xlsx(), "a.xlsx"));
    }

    @Test
    void readsEnglishLabelsAlone() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2023)
                .withEnglishLabelsOnly()
                .withheldAs("")
                .laidOut();
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(reading.figures(RowKind.STANDARD_ERROR)).hasSize(61);
        assertThat(reading.figures(RowKind.WEIGHTED_ERROR)).isEmpty();
    }

    @Test
    void readsATableTurnedOnItsSideAndKeepsTheAddresses() {
        GeneratedWorkbook book =
                GeneratedWorkbook.of(2022).withEnglishLabels().laidOut().transposed();
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(reading.of(Rule.SUM_MISMATCH))
                .singleElement()
                .satisfies(f -> assertThat(String.valueOf(f.row()) + f.column()).isEqualTo("4K"));
    }

    @Test
    void readsTheHeadingWhereverItStands() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2021)
                .withheldAs("*")
                .onSheet("Sheet1")
                .laidOut()
                .under("Bảng chỉ tiêu cấp tỉnh", "Kết quả PAPI năm 2021", "");
        Reading reading = PapiFiles.read(book.xlsx(), "bang.xlsx");
        assertThat(reading.year()).isEqualTo(2021);
        PapiFiles.assertHoldsThePublishedFigures(reading);
    }

    @Test
    void passesOverTheHeadingsOfThe34NewProvinces() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2023).withheldAs("0").laidOut();
        List<Object> names = new ArrayList<>(List.of("Tên_34_TinhThanh", ""));
        PapiFiles.RESULTS.provinces().all().forEach(p -> names.add(p.successor() == null ? p.name() : "Vĩnh Long"));
        book.rows().add(2, new ArrayList<>(names));
        names.set(0, "Mã_34_TinhThanh");
        book.rows().addFirst(new ArrayList<>(names));
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(reading.of(Rule.UNKNOWN_ROW)).isEmpty();
        assertThat(reading.of(Rule.DUPLICATE_UNIT)).isEmpty();
    }

    @Test
    void readsDecimalCommasAndSaysSo() {
        GeneratedWorkbook book =
                GeneratedWorkbook.of(2021).withheldAs("*").withDecimalCommas().laidOut();
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(reading.of(Rule.DECIMAL_TEXT))
                .hasSize(reading.figures(RowKind.SCORE).size());
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void readsTheTableAsCsv(char separator) throws Exception {
        byte[] csv = GeneratedWorkbook.of(2022).withEnglishLabels().laidOut().csv(separator);
        Reading reading = PapiFiles.read(csv, "papi-2022.csv");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(PapiFiles.lines(reading)).containsExactlyElementsOf(PapiFiles.expectedFindings(2022));
    }

    @Test
    void readsOneFigurePerLine() {
        String csv = "year,province,code,score\n"
                + PapiFiles.RESULTS.scores().entries(2022).stream()
                        .map(e -> e.year() + "," + e.unit() + "," + e.code() + "," + e.value())
                        .collect(Collectors.joining("\n"));
        Reading reading = PapiFiles.read((csv + "\n2022,Trà Vinh,1.1,0.9").getBytes(StandardCharsets.UTF_8), "own.csv");
        assertThat(reading.figures(RowKind.SCORE))
                .hasSameSizeAs(PapiFiles.RESULTS.scores().entries(2022));
        assertThat(reading.of(Rule.DUPLICATE_UNIT)).singleElement().satisfies(f -> {
            assertThat(f.unit()).isEqualTo("Trà Vinh");
            assertThat(f.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void noticesASheetThatCopiesAnotherEdition() {
        byte[] bytes = GeneratedWorkbook.xlsx(
                GeneratedWorkbook.of(2019).laidOut(),
                GeneratedWorkbook.of(2019).onSheet("2020").laidOut(),
                GeneratedWorkbook.of(2021).withheldAs("*").laidOut());
        Reading reading = PapiFiles.read(bytes, "many.xlsx");
        assertThat(reading.years()).containsExactly(2019, 2020, 2021);
        assertThat(reading.year()).isEqualTo(2021);
        assertThat(reading.of(Rule.IDENTICAL_EDITION))
                .singleElement()
                .satisfies(f -> assertThat(f.sheet() + f.value()).isEqualTo("20202019"));
        assertThat(reading.isBlocked()).isTrue();
    }

    @Test
    void findsEachKindOfMistakeAtItsPlace() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2022)
                .with("SCORE 1.1 An Giang", 9.5)
                .with("SCORE 2 Cà Mau", "5,21 điểm")
                .with("SCORE 3 Hà Giang", "4.5")
                .with("RESPONDENTS  Sơn La", "1.102")
                .with("NAMES  Lai Châu", "Lai Chậu và lân cận")
                .with("NAMES  Sơn La", "Điện Biên")
                .laidOut();
        book.rows().get(19).set(0, "Một câu hỏi chưa từng có");
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        assertThat(at(reading, Rule.OUT_OF_SCALE)).containsExactly("12BG");
        assertThat(at(reading, Rule.SUM_MISMATCH)).contains("11BG", "61D");
        assertThat(at(reading, Rule.DECIMAL_TEXT)).contains("35BM", "61D");
        assertThat(at(reading, Rule.DUPLICATE_UNIT)).containsExactly("2K");
        assertThat(at(reading, Rule.UNKNOWN_ROW)).containsExactly("20null");
        assertThat(reading.figures(RowKind.SCORE)).noneMatch(c -> c.unit().equals("Sơn La"));
        // The row of codes still says who the misspelt province is.
        assertThat(reading.of(Rule.UNKNOWN_UNIT)).isEmpty();
        assertThat(reading.figures(RowKind.SCORE)).anyMatch(c -> c.unit().equals("Lai Châu"));
    }

    @Test
    void reportsAColumnThatIsNoProvince() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2022).laidOut();
        book.rows().get(1).add("Toàn quốc");
        book.rows().get(1).add("Atlantis");
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        assertThat(reading.of(Rule.UNKNOWN_UNIT))
                .extracting(f -> f.severity() + " " + f.value())
                .containsExactly("ERROR Atlantis", "INFO Toàn quốc");
    }

    @Test
    void takesAMistypedLabelForItsIndicatorAndSaysSo() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2022).laidOut();
        String label = String.valueOf(book.rows().get(12).getFirst());
        book.rows().get(12).set(0, label.replace("chính sách", "chính xách"));
        Reading reading = PapiFiles.read(book.xlsx(), "a.xlsx");
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(reading.of(Rule.UNKNOWN_ROW)).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.row()).isEqualTo(13);
        });
    }

    @Test
    void carriesTheNewestTreeToALaterRound() {
        GeneratedWorkbook book =
                GeneratedWorkbook.of(2024).with("SCORE TOTAL Trà Vinh", 41.25).laidOut();
        Reading reading = PapiFiles.read(book.xlsx(), "2024_PAPI.xlsx");
        assertThat(reading.year()).isEqualTo(2024);
        assertThat(reading.figures(RowKind.SCORE))
                .singleElement()
                .satisfies(c -> assertThat(c.value()).isEqualByComparingTo(new BigDecimal("41.25")));
    }

    private static List<String> at(Reading reading, Rule rule) {
        return reading.of(rule).stream()
                .map(f -> Integer.toString(Objects.requireNonNullElse(f.row(), 0)) + f.column())
                .toList();
    }
}
