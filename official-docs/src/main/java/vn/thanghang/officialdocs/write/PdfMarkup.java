package vn.thanghang.officialdocs.write;

import java.util.Base64;
import java.util.List;
import vn.thanghang.officialdocs.Block;

/** The pages of a document as XHTML with the page rules of the decree, for the PDF renderer. */
final class PdfMarkup {
    private static final String STYLE = """
            * { margin: 0; padding: 0; }
            body { font-family: 'Tinos'; color: black; }
            p { orphans: 2; widows: 2; }
            table { border-collapse: collapse; }
            table.cols { width: 100%; table-layout: fixed; page-break-inside: avoid; }
            table.cols td { vertical-align: top; }
            table.grid { width: 99.4%; margin: 0 0.3%; table-layout: fixed; -fs-table-paginate: paginate; line-height: 1.15; }
            table.grid tr { page-break-inside: avoid; }
            table.grid th, table.grid td { border: 0.5pt solid black; padding: 0.7mm 1.1mm; vertical-align: middle; word-wrap: break-word; }
            table.grid th { font-weight: bold; }
            .vb-strong td { font-weight: bold; }
            .vb-left { text-align: left; } .vb-center { text-align: center; }
            .vb-right { text-align: right; } .vb-justify { text-align: justify; }
            .rule { border-top: 0.75pt solid black; height: 0; margin: 1.2mm auto 0 auto; }
            .stamp { margin: 0 auto; text-align: center; font-weight: bold; font-size: 13pt; height: 7mm; line-height: 7mm; }
            .sheet { page-break-before: always; -fs-page-sequence: start; }
            .address { position: running(address); border-top: 0.75pt solid black; text-align: center; font-size: 11pt; padding-top: 1mm; }
            .figure { text-align: center; page-break-inside: avoid; }
            """;

    private final StringBuilder out = new StringBuilder(16_384);

    private PdfMarkup() {}

    static String of(List<Sheet> sheets, String title) {
        return new PdfMarkup().page(sheets, title);
    }

    private String page(List<Sheet> sheets, String title) {
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>");
        out.append(Markup.attribute(title)).append("</title><style>").append(STYLE);
        pageRule("", new Sheet(false, List.of(), null));
        sheets.stream().filter(Sheet::landscape).findFirst().ifPresent(sheet -> pageRule("lying", sheet));
        String address = sheets.getFirst().address();
        if (address != null) {
            out.append("@page :first { @bottom-center { content: element(address); vertical-align: top; } }");
            out.append("</style></head><body><div class=\"address\">")
                    .append(Markup.attribute(address))
                    .append("</div>");
        } else {
            out.append("</style></head><body>");
        }
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            out.append("<div id=\"s").append(i).append('"');
            out.append(i == 0 ? "" : " class=\"sheet\"");
            out.append(sheet.landscape() ? " style=\"page: lying; width: " : " style=\"width: ");
            out.append(mm(sheet.textWidthMm())).append("\">");
            sheet.pieces().forEach(this::piece);
            out.append("</div>");
        }
        return out.append("</body></html>").toString();
    }

    private void pageRule(String name, Sheet sheet) {
        out.append("@page ")
                .append(name)
                .append(" { size: ")
                .append(Markup.number(sheet.widthMm()))
                .append("mm ");
        out.append(Markup.number(sheet.heightMm())).append("mm; margin: ").append(Markup.number(Sheet.TOP_MM));
        out.append("mm ").append(Markup.number(Sheet.RIGHT_MM)).append("mm ");
        out.append(Markup.number(Sheet.BOTTOM_MM))
                .append("mm ")
                .append(Markup.number(Sheet.LEFT_MM))
                .append("mm; }\n");
    }

    private void piece(Piece piece) {
        switch (piece) {
            case Piece.Line line -> line(line);
            case Piece.Rule rule ->
                out.append("<div class=\"rule\" style=\"width:")
                        .append(mm(rule.widthMm()))
                        .append("\"></div>");
            case Piece.Gap gap ->
                out.append("<div style=\"page-break-after:avoid;height:")
                        .append(mm(gap.heightMm()))
                        .append("\"></div>");
            case Piece.Stamp stamp -> stamp(stamp);
            case Piece.Columns columns -> columns(columns);
            case Piece.Grid grid -> {
                out.append("<table class=\"grid\" style=\"font-size:")
                        .append(pt(grid.sizePt()))
                        .append("\">");
                Markup.grid(grid.table(), out);
                out.append("</table>");
            }
            case Piece.Drawing drawing -> {
                out.append("<div class=\"figure\">");
                drawing(drawing.figure());
                drawing.caption().ifPresent(this::line);
                out.append("</div>");
            }
        }
    }

    private void line(Piece.Line line) {
        LineStyle style = line.style();
        out.append("<p class=\"")
                .append(line.role().cssClass())
                .append("\" style=\"font-size:")
                .append(pt(style.sizePt()));
        out.append(";line-height:").append(Markup.number(1.15 * style.height()));
        out.append(";text-align:").append(Markup.cssAlign(style.align()));
        out.append(style.bold() ? ";font-weight:bold" : "").append(style.italic() ? ";font-style:italic" : "");
        out.append(style.keepNext() ? ";page-break-after:avoid" : "");
        length(";margin-left:", style.leftMm());
        length(";margin-right:", style.rightMm());
        length(";text-indent:", style.firstMm());
        out.append(";padding-top:")
                .append(pt(style.beforePt()))
                .append(";padding-bottom:")
                .append(pt(style.afterPt()));
        out.append("\">");
        Markup.runs(line.text(), out);
        out.append("</p>");
    }

    private void length(String property, double mm) {
        if (mm != 0) {
            out.append(property).append(mm(mm));
        }
    }

    private void stamp(Piece.Stamp stamp) {
        String colour = stamp.red() ? "#c00000" : "black";
        out.append("<div class=\"stamp\" style=\"width:")
                .append(mm(stamp.widthMm()))
                .append(";color:")
                .append(colour);
        out.append(";border:1pt solid ").append(colour);
        out.append(stamp.widthMm() < 36 && stamp.text().length() > 5 ? ";font-size:12pt" : "")
                .append("\">");
        Markup.escape(stamp.text(), out);
        out.append("</div>");
    }

    private void columns(Piece.Columns columns) {
        out.append("<table class=\"cols\"><colgroup>");
        columns.widthsMm()
                .forEach(width ->
                        out.append("<col style=\"width:").append(mm(width)).append("\"/>"));
        out.append("</colgroup>");
        for (List<List<Piece>> row : columns.rows()) {
            out.append("<tr>");
            for (List<Piece> cell : row) {
                out.append("<td>");
                cell.forEach(this::piece);
                out.append("</td>");
            }
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void drawing(Block.Figure figure) {
        String size = "width:" + mm(figure.widthMm()) + ";height:" + mm(figure.heightMm());
        switch (figure.picture()) {
            case Block.Svg svg -> out.append(SvgDrawing.forPrint(svg, figure.widthMm(), figure.heightMm()));
            case Block.Png png -> {
                out.append("<img alt=\"")
                        .append(Markup.attribute(figure.alt()))
                        .append("\" style=\"")
                        .append(size);
                out.append("\" src=\"data:image/png;base64,");
                out.append(Base64.getEncoder().encodeToString(png.bytes())).append("\"/>");
            }
        }
    }

    private static String mm(double length) {
        return Markup.number(length) + "mm";
    }

    private static String pt(double length) {
        return Markup.number(length) + "pt";
    }
}
