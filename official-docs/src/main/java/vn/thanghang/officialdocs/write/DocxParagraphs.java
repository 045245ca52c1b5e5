package vn.thanghang.officialdocs.write;

import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.RichText;

/**
 * Paragraphs of the file: text, rules, gaps and stamps. Properties stand in the order of the schema (ECMA-376 part 1,
 * 17.3).
 */
final class DocxParagraphs {
    static final String FONT = "<w:rFonts w:ascii=\"" + Fonts.DOCX_FAMILY + "\" w:hAnsi=\"" + Fonts.DOCX_FAMILY
            + "\" w:eastAsia=\"" + Fonts.DOCX_FAMILY + "\" w:cs=\"" + Fonts.DOCX_FAMILY + "\"/>";
    private static final int SINGLE = 240;

    private final StringBuilder out;

    DocxParagraphs(StringBuilder out) {
        this.out = out;
    }

    void line(Piece.Line line) {
        LineStyle style = line.style();
        out.append("<w:p><w:pPr>").append(style.keepNext() ? "<w:keepNext/>" : "");
        out.append("<w:spacing w:before=\"").append(Math.round(style.beforePt() * 20));
        out.append("\" w:after=\"").append(Math.round(style.afterPt() * 20));
        out.append("\" w:line=\"").append(Math.round(style.height() * SINGLE)).append("\" w:lineRule=\"auto\"/>");
        if (style.leftMm() != 0 || style.rightMm() != 0 || style.firstMm() != 0) {
            indent(style.leftMm(), style.rightMm(), style.firstMm());
        }
        align(style.align());
        if (line.role().outlineLevel() > 0) {
            out.append("<w:outlineLvl w:val=\"")
                    .append(line.role().outlineLevel() - 1)
                    .append("\"/>");
        }
        out.append("</w:pPr>");
        runs(line.text(), style.sizePt(), style.bold(), style.italic(), null);
        out.append("</w:p>");
    }

    /** A paragraph of a table's cell. */
    void cell(RichText text, Align align, double sizePt, boolean bold) {
        out.append("<w:p><w:pPr>");
        align(align);
        out.append("</w:pPr>");
        runs(text, sizePt, bold, false, null);
        out.append("</w:p>");
    }

    private void indent(double leftMm, double rightMm, double firstMm) {
        out.append("<w:ind w:left=\"").append(DocxUnits.twips(leftMm));
        out.append("\" w:right=\"").append(DocxUnits.twips(rightMm));
        if (firstMm > 0) {
            out.append("\" w:firstLine=\"").append(DocxUnits.twips(firstMm));
        } else if (firstMm < 0) {
            out.append("\" w:hanging=\"").append(DocxUnits.twips(-firstMm));
        }
        out.append("\"/>");
    }

    private void align(Align align) {
        out.append("<w:jc w:val=\"");
        out.append(
                switch (align) {
                    case LEFT -> "left";
                    case CENTRE -> "center";
                    case RIGHT -> "right";
                    case JUSTIFY -> "both";
                });
        out.append("\"/>");
    }

    private void runs(RichText text, double size, boolean bold, boolean italic, @Nullable String colour) {
        long halves = Math.round(size * 2);
        for (RichText.Run run : text.runs()) {
            out.append("<w:r><w:rPr>").append(FONT);
            out.append(bold || run.bold() ? "<w:b/>" : "").append(italic || run.italic() ? "<w:i/>" : "");
            if (colour != null) {
                out.append("<w:color w:val=\"").append(colour).append("\"/>");
            }
            out.append("<w:sz w:val=\"").append(halves).append("\"/><w:szCs w:val=\"");
            out.append(halves).append("\"/></w:rPr>");
            characters(run.text());
            out.append("</w:r>");
        }
    }

    private void characters(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c != '\n' && c != '\t') {
                continue;
            }
            if (i > from) {
                out.append("<w:t xml:space=\"preserve\">");
                Markup.escape(text.substring(from, i), out);
                out.append("</w:t>");
            }
            if (i < text.length()) {
                out.append(c == '\n' ? "<w:br/>" : "<w:tab/>");
            }
            from = i + 1;
        }
    }

    /** A rule as the top border of an almost flat paragraph, brought to its width by indents. */
    void rule(double widthMm, double columnMm) {
        double side = Math.max(0, (columnMm - widthMm) / 2);
        out.append("<w:p><w:pPr><w:pBdr>");
        border("top", "000000", 0);
        out.append("</w:pBdr>");
        exactHeight(out, 60, 70);
        indent(side, side, 0);
        mark(out, 4);
        out.append("</w:pPr></w:p>");
    }

    void gap(double heightMm) {
        out.append("<w:p><w:pPr><w:keepNext/>");
        exactHeight(out, Math.max(20, DocxUnits.twips(heightMm)), 0);
        mark(out, 4);
        out.append("</w:pPr></w:p>");
    }

    void stamp(Piece.Stamp stamp, double columnMm) {
        String colour = stamp.red() ? "C00000" : "000000";
        double side = Math.max(0, (columnMm - stamp.widthMm()) / 2);
        out.append("<w:p><w:pPr><w:pBdr>");
        border("top", colour, 2);
        border("left", colour, 0);
        border("bottom", colour, 3);
        border("right", colour, 0);
        out.append("</w:pBdr>");
        exactHeight(out, 360, 40);
        indent(side, side, 0);
        align(Align.CENTRE);
        out.append("</w:pPr>");
        runs(RichText.of(stamp.text()), 13, true, false, colour);
        out.append("</w:p>");
    }

    static void exactHeight(StringBuilder out, int twips, int before) {
        out.append("<w:spacing w:before=\"").append(before).append("\" w:after=\"0\" w:line=\"");
        out.append(twips).append("\" w:lineRule=\"exact\"/>");
    }

    /** The size of the paragraph's own mark. */
    static void mark(StringBuilder out, int halfPoints) {
        out.append("<w:rPr><w:sz w:val=\"").append(halfPoints).append("\"/></w:rPr>");
    }

    private void border(String side, String colour, int space) {
        out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"6\" w:space=\"");
        out.append(space).append("\" w:color=\"").append(colour).append("\"/>");
    }
}
