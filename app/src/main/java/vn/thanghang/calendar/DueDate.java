package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a deadline, and why it is this one.
 *
 * @param rule what the paper says
 * @param from the day it counts from, itself not counted; of no meaning where the paper names the day
 * @param named the day reached by counting alone
 * @param day the last day: a working day, ending at 23:59:59 (Civil Code, Article 148)
 * @param passedOver days between that were not counted, or over which the end moved, weekends left out
 * @param provisional whether a year in between has no decision on its days off yet
 */
public record DueDate(
        DueRule rule,
        LocalDate from,
        LocalDate named,
        LocalDate day,
        List<SpecialDay> passedOver,
        boolean provisional) {

    public DueDate {
        passedOver = List.copyOf(passedOver);
    }

    /** Whether the end moved because the named day is not worked. */
    public boolean moved() {
        return !day.equals(named);
    }
}
