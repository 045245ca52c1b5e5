package vn.thanghang.oversight.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.WorkCalendar;

/**
 * When somebody is reminded of a thing: some days before its date, on its last day, on the first working day of lateness and
 * then every so many working days. Notices come on working days only: one that falls on a day off comes on the working day
 * before, one for lateness on the next. What lies before the thing was made known is left out.
 *
 * @param daysBefore days of the calendar before the last day, the longest first; 0 is the last day itself
 * @param everyLate working days between two reminders of a late thing
 */
record ReminderSeries(List<Integer> daysBefore, int everyLate) {

    /** T-7, T-3, T-0, then every five working days. */
    static final ReminderSeries USUAL = new ReminderSeries(List.of(7, 3, 0), 5);

    ReminderSeries {
        daysBefore = List.copyOf(daysBefore);
        if (everyLate < 1) {
            throw new IllegalArgumentException("a series needs a pause: " + everyLate);
        }
    }

    /**
     * One place in the series.
     *
     * @param code {@code T-7}: so many days before; {@code L6}: on this working day of lateness
     * @param lateWorkingDays 0 before the thing is late
     */
    record Stage(String code, int lateWorkingDays) {

        boolean isLate() {
            return lateWorkingDays > 0;
        }
    }

    /** How many days ahead a run must look for what begins its series: days off may bring a notice forward by some days. */
    int looksAhead() {
        return daysBefore.getFirst() + 14;
    }

    /** The newest place in the series that has come by this working day; empty before the first one. */
    Optional<Stage> reached(DueItem item, LocalDate day, WorkCalendar calendar) {
        int late = lateWorkingDays(item, day, calendar);
        if (late > 0) {
            return Optional.of(new Stage("L" + ((late - 1) / everyLate * everyLate + 1), late));
        }
        Stage newest = null;
        for (int before : daysBefore) {
            LocalDate on = lastWorked(item.due().minusDays(before), calendar);
            if (!on.isAfter(day) && !on.isBefore(item.notified())) {
                newest = new Stage("T-" + before, 0);
            }
        }
        return Optional.ofNullable(newest);
    }

    /** Working days of lateness up to and with this day. */
    static int lateWorkingDays(DueItem item, LocalDate day, WorkCalendar calendar) {
        return day.isBefore(item.lateFrom())
                ? 0
                : calendar.workingDays(item.lateFrom().minusDays(1), day);
    }

    private static LocalDate lastWorked(LocalDate day, WorkCalendar calendar) {
        LocalDate worked = day;
        while (!calendar.isWorked(worked)) {
            worked = worked.minusDays(1);
        }
        return worked;
    }
}
