package vn.thanghang.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them; fixed symbols, so that no locale data of the machine can change them. */
enum NumberForm {
    VIETNAMESE(',', '.', "\u202F%"),
    ENGLISH('.', ',', "%");

    private static final char MINUS = '\u2212';

    private final char decimal;
    private final char grouping;
    private final String percentSign;

    NumberForm(char decimal, char grouping, String percentSign) {
        this.decimal = decimal;
        this.grouping = grouping;
        this.percentSign = percentSign;
    }

    static NumberForm of(Language language) {
        return switch (language) {
            case VI -> VIETNAMESE;
            case EN -> ENGLISH;
        };
    }

    String write(double value, int decimals, boolean plus) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number to show: " + value);
        }
        return write(new BigDecimal(Double.toString(value)), decimals, plus);
    }

    String write(BigDecimal value, int decimals, boolean plus) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String digits = format.format(rounded.abs());
        return switch (rounded.signum()) {
            case -1 -> MINUS + digits;
            case 1 -> plus ? "+" + digits : digits;
            default -> digits;
        };
    }

    String percent(double share, int decimals, boolean plus) {
        if (!Double.isFinite(share)) {
            throw new IllegalArgumentException("not a share to show: " + share);
        }
        return write(new BigDecimal(Double.toString(share)).movePointRight(2), decimals, plus) + percentSign;
    }
}
