package vn.thanghang.officialdocs.write;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.RichText;

/** Paragraphs of the file: text, rules, gaps and stamps. */
final class DocxParagraphs {
    private static final int SINGLE = 240;

    private DocxParagraphs() {}

    static void line(XWPFParagraph paragraph, Piece.Line line) {
        LineStyle style = line.style();
        CTPPr properties = properties(paragraph);
        if (style.keepNext()) {
            paragraph.setKeepNext(true);
        }
        spacing(properties, style);
        if (style.leftMm() != 0 || style.rightMm() != 0 || style.firstMm() != 0) {
            indent(properties, style);
        }
        paragraph.setAlignment(alignment(style.align()));
        if (line.role().outlineLevel() > 0) {
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(line.role().outlineLevel() - 1L));
        }
        runs(paragraph, line.text(), style.sizePt(), style.bold(), style.italic());
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static void spacing(CTPPr properties, LineStyle style) {
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(Math.round(style.beforePt() * 20)));
        spacing.setAfter(BigInteger.valueOf(Math.round(style.afterPt() * 20)));
        spacing.setLine(BigInteger.valueOf(Math.round(style.height() * SINGLE)));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }

    private static void indent(CTPPr properties, LineStyle style) {
        CTInd indent = properties.addNewInd();
        indent.setLeft(DocxUnits.bigTwips(style.leftMm()));
        indent.setRight(DocxUnits.bigTwips(style.rightMm()));
        if (style.firstMm() > 0) {
            indent.setFirstLine(DocxUnits.bigTwips(style.firstMm()));
        } else if (style.firstMm() < 0) {
            indent.setHanging(DocxUnits.bigTwips(-style.firstMm()));
        }
    }

    static void runs(XWPFParagraph paragraph, RichText text, double size, boolean bold, boolean italic) {
        for (RichText.Run run : text.runs()) {
            List<String> parts = List.of(run.text().split("\n", -1));
            XWPFRun out = paragraph.createRun();
            out.setFontFamily(Fonts.DOCX_FAMILY);
            out.setFontSize(size);
            if (bold || run.bold()) {
                out.setBold(true);
            }
            if (italic || run.italic()) {
                out.setItalic(true);
            }
            out.setText(parts.getFirst());
            for (String part : parts.subList(1, parts.size())) {
                out.addBreak();
                out.setText(part);
            }
        }
    }

    /** A rule as the top border of an almost flat paragraph, brought to its width by indents. */
    static void rule(XWPFParagraph paragraph, double widthMm, double columnMm) {
        double side = Math.max(0, (columnMm - widthMm) / 2);
        CTPPr properties = properties(paragraph);
        CTPBdr borders = properties.addNewPBdr();
        border(borders.addNewTop(), "000000", 0);
        exactHeight(properties, 60, 70);
        CTInd indent = properties.addNewInd();
        indent.setLeft(DocxUnits.bigTwips(side));
        indent.setRight(DocxUnits.bigTwips(side));
        mark(properties, 4);
    }

    static void gap(XWPFParagraph paragraph, double heightMm) {
        CTPPr properties = properties(paragraph);
        exactHeight(properties, Math.max(20, DocxUnits.twips(heightMm)), 0);
        mark(properties, 4);
    }

    /** A paragraph one point high, where the format demands one. */
    static void tiny(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        exactHeight(properties, 20, 0);
        mark(properties, 2);
    }

    static void stamp(XWPFParagraph paragraph, Piece.Stamp stamp, double columnMm) {
        String colour = stamp.red() ? "C00000" : "000000";
        double side = Math.max(0, (columnMm - stamp.widthMm()) / 2);
        CTPPr properties = properties(paragraph);
        CTPBdr borders = properties.addNewPBdr();
        border(borders.addNewTop(), colour, 2);
        border(borders.addNewLeft(), colour, 0);
        border(borders.addNewBottom(), colour, 3);
        border(borders.addNewRight(), colour, 0);
        exactHeight(properties, 360, 40);
        CTInd indent = properties.addNewInd();
        indent.setLeft(DocxUnits.bigTwips(side));
        indent.setRight(DocxUnits.bigTwips(side));
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        runs(paragraph, RichText.of(stamp.text()), 13, true, false);
        paragraph.getRuns().forEach(run -> run.setColor(colour));
    }

    private static void exactHeight(CTPPr properties, int twips, int before) {
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static void mark(CTPPr properties, int halfPoints) {
        properties.addNewRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }

    private static void border(CTBorder border, String colour, int space) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(6));
        border.setSpace(BigInteger.valueOf(space));
        border.setColor(colour);
    }

    static ParagraphAlignment alignment(Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
            case JUSTIFY -> ParagraphAlignment.BOTH;
        };
    }
}
