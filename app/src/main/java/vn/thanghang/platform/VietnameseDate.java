package vn.thanghang.platform;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of dates as written in Vietnam: day, month, year with the same sign between (5/1/2026, 05-01-2026,
 * 5.1.2026), the year first (2026-01-05), or the words of a letter (ngày 05 tháng 01 năm 2026). Never month before day,
 * never a day moved into another month, never a guessed century.
 */
public final class VietnameseDate {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final int CENTURY = 100;
    private static final int MONTHS = 12;
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})([/.\\-])([0-9]{1,2})\\2([0-9]{2}|[0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})(-)([0-9]{2})-([0-9]{2})");
    private static final Pattern WORDS = Pattern.compile(
            "ngày ([0-9]{1,2})( )tháng ([0-9]{1,2}) năm ([0-9]{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private VietnameseDate() {}

    /** @param thisYear decides only which century is offered first for a year of two digits */
    public static DateReading read(@Nullable String typed, Year thisYear) {
        String text = typed == null ? "" : BorderText.line(typed).value();
        if (text.isEmpty()) {
            return new DateReading.Missing();
        }
        Optional<MatchResult> yearFirst = match(YEAR_FIRST, text);
        if (yearFirst.isPresent()) {
            MatchResult parts = yearFirst.get();
            return dated(number(parts, 4), number(parts, 3), number(parts, 1));
        }
        return Stream.of(DAY_FIRST, WORDS)
                .flatMap(shape -> match(shape, text).stream())
                .findFirst()
                .map(parts -> dayFirst(parts, thisYear))
                .orElseGet(() -> new DateReading.NotADate(text));
    }

    private static DateReading dayFirst(MatchResult parts, Year thisYear) {
        int day = number(parts, 1);
        int month = number(parts, 3);
        int year = number(parts, 4);
        return parts.group(4).length() == 2 ? withCentury(day, month, year, thisYear) : dated(day, month, year);
    }

    private static DateReading withCentury(int day, int month, int shortYear, Year thisYear) {
        int here = thisYear.getValue() / CENTURY * CENTURY + shortYear;
        List<DateReading> readings = Stream.of(here, here - CENTURY)
                .sorted((a, b) -> Integer.compare(Math.abs(a - thisYear.getValue()), Math.abs(b - thisYear.getValue())))
                .map(year -> dated(day, month, year))
                .toList();
        List<LocalDate> dates = readings.stream()
                .flatMap(reading -> reading instanceof DateReading.Read(LocalDate date) ? Stream.of(date) : Stream.of())
                .toList();
        return dates.isEmpty() ? readings.getFirst() : new DateReading.AskCentury(dates);
    }

    private static DateReading dated(int day, int month, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new DateReading.YearOutOfRange(year, FIRST_YEAR, LAST_YEAR);
        }
        if (month < 1 || month > MONTHS) {
            return new DateReading.NoSuchMonth(month);
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        return day < 1 || day > length
                ? new DateReading.NoSuchDay(day, month, year, length)
                : new DateReading.Read(LocalDate.of(year, month, day));
    }

    private static Optional<MatchResult> match(Pattern shape, String text) {
        var matcher = shape.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
