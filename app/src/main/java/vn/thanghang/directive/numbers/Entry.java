package vn.thanghang.directive.numbers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register.
 *
 * @param agency whose register; empty for the register of the whole province
 * @param symbol of the series a paper that goes out is numbered in; empty for papers that come in
 * @param enteredOn the day the number was taken: ngày đến, or the date of the paper that goes out
 * @param progress tiến độ giải quyết, as last noted
 * @param reply number and symbol of the answer
 * @param voidReason why a number that was taken is not used; the number is never given again
 */
public record Entry(
        UUID id,
        String agency,
        Direction direction,
        String symbol,
        int year,
        int number,
        LocalDate enteredOn,
        Paper paper,
        String progress,
        String reply,
        @Nullable String voidReason,
        int version) {

    private static final int TWO_DIGITS_BELOW = 10;

    /** As it is written: 05/BC-SNV of a paper that goes out, 7 of one that came in. Below 10 with a leading zero. */
    public String shown() {
        if (direction == Direction.INCOMING) {
            return Integer.toString(number);
        }
        String digits =
                number < TWO_DIGITS_BELOW ? String.format(Locale.ROOT, "%02d", number) : Integer.toString(number);
        return digits + "/" + symbol;
    }
}
