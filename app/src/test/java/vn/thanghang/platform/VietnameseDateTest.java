package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseDateTest {

    private static final Year THIS_YEAR = Year.of(2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            05/01/2026                     | READ 2026-01-05
            5/1/2026                       | READ 2026-01-05
            05-01-2026                     | READ 2026-01-05
            5.1.2026                       | READ 2026-01-05
            2026-01-05                     | READ 2026-01-05
            " 05/01/2026 "                 | READ 2026-01-05
            29/02/2024                     | READ 2024-02-29
            ngày 05 tháng 3 năm 2026       | READ 2026-03-05
            Ngày 5 tháng 03 năm 2026       | READ 2026-03-05
            31/12/2026                     | READ 2026-12-31
            5.1.26                         | CENTURY 2026-01-05 1926-01-05
            1/2/75                         | CENTURY 2075-02-01 1975-02-01
            29/02/24                       | CENTURY 2024-02-29 1924-02-29
            29/02/00                       | CENTURY 2000-02-29
            31/02/2026                     | DAY 28
            29/02/2026                     | DAY 28
            31/04/2026                     | DAY 30
            30/02/2024                     | DAY 29
            00/01/2026                     | DAY 31
            05/31/2026                     | MONTH 31
            05/00/2026                     | MONTH 0
            2026-13-01                     | MONTH 13
            05/01/0026                     | YEAR 26
            05/01/1899                     | YEAR 1899
            05/01/2200                     | YEAR 2200
            05/01-2026                     | NOT
            05/01                          | NOT
            01/2026                        | NOT
            05012026                       | NOT
            2026/01/05                     | NOT
            2026-1-5                       | NOT
            5/1/026                        | NOT
            -5/1/2026                      | NOT
            05/01/2026 10:00               | NOT
            05 Jan 2026                    | NOT
            ０５/01/2026                    | NOT
            hôm nay                        | NOT
            """)
    void readsDate(String typed, String expected) {
        assertThat(told(VietnameseDate.read(typed, THIS_YEAR))).isEqualTo(expected);
    }

    @Test
    void takesNothingForMissing() {
        assertThat(VietnameseDate.read(null, THIS_YEAR)).isEqualTo(new DateReading.Missing());
        assertThat(VietnameseDate.read(" \u00A0", THIS_YEAR)).isEqualTo(new DateReading.Missing());
    }

    private static String told(DateReading reading) {
        return switch (reading) {
            case DateReading.Read(LocalDate date) -> "READ " + date;
            case DateReading.Missing() -> "MISSING";
            case DateReading.AskCentury(List<LocalDate> choices) ->
                "CENTURY "
                        + String.join(
                                " ", choices.stream().map(LocalDate::toString).toList());
            case DateReading.NoSuchDay(int day, int month, int year, int daysInMonth) -> "DAY " + daysInMonth;
            case DateReading.NoSuchMonth(int month) -> "MONTH " + month;
            case DateReading.YearOutOfRange(int year, int first, int last) -> "YEAR " + year;
            case DateReading.NotADate(String typed) -> "NOT";
        };
    }
}
