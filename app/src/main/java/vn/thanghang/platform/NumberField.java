package vn.thanghang.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes a number in Vietnamese writing: decimal comma, points or spaces between thousands. English writing
 * is taken only when the limits of the field leave no other reading, and is then echoed. Exponents, foreign digits,
 * signs in the middle and percent signs are refused.
 *
 * @param least the smallest value allowed
 * @param most the largest value allowed
 * @param decimals how many digits may follow the comma
 */
public record NumberField(BigDecimal least, BigDecimal most, int decimals) {

    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("([+\\-]?)([0-9][0-9.,]*)");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern VIETNAMESE = Pattern.compile("(?:[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?");
    private static final Pattern ENGLISH = Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");
    private static final Pattern ONE_POINT = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final Pattern SPACED = Pattern.compile("[+\\-]?[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?");

    public NumberField {
        if (least.compareTo(most) > 0 || decimals < 0) {
            throw new IllegalArgumentException("limits " + least + ".." + most + ", decimals " + decimals);
        }
    }

    public static NumberField of(String least, String most, int decimals) {
        return new NumberField(new BigDecimal(least), new BigDecimal(most), decimals);
    }

    public NumberReading read(@Nullable String typed) {
        String text = typed == null ? "" : BorderText.line(typed).value().replace('\u2212', '-');
        if (text.isEmpty()) {
            return new NumberReading.Missing();
        }
        String tight = SPACED.matcher(text).matches() ? text.replace(" ", "") : text;
        var shape = SHAPE.matcher(tight);
        if (tight.length() > LONGEST || !shape.matches()) {
            return new NumberReading.NotANumber(text);
        }
        boolean negative = shape.group(1).equals("-");
        return judged(text, signed(vietnamese(shape.group(2)), negative), otherReadings(shape.group(2), negative));
    }

    private NumberReading judged(String text, Optional<BigDecimal> vietnamese, List<BigDecimal> others) {
        List<BigDecimal> possible = others.stream().filter(this::fits).toList();
        if (vietnamese.isPresent()) {
            BigDecimal value = vietnamese.get();
            boolean unlike = possible.stream().anyMatch(other -> other.compareTo(value) != 0);
            if (fits(value)) {
                // Only a point can be meant either way; the comma is the decimal sign of this country.
                return unlike && text.indexOf(',') < 0
                        ? new NumberReading.Ambiguous(possible.getFirst(), value)
                        : new NumberReading.Read(value, false);
            }
            return possible.isEmpty() ? refused(value) : new NumberReading.Read(possible.getFirst(), true);
        }
        return switch (possible.size()) {
            case 0 -> others.isEmpty() ? new NumberReading.NotANumber(text) : refused(others.getFirst());
            case 1 -> new NumberReading.Read(possible.getFirst(), true);
            default -> new NumberReading.Ambiguous(possible.get(0), possible.get(1));
        };
    }

    private boolean fits(BigDecimal value) {
        return inRange(value) && Math.max(0, value.stripTrailingZeros().scale()) <= decimals;
    }

    private boolean inRange(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private NumberReading refused(BigDecimal value) {
        return inRange(value)
                ? new NumberReading.TooManyDecimals(value, decimals)
                : new NumberReading.OutOfRange(value, least, most);
    }

    private static Optional<BigDecimal> vietnamese(String digits) {
        return VIETNAMESE.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** The English reading first; then what a reader who takes every point for a thousands sign would see. */
    private static List<BigDecimal> otherReadings(String digits, boolean negative) {
        var readings = new ArrayList<BigDecimal>();
        if (PLAIN.matcher(digits).matches()) {
            return readings;
        }
        if (ENGLISH.matcher(digits).matches()) {
            readings.add(signed(new BigDecimal(digits.replace(",", "")), negative));
        }
        if (ONE_POINT.matcher(digits).matches() && !VIETNAMESE.matcher(digits).matches()) {
            readings.add(signed(new BigDecimal(digits.replace(".", "")), negative));
        }
        return readings;
    }

    private static Optional<BigDecimal> signed(Optional<BigDecimal> value, boolean negative) {
        return value.map(number -> signed(number, negative));
    }

    private static BigDecimal signed(BigDecimal value, boolean negative) {
        return negative ? value.negate() : value;
    }
}
