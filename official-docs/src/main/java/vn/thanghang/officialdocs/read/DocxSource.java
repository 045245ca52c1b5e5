package vn.thanghang.officialdocs.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.thanghang.officialdocs.DocumentException;

/** The lines of a DOCX file; cells of tables follow one another row by row. */
final class DocxSource {
    private final List<SourceLine> lines = new ArrayList<>();
    private boolean blank;

    private DocxSource() {}

    static List<SourceLine> read(byte[] file) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            DocxSource source = new DocxSource();
            source.addAll(docx.getBodyElements());
            return source.lines;
        } catch (IOException | RuntimeException e) { // a damaged file makes its parser throw whatever it meets
            throw new DocumentException(DocumentException.Code.UNREADABLE, e);
        }
    }

    private void addAll(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                add(paragraph);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        addAll(cell.getBodyElements());
                        blank = true;
                    }
                }
            } else if (element instanceof XWPFSDT control) {
                control.getContent().getText().lines().forEach(line -> add(line, false));
            }
        }
    }

    private void add(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        for (var run : paragraph.getIRuns()) {
            String piece = run.toString();
            text.append(piece);
            if (run instanceof XWPFRun styled && !piece.isBlank()) {
                bold &= styled.isBold();
            }
        }
        String numbering = paragraph.getNumLevelText() == null ? "" : "- ";
        boolean allBold = bold && !text.isEmpty();
        (numbering + text).lines().forEach(line -> add(line, allBold));
        blank |= text.toString().isBlank();
    }

    private void add(String text, boolean bold) {
        if (text.isBlank()) {
            blank = true;
        } else {
            lines.add(new SourceLine(text, bold, blank, true));
            blank = false;
        }
    }
}
