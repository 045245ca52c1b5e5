package vn.thanghang.platform.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file that a person brings, opened by what it is and not by what it says it is. */
public final class SpreadsheetFile {

    private static final int START_BYTES = 8;

    private SpreadsheetFile() {}

    /** Opens an .xlsx, or a CSV in UTF-8, within {@link ReadLimits}. */
    public static Sheets open(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            return new Sheets.Closed(SheetRefusal.Reason.EMPTY, fileName);
        }
        if (bytes.length > ReadLimits.FILE_BYTES_MAX) {
            return new Sheets.Closed(SheetRefusal.Reason.TOO_LARGE, Integer.toString(bytes.length));
        }
        String start = new String(bytes, 0, Math.min(START_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return XlsxSheets.open(bytes);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return CsvSheets.open(bytes, fileName);
        }
        return new Sheets.Closed(SheetRefusal.Reason.NOT_A_WORKBOOK, fileName);
    }
}
