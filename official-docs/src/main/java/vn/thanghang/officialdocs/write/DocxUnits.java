package vn.thanghang.officialdocs.write;

import java.math.BigInteger;

/** The lengths of the format. */
final class DocxUnits {
    private DocxUnits() {}

    /** Twentieths of a point. */
    static int twips(double mm) {
        return (int) Math.round(mm / 25.4 * 1440);
    }

    static BigInteger bigTwips(double mm) {
        return BigInteger.valueOf(twips(mm));
    }
}
