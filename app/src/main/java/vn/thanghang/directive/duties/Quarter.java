package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period of an answer to a general duty. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int MONTHS = 3;
    private static final int LAST = 4;
    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("quarter " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Of {@code 2023-Q2}; empty for anything else. */
    public static Optional<Quarter> of(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public String code() {
        return year + "-Q" + number;
    }

    public Quarter next() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** The periods from the day of a directive to the end of its year of work, or to today when that is earlier. */
    public static List<Quarter> of(LocalDate first, int workYear, LocalDate today) {
        Quarter end = new Quarter(Math.max(workYear, first.getYear()), LAST);
        Quarter now = of(today);
        Quarter last = now.compareTo(end) < 0 ? now : end;
        var all = new ArrayList<Quarter>();
        for (Quarter each = of(first); each.compareTo(last) <= 0; each = each.next()) {
            all.add(each);
        }
        return all.isEmpty() ? List.of(of(first)) : List.copyOf(all);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }
}
