package vn.thanghang.oversight.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The cut-off days of NĐ 09/2019/NĐ-CP. */
class PeriodTest {

    private static PeriodDefinition definition(Frequency frequency, int cutOff, int due, boolean next) {
        return new PeriodDefinition(
                UUID.randomUUID(), 0, "Báo cáo", frequency, cutOff, due, next, UUID.randomUUID(), "KH", null);
    }

    private static String period(Frequency frequency, int year, int number) {
        Period period = Period.of(definition(frequency, 14, 20, false), year, number);
        return period.from() + " " + period.cutOff() + " " + period.due();
    }

    @Test
    void periodsRunFromTheDayAfterTheCutOffBefore() {
        assertThat(period(Frequency.MONTH, 2023, 1)).isEqualTo("2022-12-15 2023-01-14 2023-01-20");
        assertThat(period(Frequency.QUARTER, 2023, 2)).isEqualTo("2023-03-15 2023-06-14 2023-06-20");
        assertThat(period(Frequency.HALF_YEAR, 2023, 1)).isEqualTo("2022-12-15 2023-06-14 2023-06-20");
        assertThat(period(Frequency.HALF_YEAR, 2023, 2)).isEqualTo("2023-06-15 2023-12-14 2023-12-20");
        assertThat(period(Frequency.YEAR, 2023, 1)).isEqualTo("2022-12-15 2023-12-14 2023-12-20");
    }

    @Test
    void theLastDayOfAShortMonthStandsForALaterOne() {
        Period february = Period.of(definition(Frequency.MONTH, 31, 5, true), 2023, 2);
        assertThat(february.from()).isEqualTo("2023-02-01");
        assertThat(february.cutOff()).isEqualTo("2023-02-28");
        assertThat(february.due()).isEqualTo("2023-03-05");
    }

    @Test
    void thePeriodIsTheOneThatWasCutOffLast() {
        PeriodDefinition quarter = definition(Frequency.QUARTER, 14, 20, false);
        Period on = Period.lastCutOff(quarter, LocalDate.of(2023, 6, 14));
        assertThat(on.year() + " " + on.number()).isEqualTo("2023 1");
        Period after = Period.lastCutOff(quarter, LocalDate.of(2023, 6, 15));
        assertThat(after.year() + " " + after.number()).isEqualTo("2023 2");
        Period newYear = Period.lastCutOff(quarter, LocalDate.of(2024, 1, 2));
        assertThat(newYear.year() + " " + newYear.number()).isEqualTo("2023 4");
        for (Frequency frequency : Frequency.values()) {
            PeriodDefinition definition = definition(frequency, 14, 20, false);
            LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2025, 1, 1)).forEach(day -> {
                Period last = Period.lastCutOff(definition, day);
                assertThat(last.cutOff()).isBefore(day);
                assertThat(day.minusMonths(frequency.months()).minusDays(1)).isBefore(last.cutOff());
            });
        }
    }
}
