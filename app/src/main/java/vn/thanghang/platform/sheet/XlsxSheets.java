package vn.thanghang.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Opens an .xlsx within the limits. */
final class XlsxSheets {

    private static final int OLE2_HEADER_BYTES = 8;

    private XlsxSheets() {}

    static Sheets open(byte[] bytes) {
        if (bytes.length >= OLE2_HEADER_BYTES && ReadableWorkbook.isOLE2Header(bytes)) {
            return new Sheets.Closed(SheetRefusal.Reason.OLD_OR_ENCRYPTED, ".xls");
        }
        SheetRefusal refusal = PackageGuard.refusalOf(bytes);
        if (refusal != null) {
            return new Sheets.Closed(refusal);
        }
        try {
            return read(bytes);
        } catch (Exception broken) {
            // The parser meets files made by strangers and throws what its libraries throw, some of it undeclared and
            // checked: whatever it trips over is a damaged file, not a fault of ours.
            return new Sheets.Closed(
                    SheetRefusal.Reason.DAMAGED, broken.getClass().getSimpleName());
        }
    }

    private static Sheets read(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.size() > ReadLimits.SHEETS_MAX) {
                return new Sheets.Closed(SheetRefusal.Reason.TOO_MANY_SHEETS, Integer.toString(sheets.size()));
            }
            var grids = new ArrayList<SheetGrid>();
            for (Sheet sheet : sheets) {
                var grid = new SheetGrid(Normalizer.normalize(sheet.getName(), Normalizer.Form.NFC));
                SheetRefusal tooMuch = fill(grid, sheet);
                if (tooMuch != null) {
                    return new Sheets.Closed(tooMuch);
                }
                grids.add(grid);
            }
            return new Sheets.Opened(grids);
        }
    }

    private static @Nullable SheetRefusal fill(SheetGrid grid, Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            int count = 0;
            for (Iterator<Row> it = rows.iterator(); it.hasNext(); ) {
                Row row = it.next();
                if (++count > ReadLimits.ROWS_MAX) {
                    return new SheetRefusal(SheetRefusal.Reason.TOO_MANY_ROWS, sheet.getName());
                }
                if (row.getCellCount() > ReadLimits.COLUMNS_MAX && widest(row) >= ReadLimits.COLUMNS_MAX) {
                    return new SheetRefusal(SheetRefusal.Reason.TOO_MANY_COLUMNS, sheet.getName());
                }
                fill(grid, row);
            }
        }
        return null;
    }

    private static int widest(Row row) {
        int widest = 0;
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                widest = cell.getColumnIndex();
            }
        }
        return widest;
    }

    private static void fill(SheetGrid grid, Row row) {
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            String text = text(cell);
            if (!text.isEmpty()) {
                boolean numeric = cell.getType() == CellType.NUMBER
                        || cell.getType() == CellType.FORMULA && Cell.isMachineNumber(text);
                int column = cell.getColumnIndex();
                grid.put(row.getRowNum() - 1, column, new Cell(row.getRowNum(), column, text, numeric));
            }
        }
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : CsvSheets.clean(raw);
    }
}
