package vn.thanghang.calendar;

import java.time.LocalDate;

/** How a paper sets a deadline. The day it counts from is not counted itself (Civil Code, Article 147). */
public sealed interface DueRule {

    /** Within so many working days of the agencies. */
    record WorkingDays(int days) implements DueRule {
        public WorkingDays {
            positive(days);
        }
    }

    /** Within so many days of the calendar. */
    record Days(int days) implements DueRule {
        public Days {
            positive(days);
        }
    }

    /** Within so many months: to the same day of the month, or its last (Civil Code, Article 147 and 148). */
    record Months(int months) implements DueRule {
        public Months {
            positive(months);
        }
    }

    /** By a day that the paper names. */
    record ByDay(LocalDate day) implements DueRule {}

    private static void positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a deadline of " + count);
        }
    }
}
