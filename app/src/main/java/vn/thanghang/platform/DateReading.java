package vn.thanghang.platform;

import java.time.LocalDate;
import java.util.List;

/** What became of a date somebody typed. */
public sealed interface DateReading {

    record Read(LocalDate date) implements DateReading {}

    /** Nothing was typed. */
    record Missing() implements DateReading {}

    /** A year of two digits; the nearer century first. */
    record AskCentury(List<LocalDate> choices) implements DateReading {
        public AskCentury {
            choices = List.copyOf(choices);
        }
    }

    /** The month has fewer days: "Tháng 02/2026 chỉ có 28 ngày". */
    record NoSuchDay(int day, int month, int year, int daysInMonth) implements DateReading {}

    record NoSuchMonth(int month) implements DateReading {}

    record YearOutOfRange(int year, int first, int last) implements DateReading {}

    record NotADate(String typed) implements DateReading {}
}
