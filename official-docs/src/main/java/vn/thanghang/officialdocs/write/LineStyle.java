package vn.thanghang.officialdocs.write;

import vn.thanghang.officialdocs.Block.Align;

/**
 * How a line is set. Lengths are mm, sizes and gaps pt.
 *
 * @param firstMm indent of the first line beyond the left indent; negative hangs
 * @param height line height as a multiple of single spacing
 * @param keepNext whether it stays on the page of what follows
 */
record LineStyle(
        double sizePt,
        boolean bold,
        boolean italic,
        Align align,
        double leftMm,
        double rightMm,
        double firstMm,
        double beforePt,
        double afterPt,
        double height,
        boolean keepNext) {

    /** Text in the middle, single spaced, without gaps. */
    static LineStyle centred(double sizePt, boolean bold, boolean italic) {
        return new LineStyle(sizePt, bold, italic, Align.CENTRE, 0, 0, 0, 0, 0, 1, false);
    }

    /** Running text: size 14, justified, first line in, 6 pt between paragraphs, 1.1 lines. */
    static LineStyle body() {
        return new LineStyle(14, false, false, Align.JUSTIFY, 0, 0, Sheet.FIRST_LINE_MM, 6, 0, 1.1, false);
    }

    LineStyle face(boolean newBold, boolean newItalic) {
        return new LineStyle(
                sizePt, newBold, newItalic, align, leftMm, rightMm, firstMm, beforePt, afterPt, height, keepNext);
    }

    LineStyle aligned(Align newAlign) {
        return new LineStyle(
                sizePt, bold, italic, newAlign, leftMm, rightMm, firstMm, beforePt, afterPt, height, keepNext);
    }

    LineStyle indented(double left, double right, double first) {
        return new LineStyle(sizePt, bold, italic, align, left, right, first, beforePt, afterPt, height, keepNext);
    }

    LineStyle spaced(double before, double after) {
        return new LineStyle(sizePt, bold, italic, align, leftMm, rightMm, firstMm, before, after, height, keepNext);
    }

    LineStyle sized(double newSizePt) {
        return new LineStyle(
                newSizePt, bold, italic, align, leftMm, rightMm, firstMm, beforePt, afterPt, height, keepNext);
    }

    LineStyle keptWithNext() {
        return new LineStyle(sizePt, bold, italic, align, leftMm, rightMm, firstMm, beforePt, afterPt, height, true);
    }
}
