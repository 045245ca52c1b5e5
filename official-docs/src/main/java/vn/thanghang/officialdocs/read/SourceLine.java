package vn.thanghang.officialdocs.read;

/**
 * A line or paragraph of a source before anything is known about it.
 *
 * @param text may hold tabs where columns part
 * @param bold whether all its letters are bold
 * @param blankBefore whether empty room stands above it
 * @param whole whether it is a paragraph that the source itself marks as such, not a line of print
 */
record SourceLine(String text, boolean bold, boolean blankBefore, boolean whole) {
    static SourceLine printed(String text, boolean blankBefore) {
        return new SourceLine(text, false, blankBefore, false);
    }
}
