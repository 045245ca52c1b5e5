package vn.thanghang.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Opens the same table saved as CSV (UTF-8; comma, semicolon or tab), within the limits. */
final class CsvSheets {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private CsvSheets() {}

    static Sheets open(byte[] bytes, String name) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new Sheets.Closed(SheetRefusal.Reason.NOT_TEXT, "UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            return new Sheets.Closed(SheetRefusal.Reason.NOT_TEXT, "NUL");
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var grid = new SheetGrid(name);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separatorOf(body)).ofCsvRecord(body)) {
            int row = 0;
            for (CsvRecord line : csv) {
                if (++row > ReadLimits.ROWS_MAX * 10) {
                    return new Sheets.Closed(SheetRefusal.Reason.TOO_MANY_ROWS, name);
                }
                if (line.getFieldCount() > ReadLimits.COLUMNS_MAX) {
                    return new Sheets.Closed(SheetRefusal.Reason.TOO_MANY_COLUMNS, name);
                }
                fill(grid, row, line);
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            return new Sheets.Closed(SheetRefusal.Reason.DAMAGED, "CSV");
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
        return new Sheets.Opened(List.of(grid));
    }

    private static void fill(SheetGrid grid, int row, CsvRecord line) {
        for (int column = 0; column < line.getFieldCount(); column++) {
            String value = clean(line.getField(column));
            if (!value.isEmpty()) {
                // In CSV every field is text; a plain number with a point is what a machine writes.
                int address = Math.toIntExact(line.getStartingLineNumber());
                grid.put(row - 1, column, new Cell(address, column, value, Cell.isMachineNumber(value)));
            }
        }
    }

    private static char separatorOf(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        long commas = first.chars().filter(c -> c == ',').count();
        long semicolons = first.chars().filter(c -> c == ';').count();
        long tabs = first.chars().filter(c -> c == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    /** NFC, without invisible characters, blanks of every kind single and trimmed, never longer than the limit. */
    static String clean(String text) {
        String shorter =
                text.length() > ReadLimits.CELL_CHARS_MAX ? text.substring(0, ReadLimits.CELL_CHARS_MAX) : text;
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(shorter, Normalizer.Form.NFC))
                .replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }
}
