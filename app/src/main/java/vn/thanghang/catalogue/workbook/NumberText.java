package vn.thanghang.catalogue.workbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.sheet.Cell;

/**
 * Reads a number from text without ever guessing: a comma or a point that could be either a decimal mark or a separator of thousands is
 * settled by the range of the value, or not at all.
 */
sealed interface NumberText {

    /** A number with one possible reading. */
    record Read(BigDecimal value) implements NumberText {}

    /** Two readings, both in range. */
    record Ambiguous(BigDecimal decimal, BigDecimal thousands) implements NumberText {}

    /** Not a number. */
    record NotANumber() implements NumberText {}

    /** What the field admits; null where the publisher gives no bound. */
    record Range(@Nullable Double low, @Nullable Double high, boolean whole) {

        private static final double TOLERANCE = 0.5;

        boolean admits(BigDecimal value) {
            double number = value.doubleValue();
            return (low == null || number >= low - TOLERANCE)
                    && (high == null || number <= high + TOLERANCE)
                    && (!whole || value.stripTrailingZeros().scale() <= 0);
        }
    }

    Pattern ONE_MARK = Pattern.compile("([+-]?\\d{1,18})[.,](\\d{1,30})");
    Pattern VIETNAMESE = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d{1,30}");
    Pattern ENGLISH = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d{1,30}");
    Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}([.,]\\d{3})");

    /** Reads text typed or formatted by people. */
    static NumberText parse(String typed, Range range) {
        String text = typed.replace('\u2212', '-').replace(" ", "");
        if (VIETNAMESE.matcher(text).matches()) {
            return new Read(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (ENGLISH.matcher(text).matches()) {
            return new Read(new BigDecimal(text.replace(",", "")));
        }
        if (ONE_MARK.matcher(text).matches()) {
            return oneMark(text, range);
        }
        return Cell.isMachineNumber(text) ? new Read(new BigDecimal(text)) : new NotANumber();
    }

    private static NumberText oneMark(String text, Range range) {
        var decimal = new BigDecimal(text.replace(',', '.'));
        if (!THOUSANDS.matcher(text).matches()) {
            return new Read(decimal);
        }
        var thousands = new BigDecimal(text.replace(",", "").replace(".", ""));
        if (range.admits(decimal) && range.admits(thousands)) {
            return new Ambiguous(decimal, thousands);
        }
        return new Read(range.admits(thousands) ? thousands : decimal);
    }
}
