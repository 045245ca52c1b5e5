package vn.thanghang.officialdocs.write;

import java.util.List;
import java.util.Optional;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.RichText;

/** What a writer draws, from top to bottom. */
sealed interface Piece {
    /** A paragraph. */
    record Line(Role role, RichText text, LineStyle style) implements Piece {}

    /** A thin centred rule, close below the line above it. */
    record Rule(double widthMm) implements Piece {}

    /** Empty height, on the page of what follows. */
    record Gap(double heightMm) implements Piece {}

    /** A boxed mark, 8 mm high. */
    record Stamp(String text, double widthMm, boolean red) implements Piece {}

    /** Columns side by side without rules; all rows share the columns' widths and stay on one page. */
    record Columns(List<Double> widthsMm, List<List<List<Piece>>> rows) implements Piece {}

    /** A ruled table, set at a size. */
    record Grid(Block.Table table, double sizePt) implements Piece {}

    /** A figure with its caption, if it has one, on the same page. */
    record Drawing(Block.Figure figure, Optional<Line> caption) implements Piece {}
}
