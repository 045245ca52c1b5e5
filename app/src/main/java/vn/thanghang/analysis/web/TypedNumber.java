package vn.thanghang.analysis.web;

import java.math.BigDecimal;
import vn.thanghang.platform.NumberReading;
import vn.thanghang.platform.text.Text;

/** What to tell somebody whose number could not be taken. */
final class TypedNumber {

    private TypedNumber() {}

    /** Empty when the number, or the empty field, can be taken. */
    static String error(Text text, NumberReading reading) {
        return switch (reading) {
            case NumberReading.Read ignored -> "";
            case NumberReading.Missing ignored -> "";
            case NumberReading.NotANumber(String typed) -> text.of("analysis.input.notANumber", typed);
            case NumberReading.OutOfRange(BigDecimal value, BigDecimal least, BigDecimal most) ->
                text.of("analysis.input.outOfRange", plain(text, value), plain(text, least), plain(text, most));
            case NumberReading.TooManyDecimals(BigDecimal value, int allowed) ->
                text.of("analysis.input.tooManyDecimals", plain(text, value), allowed);
            case NumberReading.Ambiguous(BigDecimal asDecimal, BigDecimal asThousands) ->
                text.of("analysis.input.ambiguous", plain(text, asDecimal), plain(text, asThousands));
        };
    }

    static String plain(Text text, BigDecimal value) {
        return text.number(
                value.doubleValue(),
                Math.min(6, Math.max(0, value.stripTrailingZeros().scale())));
    }
}
