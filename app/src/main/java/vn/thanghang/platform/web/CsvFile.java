package vn.thanghang.platform.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file for a spreadsheet: RFC 4180, UTF-8 with byte order mark, numbers at full precision with a point and
 * an ASCII minus. A text that a spreadsheet would run as a formula is kept a text by an apostrophe.
 */
public final class CsvFile {

    /** The wide ones too, which some keyboards type and some programs read like the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvFile() {}

    /** The table as a download. */
    public static ResponseEntity<byte[]> download(String fileName, DataTable table) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(text(table).getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataTable table) {
        StringBuilder file = new StringBuilder("\uFEFF");
        line(
                file,
                table.columns().stream().map(column -> guarded(column.label())).toList());
        for (DataTable.Row row : table.rows()) {
            line(file, row.cells().stream().map(CsvFile::cell).toList());
        }
        return file.toString();
    }

    private static void line(StringBuilder file, List<String> cells) {
        file.append(cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(DataTable.Cell cell) {
        Double value = cell.value();
        return value == null ? guarded(cell.text()) : new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
