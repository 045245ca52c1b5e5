package vn.thanghang.officialdocs.write;

import static vn.thanghang.officialdocs.write.HeadLayout.line;
import static vn.thanghang.officialdocs.write.HeadLayout.upper;

import java.util.List;
import java.util.Optional;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.RichText;

/** Component 6: the text of a document or annex. */
final class BodyLayout {
    private static final double TEXT_SIZE = 14;
    private static final double TABLE_SIZE = 12;
    private static final double DENSE_TABLE_SIZE = 11;
    private static final int DENSE_FROM_COLUMNS = 8;

    private final List<Piece> pieces;
    private final double textWidthMm;

    BodyLayout(List<Piece> pieces, double textWidthMm) {
        this.pieces = pieces;
        this.textWidthMm = textWidthMm;
    }

    void addAll(List<Block> blocks) {
        addAll(blocks, 1);
    }

    private void addAll(List<Block> blocks, int depth) {
        blocks.forEach(block -> add(block, depth));
    }

    private void add(Block block, int depth) {
        switch (block) {
            case Block.Paragraph paragraph -> addParagraph(paragraph);
            case Block.Section section -> addSection(section, depth);
            case Block.Division division -> addDivision(division, depth);
            case Block.Article article -> addArticle(article, depth);
            case Block.Numbered numbered -> {
                RichText text = RichText.of(numbered.marker() + " ").then(numbered.text());
                pieces.add(new Piece.Line(Role.CLAUSE, text, LineStyle.body()));
                addAll(numbered.body(), depth + 1);
            }
            case Block.Table table -> addTable(table);
            case Block.Figure figure -> addFigure(figure);
        }
    }

    private void addParagraph(Block.Paragraph paragraph) {
        LineStyle style = LineStyle.body().aligned(paragraph.align());
        pieces.add(new Piece.Line(Role.BODY, paragraph.text(), paragraph.indented() ? style : style.indented(0, 0, 0)));
    }

    private void addSection(Block.Section section, int depth) {
        LineStyle style = LineStyle.body().keptWithNext();
        String head = section.ordinal() + " " + section.title();
        switch (depth) {
            case 1 ->
                pieces.add(
                        line(Role.SECTION, upper(head), style.face(true, false).spaced(10, 0)));
            case 2 -> pieces.add(line(Role.SUBSECTION, head, style.face(true, false)));
            default -> pieces.add(line(Role.SUBSECTION, head, style));
        }
        addAll(section.body(), depth + 1);
    }

    private void addDivision(Block.Division division, int depth) {
        LineStyle bold = LineStyle.centred(TEXT_SIZE, true, false).keptWithNext();
        String label = division.kind().word() + " " + division.ordinal();
        pieces.add(line(Role.DIVISION, label, bold.spaced(12, 0)));
        pieces.add(line(Role.DIVISION, upper(division.title()), bold.spaced(0, 4)));
        addAll(division.body(), depth);
    }

    private void addArticle(Block.Article article, int depth) {
        String label = "Điều " + article.number() + ".";
        if (article.title() != null) {
            LineStyle head = LineStyle.body().face(true, false).keptWithNext();
            pieces.add(line(Role.ARTICLE, label + " " + article.title(), head));
            addAll(article.body(), depth + 1);
            return;
        }
        RichText lead = RichText.EMPTY.bold(label);
        List<Block> rest = article.body();
        if (!rest.isEmpty() && rest.getFirst() instanceof Block.Paragraph first) {
            lead = lead.plain(" ").then(first.text());
            rest = rest.subList(1, rest.size());
        }
        pieces.add(new Piece.Line(Role.ARTICLE, lead, LineStyle.body()));
        addAll(rest, depth + 1);
    }

    private void addTable(Block.Table table) {
        if (table.caption() != null) {
            LineStyle caption =
                    LineStyle.centred(TEXT_SIZE, true, false).spaced(8, 4).keptWithNext();
            pieces.add(line(Role.TABLE_CAPTION, table.caption(), caption));
        } else {
            pieces.add(new Piece.Gap(2));
        }
        boolean dense = table.columns().size() >= DENSE_FROM_COLUMNS;
        pieces.add(new Piece.Grid(table, dense ? DENSE_TABLE_SIZE : TABLE_SIZE));
        if (table.note() != null) {
            LineStyle note =
                    LineStyle.centred(12, false, true).aligned(Block.Align.LEFT).spaced(3, 6);
            pieces.add(line(Role.TABLE_NOTE, table.note(), note));
        } else {
            pieces.add(new Piece.Gap(2));
        }
    }

    private void addFigure(Block.Figure figure) {
        double scale = Math.min(1, textWidthMm / figure.widthMm());
        pieces.add(new Piece.Gap(2));
        LineStyle style = LineStyle.centred(13, false, true).spaced(3, 6);
        Optional<Piece.Line> caption =
                Optional.ofNullable(figure.caption()).map(text -> line(Role.FIGURE_CAPTION, text, style));
        Block.Figure scaled = new Block.Figure(
                figure.picture(), figure.widthMm() * scale, figure.heightMm() * scale, null, figure.alt());
        pieces.add(new Piece.Drawing(scaled, caption));
    }
}
