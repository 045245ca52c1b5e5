package vn.thanghang.officialdocs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date of a document as it stands on the paper, where the day, the month or everything may still be blank.
 *
 * @param year 1900–2999, or {@code null} when blank
 * @param month 1–12, or {@code null} when blank
 * @param day 1–31 and possible in the month, or {@code null} when blank
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** The date nobody has filled in yet. */
    public static final PartialDate BLANK = new PartialDate(null, null, null);

    /** Rejects what no calendar has with {@link DocumentException} {@code IMPOSSIBLE_DATE}. */
    public PartialDate {
        boolean possible = (year == null || (year >= 1900 && year <= 2999))
                && (month == null || (month >= 1 && month <= 12))
                && (day == null || (day >= 1 && day <= longestMonth(year, month)));
        if (!possible) {
            throw new DocumentException(DocumentException.Code.IMPOSSIBLE_DATE, year + "-" + month + "-" + day);
        }
    }

    private static int longestMonth(@Nullable Integer year, @Nullable Integer month) {
        return month == null
                ? 31
                : YearMonth.of(year == null ? 2000 : year, month).lengthOfMonth();
    }

    /** A complete date. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** A month of a year whose day is blank. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), null);
    }

    /** The calendar date, when nothing is blank. */
    public Optional<LocalDate> complete() {
        return year == null || month == null || day == null
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    /**
     * The words of component 4: {@code ngày 05 tháng 3 năm 2026}. Days 1–9 and months 1 and 2 get a leading zero, other
     * months do not (NĐ 30/2020/NĐ-CP, annex I, II.4). A blank part is seven no-break spaces, wide enough to be
     * filled in by hand.
     */
    public String inWords() {
        return "ngày " + (day == null ? BLANK_PART : padded(day, 9)) + " tháng "
                + (month == null ? BLANK_PART : padded(month, 2)) + " năm " + (year == null ? BLANK_PART : year);
    }

    private static final String BLANK_PART = "\u00a0".repeat(7);

    private static String padded(int value, int lastPadded) {
        return value <= lastPadded ? "0" + value : Integer.toString(value);
    }

    /** ISO form with what is known, {@code 2023-05-07}, {@code 2023-05} or {@code 2023}; empty when no year is known. */
    public Optional<String> iso() {
        if (year == null) {
            return Optional.empty();
        }
        if (month == null) {
            return Optional.of(String.format(Locale.ROOT, "%04d", year));
        }
        return Optional.of(
                day == null
                        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
    }
}
