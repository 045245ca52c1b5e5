package vn.thanghang.officialdocs.write;

import static vn.thanghang.officialdocs.write.HeadLayout.line;
import static vn.thanghang.officialdocs.write.HeadLayout.upper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.CopyCertificate;

/** What makes a document a copy: the block of template 3.1 or the note of template 3.2. */
final class CopyLayout {
    private CopyLayout() {}

    /** Template 3.1, below the last line of the copied text and a full-width rule. */
    static void add(CopyCertificate copy, List<Piece> pieces) {
        double width = Sheet.textWidthMm(false);
        double right = HeadLayout.RIGHT_COLUMN_MM;
        double left = width - right;
        pieces.add(new Piece.Gap(5));
        pieces.add(new Piece.Rule(width));
        pieces.add(new Piece.Gap(2));
        List<Piece> symbol = List.of(line(
                Role.SYMBOL,
                copy.symbol().line(),
                LineStyle.centred(13, false, false).spaced(4, 0)));
        String dated = copy.place() + ", " + copy.date().inWords();
        List<Piece> form = new ArrayList<>();
        form.add(line(
                Role.TYPE,
                upper(copy.form().title()),
                LineStyle.centred(14, true, false).spaced(4, 0)));
        List<Piece> date = List.of(
                line(Role.DATE, dated, LineStyle.centred(13.5, false, true).spaced(4, 0)));
        pieces.add(new Piece.Columns(
                List.of(left, right),
                List.of(List.of(HeadLayout.issuer(copy.issuer(), left), form), List.of(symbol, date))));
        pieces.add(new Piece.Gap(3));
        pieces.add(FootLayout.columns(List.of(copy.signature()), copy.recipients(), null));
    }

    /** Template 3.2: form of copy, body and time, at the top right of page 1, size 10. */
    static Piece electronicNote(CopyCertificate copy) {
        String date = copy.date()
                .complete()
                .map(day -> String.format(
                        Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                .orElse("");
        String text = upper(copy.form().title()) + "; " + copy.issuer().name() + "; " + date;
        return line(
                Role.COPY_NOTE,
                text,
                LineStyle.centred(10, false, false).aligned(Align.RIGHT).spaced(0, 6));
    }
}
