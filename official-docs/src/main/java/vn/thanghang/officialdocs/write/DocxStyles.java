package vn.thanghang.officialdocs.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The defaults of a file: Times New Roman 14, Vietnamese. */
final class DocxStyles {
    private DocxStyles() {}

    static void set(XWPFDocument docx) {
        XWPFStyles styles = docx.createStyles();
        CTStyles raw = CTStyles.Factory.newInstance();
        CTRPr run = raw.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        font(run.addNewRFonts());
        run.addNewSz().setVal(BigInteger.valueOf(28));
        run.addNewSzCs().setVal(BigInteger.valueOf(28));
        var language = run.addNewLang();
        language.setVal("vi-VN");
        language.setEastAsia("vi-VN");
        raw.getDocDefaults().addNewPPrDefault();
        CTStyle normal = raw.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setStyleId("Normal");
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        normal.addNewQFormat();
        styles.setStyles(raw);
    }

    static void font(CTFonts fonts) {
        fonts.setAscii(Fonts.DOCX_FAMILY);
        fonts.setHAnsi(Fonts.DOCX_FAMILY);
        fonts.setCs(Fonts.DOCX_FAMILY);
        fonts.setEastAsia(Fonts.DOCX_FAMILY);
    }
}
