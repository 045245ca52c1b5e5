package vn.thanghang.assignment.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.thanghang.platform.BorderText;

/** The tables of a paper on their grids, cells that are merged downwards said in each row. */
final class DocxTables {

    private DocxTables() {}

    static List<RawTable> of(XWPFDocument paper) {
        var tables = new ArrayList<RawTable>();
        for (XWPFTable table : paper.getTables()) {
            tables.add(table(Integer.toString(tables.size() + 1), table));
        }
        return tables;
    }

    private static RawTable table(String name, XWPFTable table) {
        Map<Integer, String> above = new HashMap<>();
        var rows = new ArrayList<RawTable.Row>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(new RawTable.Row(rows.size() + 1, cells(row, above)));
        }
        return new RawTable(name, false, rows);
    }

    /** @param above what a cell merged downwards says, by the column where it begins */
    private static List<RawTable.Cell> cells(XWPFTableRow row, Map<Integer, String> above) {
        var cells = new ArrayList<RawTable.Cell>();
        int column = 0;
        for (ICell each : row.getTableICells()) {
            String text = BorderText.lines(text(each)).value();
            CTTcPr form = each instanceof XWPFTableCell cell ? cell.getCTTc().getTcPr() : null;
            int width = width(form);
            boolean merged = form != null && form.isSetVMerge();
            boolean carried = form != null && merged && form.getVMerge().getVal() != STMerge.RESTART;
            String said = carried ? above.getOrDefault(column, "") : text;
            if (merged) {
                above.put(column, said);
            }
            if (!said.isEmpty()) {
                cells.add(new RawTable.Cell(column, width, said, carried));
            }
            column += width;
        }
        return cells;
    }

    private static int width(@org.jspecify.annotations.Nullable CTTcPr form) {
        return form == null || !form.isSetGridSpan()
                ? 1
                : Math.clamp(form.getGridSpan().getVal().longValue(), 1, 100);
    }

    private static String text(ICell cell) {
        if (cell instanceof XWPFSDTCell control) {
            return control.getContent().getText();
        }
        if (!(cell instanceof XWPFTableCell plain)) {
            return "";
        }
        if (!plain.getTables().isEmpty()) {
            return plain.getTextRecursively();
        }
        return String.join(
                "\n", plain.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }
}
