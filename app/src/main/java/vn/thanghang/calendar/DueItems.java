package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What is owed by a date in a module and still open, contributed as a bean: whoever reminds and urges asks all of them. Called
 * by work of the system, which reaches the rows of everybody.
 */
public interface DueItems {

    /** What they are, for good: {@code <module>.<KIND>}; {@code oversight.kind.<module>.<KIND>} names it for people. */
    String kind();

    /** Those open with a last day up to and with this one, in the order of their ids; what has no date is never due. */
    List<DueItem> openUntil(LocalDate last);
}
