package vn.thanghang.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Numbers and dates as official Vietnamese papers and screens write them, the same on every machine. */
public final class VietnameseFormat {

    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202F';
    private static final int GROUP = 3;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private VietnameseFormat() {}

    /** A score: two decimals, {@code 8,25}. */
    public static String score(double score) {
        return decimal(score, 2);
    }

    /** With exactly this many decimals, half up, points between thousands, a true minus sign: {@code −1.234,50}. */
    public static String decimal(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return decimal(BigDecimal.valueOf(value), decimals);
    }

    public static String decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : "," + digits.substring(point + 1);
        return (rounded.signum() < 0 ? String.valueOf(MINUS) : "") + grouped(whole) + fraction;
    }

    /** A change: always with its sign, {@code +0,91}, {@code −0,30}, {@code 0,00}. */
    public static String change(double value, int decimals) {
        String text = decimal(value, decimals);
        boolean zero = text.chars().noneMatch(sign -> sign >= '1' && sign <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    /** A whole number: {@code 1.234.567}. */
    public static String whole(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** A share of one as a percentage with one decimal: {@code 76,4 %}. */
    public static String percent(double share) {
        return percent(share, 1);
    }

    public static String percent(double share, int decimals) {
        return decimal(BigDecimal.valueOf(share).movePointRight(2), decimals) + NARROW_SPACE + "%";
    }

    /** {@code 05/01/2026}. */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 14:05 05/01/2026}. */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** As in a letter: a zero stands only before days 1 to 9 and months 1 and 2. */
    public static String dateInWords(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày " + twoDigits(date.getDayOfMonth()) + " tháng " + (month <= 2 ? twoDigits(month) : month) + " năm "
                + date.getYear();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String grouped(String digits) {
        var result = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > 0; i -= GROUP) {
            result.insert(i, '.');
        }
        return result.toString();
    }
}
