package vn.thanghang.assignment.annex;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.VietnameseFormat;

/** The sheets of a workbook with their merged cells; a date is written as a date, never as the number it is stored as. */
final class XlsxTables {

    private static final int MERGED_MAX = 5_000;

    private XlsxTables() {}

    static List<RawTable> of(Workbook workbook) {
        var tables = new ArrayList<RawTable>();
        for (Sheet sheet : workbook) {
            tables.add(table(sheet));
        }
        return tables;
    }

    private static RawTable table(Sheet sheet) {
        if (sheet.getNumMergedRegions() > MERGED_MAX) {
            throw new IllegalArgumentException("merged regions: " + sheet.getNumMergedRegions());
        }
        var rows = new TreeMap<Integer, NavigableMap<Integer, RawTable.Cell>>();
        for (Row row : sheet) {
            var cells = new TreeMap<Integer, RawTable.Cell>();
            for (Cell cell : row) {
                String text = BorderText.lines(text(cell)).value();
                if (!text.isEmpty()) {
                    cells.put(cell.getColumnIndex(), new RawTable.Cell(cell.getColumnIndex(), 1, text, false));
                }
            }
            rows.put(row.getRowNum(), cells);
        }
        sheet.getMergedRegions().forEach(region -> spread(region, rows));
        return new RawTable(
                BorderText.line(sheet.getSheetName()).value(),
                true,
                rows.entrySet().stream()
                        .map(row -> new RawTable.Row(
                                row.getKey() + 1, List.copyOf(row.getValue().values())))
                        .toList());
    }

    /** What stands in the first cell of a merged area is said in each row that it covers; only rows that exist. */
    private static void spread(
            CellRangeAddress region, NavigableMap<Integer, NavigableMap<Integer, RawTable.Cell>> rows) {
        var first = rows.get(region.getFirstRow());
        RawTable.Cell said = first == null ? null : first.get(region.getFirstColumn());
        if (said == null) {
            return;
        }
        int width = region.getLastColumn() - region.getFirstColumn() + 1;
        rows.subMap(region.getFirstRow(), true, region.getLastRow(), true)
                .forEach((number, cells) -> cells.put(
                        region.getFirstColumn(),
                        new RawTable.Cell(
                                region.getFirstColumn(), width, said.text(), number != region.getFirstRow())));
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> "#";
            case BLANK, _NONE, FORMULA -> "";
        };
    }

    private static String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime day = cell.getLocalDateTimeCellValue();
            return day == null ? "" : VietnameseFormat.date(day.toLocalDate());
        }
        return NumberToTextConverter.toText(cell.getNumericCellValue());
    }
}
