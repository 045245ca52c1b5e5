package vn.thanghang.officialdocs.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of pages with its own page numbers: the main document or one annex.
 *
 * @param address text at the foot of its first page under a full-width line
 */
record Sheet(
        boolean landscape, List<Piece> pieces, @Nullable String address) {
    /** NĐ 30/2020/NĐ-CP, annex I part I: 20–25 mm above and below, 30–35 mm left, 15–20 mm right. */
    static final double TOP_MM = 22;

    static final double BOTTOM_MM = 21;
    static final double LEFT_MM = 30.5;
    static final double RIGHT_MM = 17.5;
    static final double SHORT_SIDE_MM = 210;
    static final double LONG_SIDE_MM = 297;
    /** From the edge of the paper to the page number, in the middle of the top margin. */
    static final double NUMBER_MM = 10;

    static final double FIRST_LINE_MM = 12.7;

    Sheet {
        pieces = List.copyOf(pieces);
    }

    double widthMm() {
        return landscape ? LONG_SIDE_MM : SHORT_SIDE_MM;
    }

    double heightMm() {
        return landscape ? SHORT_SIDE_MM : LONG_SIDE_MM;
    }

    double textWidthMm() {
        return textWidthMm(landscape);
    }

    static double textWidthMm(boolean landscape) {
        return (landscape ? LONG_SIDE_MM : SHORT_SIDE_MM) - LEFT_MM - RIGHT_MM;
    }
}
