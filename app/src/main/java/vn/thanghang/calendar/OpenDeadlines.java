package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The due dates of a module that rest on a rule and are still open, contributed as a bean. A decision on days off moves
 * them; what is done or closed keeps the date it was measured by. Both are called within one transaction that reaches the
 * rows of everybody.
 */
public interface OpenDeadlines {

    /**
     * One due date.
     *
     * @param subject what is due, in words that may be shown to whoever keeps the calendar
     * @param from the day the rule counts from
     * @param day the due date as it is stored
     */
    record OpenDeadline(String id, String subject, DueRule rule, LocalDate from, LocalDate day) {}

    /** Message key of what they are: {@code <module>.deadline.<KIND>}. */
    String kind();

    List<OpenDeadline> resting();

    /** Stores the new date beside the one it was. */
    void move(String id, LocalDate day);
}
