package vn.thanghang.officialdocs.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** Page size, margins, page numbers and the address foot: one section of the file per sheet. */
final class DocxSections {
    private DocxSections() {}

    /** Ends a sheet behind what has been added; the last one closes the file's body. */
    static void end(XWPFDocument docx, Sheet sheet, boolean last) {
        CTSectPr section;
        if (last) {
            var body = docx.getDocument().getBody();
            section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        } else {
            XWPFParagraph paragraph = docx.createParagraph();
            DocxParagraphs.tiny(paragraph);
            section = paragraph.getCTP().getPPr().addNewSectPr();
        }
        pageNumbers(docx, section);
        if (sheet.address() != null) {
            addressFoot(docx, section, sheet.address());
        }
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        size(section.addNewPgSz(), sheet);
        margins(section.addNewPgMar());
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    private static void size(CTPageSz size, Sheet sheet) {
        size.setW(DocxUnits.bigTwips(sheet.widthMm()));
        size.setH(DocxUnits.bigTwips(sheet.heightMm()));
        size.setOrient(sheet.landscape() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(DocxUnits.bigTwips(Sheet.TOP_MM));
        margins.setBottom(DocxUnits.bigTwips(Sheet.BOTTOM_MM));
        margins.setLeft(DocxUnits.bigTwips(Sheet.LEFT_MM));
        margins.setRight(DocxUnits.bigTwips(Sheet.RIGHT_MM));
        margins.setHeader(DocxUnits.bigTwips(Sheet.NUMBER_MM));
        margins.setFooter(DocxUnits.bigTwips(Sheet.NUMBER_MM));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void pageNumbers(XWPFDocument docx, CTSectPr section) {
        XWPFHeaderFooter header =
                new XWPFHeaderFooterPolicy(docx, section).createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph paragraph = first(header);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        var style = run.addNewRPr();
        DocxStyles.font(style.addNewRFonts());
        style.addNewSz().setVal(BigInteger.valueOf(26));
        style.addNewSzCs().setVal(BigInteger.valueOf(26));
        run.addNewT().setStringValue("2");
    }

    private static void addressFoot(XWPFDocument docx, CTSectPr section, String address) {
        XWPFHeaderFooter foot = new XWPFHeaderFooterPolicy(docx, section).createFooter(XWPFHeaderFooterPolicy.FIRST);
        XWPFParagraph paragraph = first(foot);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setBorderTop(Borders.SINGLE);
        var run = paragraph.createRun();
        run.setFontSize(11);
        run.setText(address);
    }

    private static XWPFParagraph first(XWPFHeaderFooter part) {
        return part.getParagraphs().isEmpty() ? part.createParagraph() : part.getParagraphArray(0);
    }
}
