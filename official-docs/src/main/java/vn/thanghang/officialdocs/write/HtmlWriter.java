package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.OfficialDocument;

/**
 * Writes a document as an HTML fragment for a page: one {@code article.vb} with a {@code section.vb-sheet} per sheet.
 * Heads are {@code h2} and {@code h3}. There are no style attributes and no scripts, so it stands under a strict content
 * policy; {@link #stylesheet()} gives it its look. Everything from the document is escaped; drawings are cleaned.
 */
public final class HtmlWriter {
    private static final String STYLESHEET = load();

    /** The style of the fragment, all selectors below {@code .vb}. */
    public static String stylesheet() {
        return STYLESHEET;
    }

    private static String load() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("/vn/thanghang/officialdocs/official-docs.css")) {
            if (in == null) {
                throw new IllegalStateException("stylesheet missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fragment. */
    public String write(OfficialDocument document) {
        StringBuilder out = new StringBuilder(16_384);
        out.append("<article class=\"vb\" lang=\"vi\">");
        for (Sheet sheet : PaperLayout.of(document)) {
            out.append("<section class=\"vb-sheet")
                    .append(sheet.landscape() ? " vb-lying" : "")
                    .append("\">");
            sheet.pieces().forEach(piece -> piece(piece, out));
            if (sheet.address() != null) {
                out.append("<p class=\"vb-address\">")
                        .append(Markup.attribute(sheet.address()))
                        .append("</p>");
            }
            out.append("</section>");
        }
        return out.append("</article>").toString();
    }

    private static void piece(Piece piece, StringBuilder out) {
        switch (piece) {
            case Piece.Line line -> line(line, out);
            case Piece.Rule _ -> out.append("<div class=\"vb-rule\"></div>");
            case Piece.Gap _ -> out.append("<div class=\"vb-gap\"></div>");
            case Piece.Stamp stamp -> {
                out.append("<p class=\"vb-stamp")
                        .append(stamp.red() ? " vb-red" : "")
                        .append("\">");
                Markup.escape(stamp.text(), out);
                out.append("</p>");
            }
            case Piece.Columns columns -> columns(columns, out);
            case Piece.Grid grid -> {
                out.append(
                        "<div class=\"vb-scroll\" role=\"group\" aria-label=\"Bảng\" tabindex=\"0\"><table class=\"vb-grid\">");
                Markup.grid(grid.table(), out);
                out.append("</table></div>");
            }
            case Piece.Drawing drawing -> {
                drawing(drawing.figure(), out);
                drawing.caption().ifPresent(line -> line(line, out));
            }
        }
    }

    private static void line(Piece.Line line, StringBuilder out) {
        String tag = line.role().outlineLevel() == 0 ? "p" : "h" + (line.role().outlineLevel() + 1);
        out.append('<')
                .append(tag)
                .append(" class=\"")
                .append(line.role().cssClass())
                .append(" vb-");
        out.append(Markup.cssAlign(line.style().align())).append("\">");
        Markup.runs(line.text(), out);
        out.append("</").append(tag).append('>');
    }

    private static void columns(Piece.Columns columns, StringBuilder out) {
        out.append("<div class=\"vb-columns\">");
        for (List<List<Piece>> row : columns.rows()) {
            for (List<Piece> cell : row) {
                out.append("<div class=\"vb-column\">");
                cell.forEach(piece -> piece(piece, out));
                out.append("</div>");
            }
        }
        out.append("</div>");
    }

    private static void drawing(Block.Figure figure, StringBuilder out) {
        out.append("<div class=\"vb-figure\">");
        switch (figure.picture()) {
            case Block.Svg svg -> out.append(SvgDrawing.forScreen(svg, figure.alt()));
            case Block.Png png -> {
                out.append("<img alt=\"")
                        .append(Markup.attribute(figure.alt()))
                        .append("\" src=\"data:image/png;base64,");
                out.append(Base64.getEncoder().encodeToString(png.bytes())).append("\"/>");
            }
        }
        out.append("</div>");
    }
}
