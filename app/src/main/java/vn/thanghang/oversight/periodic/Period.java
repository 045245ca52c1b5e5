package vn.thanghang.oversight.periodic;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One period of a report. Figures are cut off on a day of its last month and run from the day after the cut-off before: a quarter
 * cut off on the 14th runs from the 15th of the month before it.
 *
 * @param number 1 to 12 for months, 1 to 4 for quarters, 1 and 2 for half years, 1 for the year
 * @param due last day of the report
 */
public record Period(Frequency frequency, int year, int number, LocalDate from, LocalDate cutOff, LocalDate due) {

    static Period of(PeriodDefinition definition, int year, int number) {
        Frequency frequency = definition.frequency();
        YearMonth last = YearMonth.of(year, number * frequency.months());
        LocalDate cutOff = day(last, definition.cutOffDay());
        LocalDate before = day(last.minusMonths(frequency.months()), definition.cutOffDay());
        YearMonth dueMonth = definition.dueNextMonth() ? last.plusMonths(1) : last;
        return new Period(frequency, year, number, before.plusDays(1), cutOff, day(dueMonth, definition.dueDay()));
    }

    /** The period whose cut-off passed last before this day. */
    static Period lastCutOff(PeriodDefinition definition, LocalDate day) {
        Period period = of(definition, day.getYear() + 1, 1);
        while (!period.cutOff().isBefore(day)) {
            period = period.before(definition);
        }
        return period;
    }

    private Period before(PeriodDefinition definition) {
        return number > 1 ? of(definition, year, number - 1) : of(definition, year - 1, 12 / frequency.months());
    }

    /** A day of a month, its last one where the month is shorter. */
    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
