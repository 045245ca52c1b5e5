package vn.thanghang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The special days as they are known at one moment. Beyond the years it was given it knows weekends and the four holidays
 * of the solar calendar only.
 */
final class CalendarDays {

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

    CalendarDays(Collection<SpecialDay> days, Set<Integer> known, Set<Integer> decided) {
        days.forEach(day -> this.days.put(day.day(), day));
        this.known = Set.copyOf(known);
        this.decided = Set.copyOf(decided);
    }

    /** The same after one more decision. */
    CalendarDays after(Decision decision) {
        var next = new TreeMap<>(days);
        decision.days().forEach(day -> {
            if (day.kind() == DayKind.WORKING) {
                next.remove(day.day());
            } else {
                next.put(day.day(), day);
            }
        });
        var nowKnown = new HashSet<>(known);
        var nowDecided = new HashSet<>(decided);
        if (decision.complete()) {
            nowKnown.add(decision.year());
            nowDecided.add(decision.year());
        }
        return new CalendarDays(next.values(), nowKnown, nowDecided);
    }

    Optional<SpecialDay> special(LocalDate day) {
        SpecialDay given = days.get(day);
        if (given != null || known.contains(day.getYear())) {
            return Optional.ofNullable(given);
        }
        return SOLAR.stream()
                .filter(holiday -> holiday.is(day))
                .findFirst()
                .map(holiday -> new SpecialDay(day, DayKind.HOLIDAY, "", ""));
    }

    DayKind kind(LocalDate day) {
        return special(day).map(SpecialDay::kind).orElseGet(() -> isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING);
    }

    boolean isWorked(LocalDate day) {
        return kind(day).isWorked();
    }

    boolean isDecided(int year) {
        return decided.contains(year);
    }

    List<SpecialDay> of(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
