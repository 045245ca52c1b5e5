package vn.thanghang.platform;

import java.math.BigDecimal;

/** What became of a number somebody typed. A field left empty is {@link Missing}, never zero. */
public sealed interface NumberReading {

    /**
     * @param value the number
     * @param echo whether it was not written the Vietnamese way, so that the reader must be shown how it was understood
     */
    record Read(BigDecimal value, boolean echo) implements NumberReading {}

    /** Nothing was typed. */
    record Missing() implements NumberReading {}

    /** Two readings are possible and both must be shown; nothing is taken. The first takes the sign for a decimal comma. */
    record Ambiguous(BigDecimal asDecimal, BigDecimal asThousands) implements NumberReading {}

    record NotANumber(String typed) implements NumberReading {}

    record OutOfRange(BigDecimal value, BigDecimal least, BigDecimal most) implements NumberReading {}

    record TooManyDecimals(BigDecimal value, int allowed) implements NumberReading {}
}
