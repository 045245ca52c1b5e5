package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which days the agencies work. The one the application holds always answers by what is decided at the moment: within a
 * transaction by what stands when it first asks, so that no deadline is set by a calendar replaced meanwhile. Beyond the
 * years it was given it knows weekends and the four holidays of the solar calendar only, and marks whatever reaches there
 * as provisional.
 */
public final class WorkCalendar {

    private final Supplier<CalendarDays> days;

    WorkCalendar(Supplier<CalendarDays> days) {
        this.days = days;
    }

    /**
     * One that never changes.
     *
     * @param known years whose days off are all among the days given
     * @param decided those of them that rest on a decision, not on the law alone
     */
    public WorkCalendar(Collection<SpecialDay> days, Set<Integer> known, Set<Integer> decided) {
        this(fixed(new CalendarDays(days, known, decided)));
    }

    static Supplier<CalendarDays> fixed(CalendarDays days) {
        return () -> days;
    }

    public DayKind kind(LocalDate day) {
        return days.get().kind(day);
    }

    /** What makes the day other than its weekday; empty for ordinary working days and weekends. */
    public Optional<SpecialDay> special(LocalDate day) {
        return days.get().special(day);
    }

    public boolean isWorked(LocalDate day) {
        return days.get().isWorked(day);
    }

    /** The day itself when it is worked, otherwise the next that is. */
    public LocalDate workedFrom(LocalDate day) {
        return workedFrom(days.get(), day);
    }

    private static LocalDate workedFrom(CalendarDays days, LocalDate day) {
        LocalDate next = day;
        while (!days.isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The so manieth working day after a day, which is not counted. */
    public LocalDate plusWorkingDays(LocalDate from, int count) {
        return plusWorkingDays(days.get(), from, count);
    }

    private static LocalDate plusWorkingDays(CalendarDays days, LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (days.isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after the first day up to the last, both sides of the same day giving 0; negative when it lies before. */
    public int workingDays(LocalDate after, LocalDate last) {
        if (last.isBefore(after)) {
            return -workingDays(last, after);
        }
        CalendarDays now = days.get();
        return Math.toIntExact(after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(now::isWorked)
                .count());
    }

    public DueDate due(DueRule rule, LocalDate from) {
        CalendarDays now = days.get();
        LocalDate named = switch (rule) {
            case DueRule.WorkingDays(int count) -> plusWorkingDays(now, from, count);
            case DueRule.Days(int count) -> from.plusDays(count);
            case DueRule.Months(int count) -> from.plusMonths(count);
            case DueRule.ByDay(LocalDate day) -> day;
        };
        LocalDate end = workedFrom(now, named);
        LocalDate counted = rule instanceof DueRule.WorkingDays ? from.plusDays(1) : named;
        return new DueDate(rule, from, named, end, passedOver(now, counted, end), isProvisional(now, from, end));
    }

    /** Whether a day of this stretch lies in a year without a decision. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        return isProvisional(days.get(), from, to);
    }

    private static boolean isProvisional(CalendarDays days, LocalDate from, LocalDate to) {
        for (int year = Math.min(from.getYear(), to.getYear()); year <= to.getYear(); year++) {
            if (!days.isDecided(year)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paper has set the days off of the year. */
    public boolean isDecided(int year) {
        return days.get().isDecided(year);
    }

    /** The special days of a year, in order. */
    public List<SpecialDay> of(int year) {
        return days.get().of(year);
    }

    private static List<SpecialDay> passedOver(CalendarDays days, LocalDate first, LocalDate end) {
        return first.isAfter(end)
                ? List.of()
                : first.datesUntil(end.plusDays(1))
                        .flatMap(day -> days.special(day).stream())
                        .filter(day -> day.kind() != DayKind.SWAP_WORK && !CalendarDays.isWeekend(day.day()))
                        .toList();
    }
}
