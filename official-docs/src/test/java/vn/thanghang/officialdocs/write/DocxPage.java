package vn.thanghang.officialdocs.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** What a DOCX file holds, in reading order: lines with their set style. */
record DocxPage(XWPFDocument file, List<XWPFParagraph> paragraphs) {

    static DocxPage read(byte[] bytes) {
        try {
            XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(bytes));
            List<XWPFParagraph> all = new ArrayList<>();
            collect(file.getBodyElements(), all);
            return new DocxPage(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(List<IBodyElement> elements, List<XWPFParagraph> all) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> collect(cell.getBodyElements(), all)));
            }
        }
    }

    XWPFParagraph line(String text) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.getText().replace('\n', ' ').startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line starts with " + text));
    }

    XWPFParagraph after(String text) {
        return paragraphs.get(paragraphs.indexOf(line(text)) + 1);
    }

    double size(String text) {
        return line(text).getRuns().getFirst().getFontSizeAsDouble();
    }

    boolean bold(String text) {
        return line(text).getRuns().getFirst().isBold();
    }

    boolean italic(String text) {
        return line(text).getRuns().getFirst().isItalic();
    }

    int place(String text) {
        return paragraphs.indexOf(line(text));
    }
}
