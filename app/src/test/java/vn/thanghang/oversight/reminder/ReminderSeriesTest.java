package vn.thanghang.oversight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.calendar.DayKind;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.SpecialDay;
import vn.thanghang.calendar.WorkCalendar;

/** When somebody is reminded: before the date, on it, and again and again afterwards, on working days only. */
class ReminderSeriesTest {

    /** 1–4 September 2023 were off for the National Day. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            LocalDate.of(2023, 9, 1)
                    .datesUntil(LocalDate.of(2023, 9, 5))
                    .map(day -> new SpecialDay(day, DayKind.HOLIDAY, "Quốc khánh", ""))
                    .toList(),
            Set.of(2023),
            Set.of(2023));

    private static final LocalDate LONG_KNOWN = LocalDate.of(2023, 1, 3);

    @ParameterizedTest(name = "due {0}: on {1} {2}")
    @CsvSource({
        // Friday 14 July: the days before fall on Friday 7, Tuesday 11 and the day itself.
        "2023-07-14, 2023-07-06, ",
        "2023-07-14, 2023-07-07, T-7",
        "2023-07-14, 2023-07-10, T-7",
        "2023-07-14, 2023-07-11, T-3",
        "2023-07-14, 2023-07-13, T-3",
        "2023-07-14, 2023-07-14, T-0",
        // Saturday is late already; the first working day of lateness is Monday.
        "2023-07-14, 2023-07-17, L1",
        "2023-07-14, 2023-07-21, L1",
        "2023-07-14, 2023-07-24, L6",
        "2023-07-14, 2023-07-31, L11",
        // Due on Wednesday 6 September: three days before is Sunday of a long weekend, the notice comes on Thursday
        // before it.
        "2023-09-06, 2023-08-29, ",
        "2023-09-06, 2023-08-30, T-7",
        "2023-09-06, 2023-08-31, T-3",
        "2023-09-06, 2023-09-05, T-3",
        "2023-09-06, 2023-09-06, T-0",
        "2023-09-06, 2023-09-07, L1",
    })
    void knowsItsPlaceOnEachWorkingDay(LocalDate due, LocalDate day, String expected) {
        assertThat(code(due, LONG_KNOWN, day)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void leavesOutWhatLiesBeforeTheThingWasMadeKnown() {
        LocalDate due = LocalDate.of(2023, 7, 14);
        assertThat(code(due, LocalDate.of(2023, 7, 10), LocalDate.of(2023, 7, 10)))
                .isEmpty();
        assertThat(code(due, LocalDate.of(2023, 7, 10), LocalDate.of(2023, 7, 11)))
                .isEqualTo("T-3");
    }

    @Test
    void countsLatenessFromTheDayAfterTheAgencyWasTold() {
        LocalDate due = LocalDate.of(2023, 7, 3);
        LocalDate told = LocalDate.of(2023, 7, 12);
        assertThat(code(due, told, LocalDate.of(2023, 7, 12))).isEmpty();
        assertThat(code(due, told, LocalDate.of(2023, 7, 13))).isEqualTo("L1");
    }

    private static String code(LocalDate due, LocalDate notified, LocalDate day) {
        var item = new DueItem("1", "so-a", "Việc", "/viec", due, notified, null, null);
        return ReminderSeries.USUAL
                .reached(item, day, CALENDAR)
                .map(ReminderSeries.Stage::code)
                .orElse("");
    }
}
