package vn.thanghang.remediation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thanghang.calendar.WorkCalendar;

class FairClockTest {

    private static final WorkCalendar WEEKDAYS = new WorkCalendar(List.of(), Set.of(2023), Set.of(2023));
    private static final LocalDate FRIDAY = LocalDate.of(2023, 6, 30);

    @Test
    void latenessBeginsTheDayAfterTheDueDate() {
        assertThat(FairClock.lateFrom(FRIDAY, LocalDate.of(2023, 5, 15))).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void latenessNeverBeginsBeforeTheDayAfterTheNotice() {
        LocalDate told = FRIDAY.plusDays(10);
        assertThat(FairClock.lateFrom(FRIDAY, told)).isEqualTo(told.plusDays(1));
    }

    @Test
    void onlyWorkingDaysCount() {
        LocalDate from = FRIDAY.plusDays(1);
        assertThat(FairClock.lateWorkingDays(WEEKDAYS, from, FRIDAY, List.of())).isZero();
        assertThat(FairClock.lateWorkingDays(WEEKDAYS, from, FRIDAY.plusDays(2), List.of()))
                .isZero();
        assertThat(FairClock.lateWorkingDays(WEEKDAYS, from, FRIDAY.plusDays(3), List.of()))
                .isEqualTo(1);
        assertThat(FairClock.lateWorkingDays(WEEKDAYS, from, FRIDAY.plusDays(7), List.of()))
                .isEqualTo(5);
    }

    @Test
    void daysOthersHoldItDoNotCount() {
        LocalDate from = FRIDAY.plusDays(1);
        var held = new FairClock.Stop(FRIDAY.plusDays(4), FRIDAY.plusDays(5));
        assertThat(FairClock.lateWorkingDays(WEEKDAYS, from, FRIDAY.plusDays(7), List.of(held)))
                .isEqualTo(3);
        var still = new FairClock.Stop(FRIDAY.plusDays(4), null);
        assertThat(FairClock.lateWorkingDays(WEEKDAYS, from, FRIDAY.plusDays(14), List.of(still)))
                .isEqualTo(1);
    }
}
