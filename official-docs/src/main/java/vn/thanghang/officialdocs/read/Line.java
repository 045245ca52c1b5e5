package vn.thanghang.officialdocs.read;

/**
 * A line of the text that places point into.
 *
 * @param folded base letters in lower case, index by index as {@code text}
 * @param start where it stands in the whole text
 */
record Line(String text, String folded, int start, boolean bold, boolean blankBefore, boolean whole) {
    Found.Place place() {
        return new Found.Place(start, start + text.length());
    }

    Found.Place place(int from, int to) {
        return new Found.Place(start + from, start + to);
    }

    boolean isUpper() {
        return Letters.isUpper(text);
    }

    boolean startsWith(String foldedStart) {
        return folded.startsWith(foldedStart);
    }
}
