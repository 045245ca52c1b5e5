package vn.thanghang.directive.register;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/** Dates of documents, whole or in part, as they are typed, shown and stored. */
public final class DateText {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern MONTH_WORDS = Pattern.compile(
            "(?:tháng\\s+)?(\\d{1,2})\\s+năm\\s+(\\d{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2199;
    private static final int MONTHS = 12;

    private DateText() {}

    /** The date as stored, {@code 2023-05}; null when no year is known. */
    public static @Nullable String stored(PartialDate date) {
        return date.iso().orElse(null);
    }

    /** The stored form read again; blank for null. */
    public static PartialDate of(@Nullable String iso) {
        Matcher parts = ISO.matcher(iso == null ? "" : iso);
        return parts.matches()
                ? new PartialDate(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                : PartialDate.BLANK;
    }

    /** {@code 24/05/2023}, {@code 05/2023}, {@code 2023}, or nothing. */
    public static String shown(PartialDate date) {
        Integer year = date.year();
        if (year == null) {
            return "";
        }
        String month = date.month() == null ? "" : two(date.month()) + "/";
        String day = date.month() == null || date.day() == null ? "" : two(date.day()) + "/";
        return day + month + year;
    }

    /** What was typed; empty when it is no date. Nothing typed is a blank date. */
    public static Optional<PartialDate> typed(String text, Year thisYear) {
        String clean = BorderText.line(text).value();
        if (clean.isEmpty()) {
            return Optional.of(PartialDate.BLANK);
        }
        if (clean.matches("\\d{4}")) {
            return checked(Integer.parseInt(clean), null);
        }
        for (Pattern pattern : List.of(MONTH, MONTH_WORDS)) {
            Matcher month = pattern.matcher(clean);
            if (month.matches()) {
                return checked(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
            }
        }
        return VietnameseDate.read(clean, thisYear) instanceof DateReading.Read(var date)
                ? Optional.of(PartialDate.of(date))
                : Optional.empty();
    }

    private static Optional<PartialDate> checked(int year, @Nullable Integer month) {
        boolean possible = year >= FIRST_YEAR && year <= LAST_YEAR && (month == null || month >= 1 && month <= MONTHS);
        return possible ? Optional.of(new PartialDate(year, month, null)) : Optional.empty();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
