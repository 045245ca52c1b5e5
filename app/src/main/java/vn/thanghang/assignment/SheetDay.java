package vn.thanghang.assignment;

import java.time.LocalDate;
import java.time.Month;

/** The day whose agencies and heads a sheet means: today, but never after the year of work. */
final class SheetDay {

    private static final int LAST_DAY = 31;

    private SheetDay() {}

    static LocalDate of(Round round, LocalDate today) {
        LocalDate last = LocalDate.of(round.workYear(), Month.DECEMBER, LAST_DAY);
        return today.isAfter(last) ? last : today;
    }
}
