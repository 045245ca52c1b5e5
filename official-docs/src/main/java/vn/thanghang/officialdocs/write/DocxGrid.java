package vn.thanghang.officialdocs.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.thanghang.officialdocs.Block;

/** Draws a ruled table; its head rows repeat on every page and no row is torn. */
final class DocxGrid {
    private final List<Double> widthsMm = new ArrayList<>();
    private final Piece.Grid grid;
    private final XWPFTable out;

    private DocxGrid(XWPFTable out, Piece.Grid grid, double textWidthMm) {
        this.out = out;
        this.grid = grid;
        double sum =
                grid.table().columns().stream().mapToDouble(Block.Column::share).sum();
        grid.table().columns().forEach(column -> widthsMm.add(column.share() / sum * textWidthMm));
    }

    static void add(XWPFDocument docx, Piece.Grid grid, double textWidthMm) {
        XWPFTable table = docx.createTable(1, 1);
        new DocxGrid(table, grid, textWidthMm).draw();
    }

    private void draw() {
        DocxBody.frame(out, widthsMm, true);
        out.removeRow(0);
        rows(grid.table().header(), true);
        rows(grid.table().rows(), false);
    }

    private void rows(List<Block.Row> rows, boolean head) {
        int columns = widthsMm.size();
        int[] rest = new int[columns];
        for (Block.Row row : rows) {
            XWPFTableRow line = out.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            line.getCtRow().getTcList().clear();
            line.setCantSplitRow(true);
            line.setRepeatHeader(head);
            int next = 0;
            int column = 0;
            while (column < columns) {
                if (rest[column] > 0) {
                    continuation(line, column);
                    rest[column]--;
                    column++;
                } else {
                    Block.Cell cell = row.cells().get(next++);
                    cell(line, cell, column, row.strong() || head, head);
                    for (int c = column; c < column + cell.colspan(); c++) {
                        rest[c] = cell.rowspan() - 1;
                    }
                    column += cell.colspan();
                }
            }
        }
    }

    private void continuation(XWPFTableRow line, int column) {
        XWPFTableCell cell = line.createCell();
        DocxBody.width(cell, widthsMm.get(column));
        cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
    }

    private void cell(XWPFTableRow line, Block.Cell from, int column, boolean bold, boolean head) {
        XWPFTableCell cell = line.createCell();
        double width = widthsMm.subList(column, column + from.colspan()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        DocxBody.width(cell, width);
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (from.colspan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(from.colspan()));
        }
        if (from.rowspan() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        Block.Align own = from.align() != null
                ? from.align()
                : grid.table().columns().get(column).align();
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
        paragraph.setAlignment(DocxParagraphs.alignment(head ? Block.Align.CENTRE : own));
        DocxParagraphs.runs(paragraph, from.text(), grid.sizePt(), bold, false);
    }
}
