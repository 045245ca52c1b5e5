package vn.thanghang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = BundledCalendar.read();

    /** Around Tết, swapped days, weekends and ends of years; worked out by hand and by a second program. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            WORKING_DAYS, 1, 2023-01-19, 2023-01-27
            WORKING_DAYS, 1, 2023-01-18, 2023-01-19
            WORKING_DAYS, 3, 2023-01-17, 2023-01-27
            WORKING_DAYS, 10, 2023-01-13, 2023-02-03
            WORKING_DAYS, 5, 2023-04-24, 2023-05-04
            WORKING_DAYS, 3, 2023-04-28, 2023-05-08
            WORKING_DAYS, 15, 2023-04-24, 2023-05-18
            WORKING_DAYS, 1, 2023-08-31, 2023-09-05
            WORKING_DAYS, 3, 2023-08-30, 2023-09-06
            DAYS, 3, 2023-08-30, 2023-09-05
            DAYS, 15, 2023-05-12, 2023-05-29
            DAYS, 30, 2023-04-12, 2023-05-12
            MONTHS, 1, 2023-01-31, 2023-02-28
            BY_DAY, 0, 2023-04-29, 2023-05-04
            BY_DAY, 0, 2023-09-02, 2023-09-05
            WORKING_DAYS, 1, 2022-12-30, 2023-01-03
            WORKING_DAYS, 5, 2023-12-27, 2024-01-04
            WORKING_DAYS, 1, 2023-12-29, 2024-01-02
            WORKING_DAYS, 3, 2024-02-07, 2024-02-19
            WORKING_DAYS, 1, 2024-02-07, 2024-02-15
            DAYS, 7, 2024-02-05, 2024-02-15
            WORKING_DAYS, 2, 2024-04-26, 2024-05-03
            WORKING_DAYS, 5, 2024-04-26, 2024-05-07
            WORKING_DAYS, 1, 2024-05-03, 2024-05-04
            WORKING_DAYS, 2, 2024-05-03, 2024-05-06
            BY_DAY, 0, 2024-05-04, 2024-05-04
            BY_DAY, 0, 2024-04-29, 2024-05-02
            DAYS, 1, 2024-04-28, 2024-05-02
            WORKING_DAYS, 1, 2024-08-30, 2024-09-04
            MONTHS, 1, 2024-01-30, 2024-02-29
            MONTHS, 12, 2024-02-29, 2025-02-28
            WORKING_DAYS, 1, 2025-01-24, 2025-02-03
            WORKING_DAYS, 5, 2025-01-24, 2025-02-07
            WORKING_DAYS, 1, 2025-04-25, 2025-04-26
            WORKING_DAYS, 4, 2025-04-25, 2025-05-05
            WORKING_DAYS, 1, 2025-04-29, 2025-05-05
            BY_DAY, 0, 2025-04-26, 2025-04-26
            BY_DAY, 0, 2025-05-02, 2025-05-05
            WORKING_DAYS, 3, 2025-08-28, 2025-09-04
            DAYS, 15, 2025-06-20, 2025-07-07
            WORKING_DAYS, 1, 2025-12-31, 2026-01-05
            WORKING_DAYS, 3, 2025-12-31, 2026-01-07
            WORKING_DAYS, 8, 2025-12-31, 2026-01-13
            BY_DAY, 0, 2026-01-10, 2026-01-10
            WORKING_DAYS, 1, 2026-02-13, 2026-02-23
            DAYS, 5, 2026-02-12, 2026-02-23
            WORKING_DAYS, 10, 2026-02-06, 2026-02-27
            WORKING_DAYS, 1, 2026-04-24, 2026-04-28
            WORKING_DAYS, 2, 2026-04-29, 2026-05-05
            WORKING_DAYS, 1, 2026-08-21, 2026-08-22
            WORKING_DAYS, 2, 2026-08-27, 2026-09-03
            BY_DAY, 0, 2026-08-22, 2026-08-22
            MONTHS, 3, 2026-05-31, 2026-09-03
            WORKING_DAYS, 3, 2026-12-30, 2027-01-05
            WORKING_DAYS, 1, 2027-02-04, 2027-02-12
            DAYS, 30, 2027-04-03, 2027-05-04
            """)
    void aDeadlineEndsOnItsDay(String unit, int count, LocalDate from, LocalDate day) {
        DueRule rule = switch (unit) {
            case "WORKING_DAYS" -> new DueRule.WorkingDays(count);
            case "DAYS" -> new DueRule.Days(count);
            case "MONTHS" -> new DueRule.Months(count);
            default -> new DueRule.ByDay(from);
        };
        assertThat(calendar.due(rule, from).day()).isEqualTo(day);
    }

    @Test
    void whatWasPassedOverIsNamedWithoutWeekends() {
        DueDate due = calendar.due(new DueRule.WorkingDays(5), LocalDate.of(2024, 4, 26));
        assertThat(due.passedOver())
                .extracting(SpecialDay::name)
                .containsExactly("Nghỉ hoán đổi với ngày 04/5/2024", "Ngày Chiến thắng", "Ngày Quốc tế lao động");
        assertThat(due.moved()).isFalse();
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void anEndOnADayOffMovesAndSaysSo() {
        DueDate due = calendar.due(new DueRule.ByDay(LocalDate.of(2023, 4, 29)), LocalDate.of(2023, 4, 24));
        assertThat(due.moved()).isTrue();
        assertThat(due.named()).isEqualTo(LocalDate.of(2023, 4, 29));
        assertThat(due.passedOver()).hasSize(3);
    }

    @Test
    void aYearWithoutADecisionIsProvisional() {
        assertThat(calendar.due(new DueRule.WorkingDays(3), LocalDate.of(2026, 12, 30))
                        .provisional())
                .isTrue();
        assertThat(calendar.due(new DueRule.WorkingDays(3), LocalDate.of(2031, 4, 28)))
                .satisfies(due -> assertThat(due.provisional()).isTrue())
                .satisfies(due -> assertThat(due.day()).isEqualTo(LocalDate.of(2031, 5, 5)));
    }

    @Test
    void workingDaysBetweenAreTheInverseOfCounting() {
        for (LocalDate from = LocalDate.of(2023, 1, 1); from.getYear() < 2027; from = from.plusDays(1)) {
            for (int count = 1; count <= 25; count += 6) {
                LocalDate day = calendar.plusWorkingDays(from, count);
                assertThat(calendar.workingDays(from, day)).isEqualTo(count);
                assertThat(calendar.workingDays(day, from)).isEqualTo(-count);
                assertThat(calendar.isWorked(day)).isTrue();
            }
        }
    }

    @Test
    void aSwappedDayIsGivenBackInTheSameYear() {
        for (int year : new int[] {2023, 2024, 2025, 2026}) {
            var days = calendar.of(year);
            assertThat(days.stream().filter(day -> day.kind() == DayKind.SWAP_OFF))
                    .hasSameSizeAs(days.stream()
                            .filter(day -> day.kind() == DayKind.SWAP_WORK)
                            .toList());
        }
    }

    @Test
    void aYearHasElevenHolidaysAndOneSubstituteForEachOnAWeekend() {
        for (int year : new int[] {2023, 2024, 2025, 2026, 2027}) {
            var days = calendar.of(year);
            var holidays = days.stream()
                    .filter(day -> day.kind() == DayKind.HOLIDAY)
                    .map(SpecialDay::day)
                    .toList();
            assertThat(holidays).as("%s", year).hasSize(11);
            long onWeekends = holidays.stream()
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                    .count();
            assertThat(days.stream().filter(day -> day.kind() == DayKind.SUBSTITUTE))
                    .as("%s", year)
                    .hasSize(Math.toIntExact(onWeekends));
        }
    }

    @Test
    void aNewDecisionReplacesWhatTheLawAloneSaid() {
        var culture = new SpecialDay(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "");
        var newer = new WorkCalendar(List.of(culture), Set.of(2026), Set.of(2026));
        assertThat(calendar.isWorked(culture.day())).isTrue();
        assertThat(newer.isWorked(culture.day())).isFalse();
    }

    @Test
    void noDeadlineIsShorterThanADay() {
        assertThatThrownBy(() -> new DueRule.WorkingDays(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
