package vn.thanghang.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    private static final NumberText.Range SCORE = new NumberText.Range(1.0, 10.0, false);
    private static final NumberText.Range COUNT = new NumberText.Range(0.0, 1e6, true);
    private static final NumberText.Range OPEN = new NumberText.Range(null, null, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,25|8.25",
                "8.25|8.25",
                "5,825|5.825",
                "5.825|5.825",
                "7|7",
                "−1,5|-1.5",
                " 4,1 |4.1",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1e1|1e1",
                "0,333|0.333"
            })
    void readsAScoreOneWay(String text, BigDecimal value) {
        assertThat(NumberText.parse(text.strip(), SCORE)).isEqualTo(new NumberText.Read(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.102|1102", "1,102|1102", "240|240", "12.345|12345"})
    void readsACountOneWay(String text, BigDecimal value) {
        assertThat(NumberText.parse(text, COUNT)).isEqualTo(new NumberText.Read(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|1.234|1234", "12,345|12.345|12345"})
    void refusesToChooseWithoutARange(String text, BigDecimal decimal, BigDecimal thousands) {
        assertThat(NumberText.parse(text, OPEN)).isEqualTo(new NumberText.Ambiguous(decimal, thousands));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc",
                "5,21 điểm",
                "1,2,3",
                "1.2.3",
                "--5",
                "5-6",
                "12.34,56",
                "1,23.4",
                "NaN",
                "Infinity",
                "0x1F",
                "١٢"
            })
    void seesThatItIsNoNumber(String text) {
        assertThat(NumberText.parse(text, SCORE)).isEqualTo(new NumberText.NotANumber());
    }
}
