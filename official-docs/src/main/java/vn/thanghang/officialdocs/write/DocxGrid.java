package vn.thanghang.officialdocs.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Block;

/** Draws a ruled table; its head rows repeat on every page and no row is torn. */
final class DocxGrid {
    private final StringBuilder out;
    private final DocxParagraphs paragraphs;
    private final Piece.Grid grid;
    private final List<Double> widthsMm = new ArrayList<>();

    DocxGrid(StringBuilder out, DocxParagraphs paragraphs, Piece.Grid grid, double textWidthMm) {
        this.out = out;
        this.paragraphs = paragraphs;
        this.grid = grid;
        double sum =
                grid.table().columns().stream().mapToDouble(Block.Column::share).sum();
        grid.table().columns().forEach(column -> widthsMm.add(column.share() / sum * textWidthMm));
    }

    void draw() {
        DocxBody.frame(out, widthsMm, true);
        rows(grid.table().header(), true);
        rows(grid.table().rows(), false);
        out.append("</w:tbl>");
    }

    /** The rows that a cell from above still covers, and how wide that cell is, stand at its first column. */
    private void rows(List<Block.Row> rows, boolean head) {
        int columns = widthsMm.size();
        int[] rest = new int[columns];
        int[] wide = new int[columns];
        for (Block.Row row : rows) {
            out.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(head ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            int next = 0;
            int column = 0;
            while (column < columns) {
                if (rest[column] > 0) {
                    open(column, wide[column], "<w:vMerge/>");
                    out.append("<w:p/></w:tc>");
                    rest[column]--;
                    column += wide[column];
                } else {
                    Block.Cell cell = row.cells().get(next++);
                    cell(cell, column, row.strong() || head, head);
                    rest[column] = cell.rowspan() - 1;
                    wide[column] = cell.colspan();
                    column += cell.colspan();
                }
            }
            out.append("</w:tr>");
        }
    }

    private void open(int column, int span, @Nullable String merge) {
        double width = widthsMm.subList(column, column + span).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(DocxUnits.twips(width)).append("\" w:type=\"dxa\"/>");
        if (span > 1) {
            out.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
        }
        out.append(merge == null ? "" : merge).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    private void cell(Block.Cell from, int column, boolean bold, boolean head) {
        open(column, from.colspan(), from.rowspan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : null);
        Block.Align own = from.align() != null
                ? from.align()
                : grid.table().columns().get(column).align();
        paragraphs.cell(from.text(), head ? Block.Align.CENTRE : own, grid.sizePt(), bold);
        out.append("</w:tc>");
    }
}
