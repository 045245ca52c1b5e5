package vn.thanghang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which days the agencies work. Beyond the years it was given it knows weekends and the four holidays of the solar
 * calendar only, and marks whatever reaches there as provisional.
 */
public final class WorkCalendar {

    private static final List<SolarHoliday> SOLAR =
            List.of(new SolarHoliday(1, 1), new SolarHoliday(4, 30), new SolarHoliday(5, 1), new SolarHoliday(9, 2));

    private record SolarHoliday(int month, int day) {
        boolean is(LocalDate date) {
            return date.getMonthValue() == month && date.getDayOfMonth() == day;
        }
    }

    private final NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Set<Integer> known;
    private final Set<Integer> decided;

    /**
     * @param known years whose days off are all among the days given
     * @param decided those of them that rest on a decision, not on the law alone
     */
    public WorkCalendar(Collection<SpecialDay> days, Set<Integer> known, Set<Integer> decided) {
        days.forEach(day -> this.days.put(day.day(), day));
        this.known = Set.copyOf(known);
        this.decided = Set.copyOf(decided);
    }

    public DayKind kind(LocalDate day) {
        return special(day).map(SpecialDay::kind).orElseGet(() -> isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING);
    }

    /** What makes the day other than its weekday; empty for ordinary working days and weekends. */
    public Optional<SpecialDay> special(LocalDate day) {
        SpecialDay given = days.get(day);
        if (given != null || known.contains(day.getYear())) {
            return Optional.ofNullable(given);
        }
        return SOLAR.stream()
                .filter(holiday -> holiday.is(day))
                .findFirst()
                .map(holiday -> new SpecialDay(day, DayKind.HOLIDAY, "", ""));
    }

    public boolean isWorked(LocalDate day) {
        return kind(day).isWorked();
    }

    /** The day itself when it is worked, otherwise the next that is. */
    public LocalDate workedFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The so manieth working day after a day, which is not counted. */
    public LocalDate plusWorkingDays(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) {
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
        return Math.toIntExact(after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorked)
                .count());
    }

    public DueDate due(DueRule rule, LocalDate from) {
        LocalDate named = switch (rule) {
            case DueRule.WorkingDays(int count) -> plusWorkingDays(from, count);
            case DueRule.Days(int count) -> from.plusDays(count);
            case DueRule.Months(int count) -> from.plusMonths(count);
            case DueRule.ByDay(LocalDate day) -> day;
        };
        LocalDate end = workedFrom(named);
        LocalDate counted = rule instanceof DueRule.WorkingDays ? from.plusDays(1) : named;
        return new DueDate(rule, from, named, end, passedOver(counted, end), isProvisional(from, end));
    }

    /** Whether a day of this stretch lies in a year without a decision. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        for (int year = Math.min(from.getYear(), to.getYear()); year <= to.getYear(); year++) {
            if (!decided.contains(year)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paper has set the days off of the year. */
    public boolean isDecided(int year) {
        return decided.contains(year);
    }

    /** The special days of a year, in order. */
    public List<SpecialDay> of(int year) {
        return new ArrayList<>(days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values());
    }

    private List<SpecialDay> passedOver(LocalDate first, LocalDate end) {
        return first.isAfter(end)
                ? List.of()
                : first.datesUntil(end.plusDays(1))
                        .flatMap(day -> special(day).stream())
                        .flatMap(day -> day.kind() == DayKind.SWAP_WORK || isWeekend(day.day())
                                ? Stream.empty()
                                : Stream.of(day))
                        .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
