package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFieldTest {

    private static final NumberField SCORE = NumberField.of("1", "10", 4);
    private static final NumberField PEOPLE = NumberField.of("0", "20000000", 0);
    private static final NumberField MONEY = NumberField.of("-1000000", "1000000", 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            8,25        | READ 8.25
            " 8,25 "    | READ 8.25
            8           | READ 8
            10,0000     | READ 10.0000
            8,250000    | READ 8.250000
            +8,25       | READ 8.25
            8.25        | ECHO 8.25
            8.2         | ECHO 8.2
            9.9999      | ECHO 9.9999
            1.234       | ECHO 1.234
            10.0        | ECHO 10.0
            0           | OUT 0
            825         | OUT 825
            82,5        | OUT 82.5
            -8,25       | OUT -8.25
            −8,25       | OUT -8.25
            82.5        | OUT 82.5
            8,12345     | DECIMALS 8.12345
            8,          | NOT
            ,25         | NOT
            8,2,5       | NOT
            8..25       | NOT
            8'25        | NOT
            8 25        | NOT
            8,25 điểm   | NOT
            8,25%       | NOT
            1e1         | NOT
            0x8         | NOT
            NaN         | NOT
            Infinity    | NOT
            ８,25        | NOT
            ٨,٢٥        | NOT
            --8         | NOT
            8-          | NOT
            ½           | NOT
            """)
    void readsScore(String typed, String expected) {
        assertThat(told(SCORE.read(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1.234.567   | READ 1234567
            1 234 567   | READ 1234567
            1234567     | READ 1234567
            1.234       | READ 1234
            1,234       | ECHO 1234
            1,234,567   | ECHO 1234567
            12.34       | ECHO 1234
            1.23.456    | NOT
            1,23,456    | NOT
            1234,5      | DECIMALS 1234.5
            99.999.999  | OUT 99999999
            """)
    void readsCount(String typed, String expected) {
        assertThat(told(PEOPLE.read(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1.234,5     | READ 1234.5
            1,234.56    | ECHO 1234.56
            -1.234,50   | READ -1234.50
            8.25        | BOTH 8.25 825
            -8.25       | BOTH -8.25 -825
            1.234       | READ 1234
            1 234,5     | READ 1234.5
            1234.5      | BOTH 1234.5 12345
            """)
    void readsAmount(String typed, String expected) {
        assertThat(told(MONEY.read(typed))).isEqualTo(expected);
    }

    @Test
    void refusesPointThatMayMeanThousandsOrDecimals() {
        var field = NumberField.of("0", "5000", 3);

        assertThat(told(field.read("1.234"))).isEqualTo("BOTH 1.234 1234");
    }

    @Test
    void takesNothingForMissingNeverForZero() {
        assertThat(SCORE.read(null)).isEqualTo(new NumberReading.Missing());
        assertThat(SCORE.read("")).isEqualTo(new NumberReading.Missing());
        assertThat(SCORE.read(" \u00A0\u200B ")).isEqualTo(new NumberReading.Missing());
    }

    @Test
    void endsQuicklyOnHostileLength() {
        assertThat(SCORE.read("1".repeat(1_000_000))).isInstanceOf(NumberReading.NotANumber.class);
    }

    @Test
    void refusesLimitsTheWrongWayRound() {
        assertThatThrownBy(() -> NumberField.of("2", "1", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String told(NumberReading reading) {
        return switch (reading) {
            case NumberReading.Read(BigDecimal value, boolean echo) -> (echo ? "ECHO " : "READ ") + value;
            case NumberReading.Missing() -> "MISSING";
            case NumberReading.Ambiguous(BigDecimal asDecimal, BigDecimal asThousands) ->
                "BOTH " + asDecimal + " " + asThousands;
            case NumberReading.NotANumber(String typed) -> "NOT";
            case NumberReading.OutOfRange(BigDecimal value, BigDecimal least, BigDecimal most) -> "OUT " + value;
            case NumberReading.TooManyDecimals(BigDecimal value, int allowed) -> "DECIMALS " + value;
        };
    }
}
