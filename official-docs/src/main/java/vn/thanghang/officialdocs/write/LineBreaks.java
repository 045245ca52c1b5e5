package vn.thanghang.officialdocs.write;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a paper may end: never within a date such as 30/06/2023 or the symbol of a document such as 12/KH-UBND. */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String next) {
        text = next;
        breaks.setText(next);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && isWithinSymbol(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean isWithinSymbol(int at) {
        return at >= 2
                && at < text.length()
                && text.charAt(at - 1) == '-'
                && Character.isUpperCase(text.charAt(at - 2))
                && Character.isUpperCase(text.charAt(at));
    }
}
