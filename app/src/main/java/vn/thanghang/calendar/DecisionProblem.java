package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Why a decision cannot be entered as it stands, with what it is about. */
public record DecisionProblem(Reason reason, List<Object> arguments) {

    /** The message keys are {@code calendar.problem.<reason>}. */
    public enum Reason {
        NO_DAYS,
        DAY_TWICE,
        OUTSIDE_YEAR,
        SWAP_OFF_ON_WEEKEND,
        SWAP_WORK_ON_WEEKDAY,
        SWAPS_UNEQUAL,
        NOTHING_CHANGES
    }

    public DecisionProblem {
        arguments = List.copyOf(arguments);
    }

    static List<DecisionProblem> of(Decision decision, CalendarDays before) {
        var found = new ArrayList<DecisionProblem>();
        var seen = new HashSet<LocalDate>();
        for (SpecialDay day : decision.days()) {
            if (!seen.add(day.day())) {
                found.add(problem(Reason.DAY_TWICE, day.day()));
            }
            // A swap may reach over the turn of the year, a holiday may be prolonged over it.
            if (Math.abs(day.day().getYear() - decision.year()) > 1) {
                found.add(problem(Reason.OUTSIDE_YEAR, day.day(), Integer.toString(decision.year())));
            }
            boolean weekend = CalendarDays.isWeekend(day.day());
            if (day.kind() == DayKind.SWAP_OFF && weekend) {
                found.add(problem(Reason.SWAP_OFF_ON_WEEKEND, day.day()));
            }
            if (day.kind() == DayKind.SWAP_WORK && !weekend) {
                found.add(problem(Reason.SWAP_WORK_ON_WEEKDAY, day.day()));
            }
        }
        found.addAll(ofTheWhole(decision, before));
        return List.copyOf(found);
    }

    private static List<DecisionProblem> ofTheWhole(Decision decision, CalendarDays before) {
        long off = count(decision, DayKind.SWAP_OFF);
        long worked = count(decision, DayKind.SWAP_WORK);
        if (off != worked) {
            return List.of(problem(Reason.SWAPS_UNEQUAL, off, worked));
        }
        if (decision.days().isEmpty() && !decision.complete()) {
            return List.of(problem(Reason.NO_DAYS));
        }
        boolean settles = decision.complete() && !before.isDecided(decision.year());
        CalendarDays after = before.after(decision);
        boolean changes = decision.days().stream()
                .anyMatch(day -> !before.special(day.day()).equals(after.special(day.day())));
        return settles || changes ? List.of() : List.of(problem(Reason.NOTHING_CHANGES));
    }

    private static long count(Decision decision, DayKind kind) {
        return decision.days().stream().filter(day -> day.kind() == kind).count();
    }

    private static DecisionProblem problem(Reason reason, Object... arguments) {
        return new DecisionProblem(reason, Arrays.asList(arguments));
    }
}
