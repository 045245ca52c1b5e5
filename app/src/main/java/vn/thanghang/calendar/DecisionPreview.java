package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a decision would change.
 *
 * @param version the version of the calendar it was compared with
 * @param days the days whose kind or basis changes
 * @param deadlines the open due dates it moves
 */
public record DecisionPreview(int version, List<ChangedDay> days, List<MovedDeadline> deadlines) {

    /** A day before and after. */
    public record ChangedDay(LocalDate day, DayKind before, DayKind after, String name) {}

    public DecisionPreview {
        days = List.copyOf(days);
        deadlines = List.copyOf(deadlines);
    }
}
