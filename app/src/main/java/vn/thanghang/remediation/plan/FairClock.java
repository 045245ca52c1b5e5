package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.calendar.WorkCalendar;

/** How lateness is counted fairly: from the day after the addressee was told, and not while others hold the plan. */
public final class FairClock {

    /** Days others held it: from the first to the last, both included; no last day while they still do. */
    public record Stop(LocalDate from, @Nullable LocalDate until) {}

    private FairClock() {}

    /** The first day of lateness: the day after the due date, but never before the day after it was made known. */
    public static LocalDate lateFrom(LocalDate due, LocalDate notified) {
        return (due.isAfter(notified) ? due : notified).plusDays(1);
    }

    /** Working days of lateness up to and with a day; 0 when it is not late. */
    public static int lateWorkingDays(WorkCalendar calendar, LocalDate lateFrom, LocalDate day, List<Stop> stops) {
        if (day.isBefore(lateFrom)) {
            return 0;
        }
        return Math.toIntExact(lateFrom.datesUntil(day.plusDays(1))
                .filter(calendar::isWorked)
                .filter(each -> stops.stream().noneMatch(stop -> isWithin(stop, each)))
                .count());
    }

    private static boolean isWithin(Stop stop, LocalDate day) {
        return !day.isBefore(stop.from()) && (stop.until() == null || !day.isAfter(stop.until()));
    }
}
