package vn.thanghang.officialdocs.write;

import java.util.List;
import vn.thanghang.officialdocs.Block;

/** Draws the pieces of a sheet into the body of the file. */
final class DocxBody {
    private static final long EMU_PER_MM = 36_000;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final StringBuilder out;
    private final DocxPackage parts;
    private final DocxParagraphs paragraphs;
    private int pictures;

    DocxBody(StringBuilder out, DocxPackage parts) {
        this.out = out;
        this.parts = parts;
        this.paragraphs = new DocxParagraphs(out);
    }

    void addAll(List<Piece> pieces, double textWidthMm) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Columns columns -> columns(columns);
                case Piece.Grid grid -> new DocxGrid(out, paragraphs, grid, textWidthMm).draw();
                case Piece.Drawing drawing -> {
                    drawing(drawing.figure(), drawing.caption().isPresent());
                    drawing.caption().ifPresent(paragraphs::line);
                }
                case Piece.Line _, Piece.Rule _, Piece.Gap _, Piece.Stamp _ -> paragraph(piece, textWidthMm);
            }
        }
    }

    private void paragraph(Piece piece, double columnMm) {
        switch (piece) {
            case Piece.Line line -> paragraphs.line(line);
            case Piece.Rule rule -> paragraphs.rule(rule.widthMm(), columnMm);
            case Piece.Gap gap -> paragraphs.gap(gap.heightMm());
            case Piece.Stamp stamp -> paragraphs.stamp(stamp, columnMm);
            case Piece.Columns _, Piece.Grid _, Piece.Drawing _ ->
                throw new IllegalArgumentException("not a paragraph: " + piece);
        }
    }

    private void columns(Piece.Columns columns) {
        frame(out, columns.widthsMm(), false);
        for (List<List<Piece>> row : columns.rows()) {
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int c = 0; c < columns.widthsMm().size(); c++) {
                double width = columns.widthsMm().get(c);
                out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(DocxUnits.twips(width));
                out.append("\" w:type=\"dxa\"/></w:tcPr>");
                row.get(c).forEach(piece -> paragraph(piece, width));
                out.append(row.get(c).isEmpty() ? "<w:p/>" : "").append("</w:tc>");
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
    }

    /** Opens a table of fixed widths, with or without rules; without rules the cells have no inner margins either. */
    static void frame(StringBuilder out, List<Double> widthsMm, boolean ruled) {
        double sum = widthsMm.stream().mapToDouble(Double::doubleValue).sum();
        int side = ruled ? DocxUnits.twips(1.1) : 0;
        int edge = ruled ? DocxUnits.twips(0.5) : 0;
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(DocxUnits.twips(sum));
        out.append("\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>");
        if (ruled) {
            out.append("<w:tblBorders>");
            for (String each : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                out.append("<w:").append(each);
                out.append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
            }
            out.append("</w:tblBorders>");
        }
        out.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        margin(out, "top", edge);
        margin(out, "left", side);
        margin(out, "bottom", edge);
        margin(out, "right", side);
        out.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
        widthsMm.forEach(each ->
                out.append("<w:gridCol w:w=\"").append(DocxUnits.twips(each)).append("\"/>"));
        out.append("</w:tblGrid>");
    }

    private static void margin(StringBuilder out, String side, int twips) {
        out.append("<w:").append(side).append(" w:w=\"").append(twips).append("\" w:type=\"dxa\"/>");
    }

    private void drawing(Block.Figure figure, boolean keepNext) {
        byte[] png = switch (figure.picture()) {
            case Block.Svg svg -> SvgRaster.png(svg, figure.widthMm(), figure.heightMm());
            case Block.Png given -> given.bytes();
        };
        String id = parts.picture(png);
        int number = ++pictures;
        String size = "cx=\"" + Math.round(figure.widthMm() * EMU_PER_MM) + "\" cy=\""
                + Math.round(figure.heightMm() * EMU_PER_MM) + "\"";
        out.append("<w:p><w:pPr>").append(keepNext ? "<w:keepNext/>" : "");
        out.append("<w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\"")
                .append(" distR=\"0\"><wp:extent ")
                .append(size)
                .append("/><wp:docPr id=\"")
                .append(number);
        out.append("\" name=\"figure").append(number).append("\" descr=\"");
        out.append(Markup.attribute(figure.alt()))
                .append("\"/><a:graphic xmlns:a=\"")
                .append(DRAWING);
        out.append("main\"><a:graphicData uri=\"").append(DRAWING).append("picture\"><pic:pic xmlns:pic=\"");
        out.append(DRAWING).append("picture\"><pic:nvPicPr><pic:cNvPr id=\"").append(number);
        out.append("\" name=\"figure").append(number);
        out.append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
                .append(id);
        out.append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
        out.append("<a:ext ").append(size).append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
        out.append("</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }
}
