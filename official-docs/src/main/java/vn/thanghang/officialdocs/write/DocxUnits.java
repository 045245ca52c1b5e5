package vn.thanghang.officialdocs.write;

/** The lengths of the format. */
final class DocxUnits {
    private DocxUnits() {}

    /** Twentieths of a point. */
    static int twips(double mm) {
        return (int) Math.round(mm / 25.4 * 1440);
    }
}
