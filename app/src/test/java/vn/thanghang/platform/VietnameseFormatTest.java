package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class VietnameseFormatTest {

    @Test
    void writesNumbersWithDecimalCommaAndPointsBetweenThousands() {
        assertThat(VietnameseFormat.score(8.25)).isEqualTo("8,25");
        assertThat(VietnameseFormat.score(40.717228)).isEqualTo("40,72");
        assertThat(VietnameseFormat.decimal(1_234_567.891, 3)).isEqualTo("1.234.567,891");
        assertThat(VietnameseFormat.decimal(-1234.5, 2)).isEqualTo("−1.234,50");
        assertThat(VietnameseFormat.whole(1_000)).isEqualTo("1.000");
        assertThat(VietnameseFormat.whole(999)).isEqualTo("999");
    }

    @Test
    void roundsHalfUpFromTheWrittenDecimals() {
        assertThat(VietnameseFormat.decimal(2.345, 2)).isEqualTo("2,35");
        assertThat(VietnameseFormat.decimal(-2.345, 2)).isEqualTo("−2,35");
        assertThat(VietnameseFormat.decimal(new BigDecimal("1.005"), 2)).isEqualTo("1,01");
    }

    @Test
    void writesNoSignBeforeZero() {
        assertThat(VietnameseFormat.decimal(-0.001, 2)).isEqualTo("0,00");
        assertThat(VietnameseFormat.change(0.001, 2)).isEqualTo("0,00");
        assertThat(VietnameseFormat.change(-0.3, 2)).isEqualTo("−0,30");
        assertThat(VietnameseFormat.change(0.905382, 2)).isEqualTo("+0,91");
    }

    @Test
    void writesPercentWithDecimalAndNarrowSpace() {
        assertThat(VietnameseFormat.percent(0.764)).isEqualTo("76,4\u202F%");
        assertThat(VietnameseFormat.percent(1)).isEqualTo("100,0\u202F%");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> VietnameseFormat.score(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsZeroOnlyBeforeSmallDaysAndTheFirstTwoMonths() {
        assertThat(VietnameseFormat.dateInWords(LocalDate.of(2026, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2026");
        assertThat(VietnameseFormat.dateInWords(LocalDate.of(2026, 2, 28))).isEqualTo("ngày 28 tháng 02 năm 2026");
        assertThat(VietnameseFormat.dateInWords(LocalDate.of(2026, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2026");
        assertThat(VietnameseFormat.dateInWords(LocalDate.of(2026, 12, 10))).isEqualTo("ngày 10 tháng 12 năm 2026");
    }

    @Test
    void writesDatesDayFirst() {
        assertThat(VietnameseFormat.date(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
        assertThat(VietnameseFormat.moment(LocalDateTime.of(2026, 1, 5, 7, 3))).isEqualTo("07:03 05/01/2026");
    }
}
