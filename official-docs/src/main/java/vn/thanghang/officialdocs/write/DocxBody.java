package vn.thanghang.officialdocs.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentException;

/** Draws the pieces of a sheet into the body of the file. */
final class DocxBody {
    private static final double MM_PER_PT = 25.4 / 72;
    private final XWPFDocument docx;

    DocxBody(XWPFDocument docx) {
        this.docx = docx;
    }

    void addAll(List<Piece> pieces, double textWidthMm) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Columns columns -> columns(columns);
                case Piece.Grid grid -> DocxGrid.add(docx, grid, textWidthMm);
                case Piece.Drawing drawing -> {
                    drawing(
                            docx.createParagraph(),
                            drawing.figure(),
                            drawing.caption().isPresent());
                    drawing.caption().ifPresent(line -> DocxParagraphs.line(docx.createParagraph(), line));
                }
                case Piece.Line _, Piece.Rule _, Piece.Gap _, Piece.Stamp _ ->
                    paragraph(docx.createParagraph(), piece, textWidthMm);
            }
        }
    }

    private static void paragraph(XWPFParagraph paragraph, Piece piece, double columnMm) {
        switch (piece) {
            case Piece.Line line -> DocxParagraphs.line(paragraph, line);
            case Piece.Rule rule -> DocxParagraphs.rule(paragraph, rule.widthMm(), columnMm);
            case Piece.Gap gap -> DocxParagraphs.gap(paragraph, gap.heightMm());
            case Piece.Stamp stamp -> DocxParagraphs.stamp(paragraph, stamp, columnMm);
            case Piece.Columns _, Piece.Grid _, Piece.Drawing _ ->
                throw new IllegalArgumentException("not a paragraph: " + piece);
        }
    }

    private void columns(Piece.Columns columns) {
        XWPFTable table =
                docx.createTable(columns.rows().size(), columns.widthsMm().size());
        frame(table, columns.widthsMm(), false);
        for (int r = 0; r < columns.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setCantSplitRow(true);
            for (int c = 0; c < columns.widthsMm().size(); c++) {
                XWPFTableCell cell = row.getCell(c);
                width(cell, columns.widthsMm().get(c));
                List<Piece> pieces = columns.rows().get(r).get(c);
                for (int i = 0; i < pieces.size(); i++) {
                    XWPFParagraph at = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
                    paragraph(at, pieces.get(i), columns.widthsMm().get(c));
                }
            }
        }
    }

    /** Fixed widths, with or without rules; without rules the cells have no inner margins either. */
    static void frame(XWPFTable table, List<Double> widthsMm, boolean ruled) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        double sum = widthsMm.stream().mapToDouble(Double::doubleValue).sum();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(DocxUnits.bigTwips(sum));
        if (!ruled) {
            properties.unsetTblBorders();
        }
        var indent = properties.addNewTblInd();
        indent.setType(STTblWidth.DXA);
        indent.setW(BigInteger.ZERO);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        int side = ruled ? DocxUnits.twips(1.1) : 0;
        int edge = ruled ? DocxUnits.twips(0.5) : 0;
        var margins = properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
        margin(margins.addNewTop(), edge);
        margin(margins.addNewLeft(), side);
        margin(margins.addNewBottom(), edge);
        margin(margins.addNewRight(), side);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widthsMm.forEach(each -> grid.addNewGridCol().setW(DocxUnits.bigTwips(each)));
    }

    private static void margin(CTTblWidth margin, int twips) {
        margin.setType(STTblWidth.DXA);
        margin.setW(BigInteger.valueOf(twips));
    }

    static void width(XWPFTableCell cell, double mm) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(DocxUnits.bigTwips(mm));
    }

    private static void drawing(XWPFParagraph paragraph, Block.Figure figure, boolean keepNext) {
        byte[] png = switch (figure.picture()) {
            case Block.Svg svg -> SvgRaster.png(svg, figure.widthMm(), figure.heightMm());
            case Block.Png given -> given.bytes();
        };
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        if (keepNext) {
            paragraph.setKeepNext(true);
        }
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    "figure.png",
                    Units.toEMU(figure.widthMm() / MM_PER_PT),
                    Units.toEMU(figure.heightMm() / MM_PER_PT));
        } catch (InvalidFormatException | IOException e) {
            throw new DocumentException(DocumentException.Code.WRITING_FAILED, e);
        }
        var picture = run.getCTR().getDrawingArray(0).getInlineArray(0);
        picture.getDocPr().setDescr(figure.alt());
    }
}
