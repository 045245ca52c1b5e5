package vn.thanghang.assignment.annex;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.VietnameseDate;

/**
 * The day of a row.
 *
 * @param words as they stand in the cell
 * @param day null where there is none, or none could be read
 */
public record DueFind(String words, State state, @Nullable LocalDate day) {

    /** How the day was found. */
    public enum State {
        /** The cell is empty. */
        NONE,
        /** A day of the calendar stands there. */
        READ,
        /** The last day of the quarter, month or year that stands there. */
        PERIOD,
        /** Work that goes on all the time has no day. */
        STANDING,
        /** Typed on the match list. */
        CHOSEN,
        /** Left without a day, with a reason. */
        LEFT_OUT,
        /** A day, but not one of the year of work or the year after. */
        OUT_OF_YEAR,
        UNREAD;

        public boolean isOpen() {
            return this == OUT_OF_YEAR || this == UNREAD;
        }
    }

    private static final Pattern DAY = Pattern.compile(
            "(\\d{1,2}[/.\\-]\\d{1,2}[/.\\-](?:\\d{4}|\\d{2}))(?!\\d)|(ngay \\d{1,2} thang \\d{1,2} nam \\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quy\\s+(iv|iii|ii|i|[1-4])\\b(?:\\D{0,6}(20\\d\\d))?");
    private static final Pattern MONTH = Pattern.compile("thang\\s+(\\d{1,2})\\b(?:\\D{0,6}(20\\d\\d))?");
    private static final Pattern YEAR = Pattern.compile("\\bnam\\s+(20\\d\\d)|^(20\\d\\d)$|^(?:trong|ca|cuoi) nam$");
    private static final Pattern HALF = Pattern.compile("6 thang dau nam(?:\\s+(20\\d\\d))?");
    private static final Pattern STANDING =
            Pattern.compile("thuong xuyen|hang nam|hang thang|hang quy|dinh ky|lien tuc|hang tuan");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final int MONTHS = 12;
    private static final int MONTHS_IN_QUARTER = 3;

    static DueFind of(String words, Year workYear) {
        String folded = FoldedText.of(words);
        if (folded.isEmpty() || folded.equals("-")) {
            return new DueFind(words, State.NONE, null);
        }
        Matcher days = DAY.matcher(folded);
        MatchResult last = null;
        while (days.find()) {
            last = days.toMatchResult();
        }
        if (last != null) {
            return day(words, last.group(), workYear);
        }
        return period(folded, workYear)
                .map(day -> within(words, State.PERIOD, day, workYear))
                .orElseGet(() ->
                        new DueFind(words, STANDING.matcher(folded).find() ? State.STANDING : State.UNREAD, null));
    }

    private static DueFind day(String words, String typed, Year workYear) {
        String date = typed.replaceFirst("^ngay (\\d+) thang (\\d+) nam (\\d+)$", "$1/$2/$3");
        return switch (VietnameseDate.read(date, workYear)) {
            case DateReading.Read(LocalDate day) -> within(words, State.READ, day, workYear);
            case DateReading.AskCentury(List<LocalDate> choices) ->
                within(words, State.READ, choices.getFirst(), workYear);
            case DateReading.Missing _,
                    DateReading.NoSuchDay _,
                    DateReading.NoSuchMonth _,
                    DateReading.YearOutOfRange _,
                    DateReading.NotADate _ -> new DueFind(words, State.UNREAD, null);
        };
    }

    /** The last of several periods counts: "từ quý I đến quý III". */
    private static Optional<LocalDate> period(String folded, Year workYear) {
        Matcher half = HALF.matcher(folded);
        if (half.find()) {
            return Optional.of(
                    YearMonth.of(year(half.group(1), workYear), Month.JUNE).atEndOfMonth());
        }
        Optional<MatchResult> quarter = last(QUARTER, folded);
        if (quarter.isPresent()) {
            String typed = quarter.get().group(1);
            int number = ROMAN.contains(typed) ? ROMAN.indexOf(typed) + 1 : Integer.parseInt(typed);
            return Optional.of(YearMonth.of(year(quarter.get().group(2), workYear), number * MONTHS_IN_QUARTER)
                    .atEndOfMonth());
        }
        Optional<MatchResult> month = last(MONTH, folded);
        if (month.isPresent()) {
            int number = Integer.parseInt(month.get().group(1));
            return number < 1 || number > MONTHS
                    ? Optional.empty()
                    : Optional.of(YearMonth.of(year(month.get().group(2), workYear), number)
                            .atEndOfMonth());
        }
        return last(YEAR, folded)
                .map(found -> YearMonth.of(
                                year(found.group(1) == null ? found.group(2) : found.group(1), workYear),
                                Month.DECEMBER)
                        .atEndOfMonth());
    }

    private static Optional<MatchResult> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((one, two) -> two);
    }

    private static int year(@Nullable String typed, Year workYear) {
        return typed == null ? workYear.getValue() : Integer.parseInt(typed);
    }

    static DueFind within(String words, State state, LocalDate day, Year workYear) {
        boolean inside = day.getYear() >= workYear.getValue() && day.getYear() <= workYear.getValue() + 1;
        return inside ? new DueFind(words, state, day) : new DueFind(words, State.OUT_OF_YEAR, day);
    }

    /** As typed on the match list, or left without a day because there is a reason. */
    DueFind chosen(String typed, boolean excused, Year workYear) {
        if (!state.isOpen()) {
            return this;
        }
        if (typed.isBlank()) {
            return excused ? new DueFind(words, State.LEFT_OUT, null) : this;
        }
        return VietnameseDate.read(typed, workYear) instanceof DateReading.Read(LocalDate day)
                ? within(words, State.CHOSEN, day, workYear)
                : this;
    }
}
