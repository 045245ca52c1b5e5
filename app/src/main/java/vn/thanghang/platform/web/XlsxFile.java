package vn.thanghang.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as a workbook, one sheet each: numbers as numbers, everything else as text that no program runs. */
public final class XlsxFile {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH_FIRST = 42;
    private static final int WIDTH = 18;
    private static final int NAME_CHARS_MAX = 31;

    private XlsxFile() {}

    /** The tables as a download; the caption of each is the name of its sheet, and its first line is {@code note}. */
    public static ResponseEntity<byte[]> download(String fileName, String note, List<DataTable> tables) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(bytes(note, tables));
    }

    static byte[] bytes(String note, List<DataTable> tables) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thang Hang", "1.0")) {
            for (DataTable table : tables) {
                sheet(book.newWorksheet(name(table.caption())), note, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, String note, DataTable table) {
        sheet.value(0, 0, note);
        for (int at = 0; at < table.columns().size(); at++) {
            sheet.value(1, at, table.columns().get(at).label());
            sheet.width(at, at == 0 ? WIDTH_FIRST : WIDTH);
        }
        sheet.range(1, 0, 1, Math.max(0, table.columns().size() - 1))
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(1, 2);
        for (int line = 0; line < table.rows().size(); line++) {
            List<DataTable.Cell> cells = table.rows().get(line).cells();
            for (int at = 0; at < cells.size(); at++) {
                Double value = cells.get(at).value();
                if (value == null) {
                    sheet.value(line + 2, at, cells.get(at).text());
                } else {
                    sheet.value(line + 2, at, value);
                }
            }
        }
    }

    /** As a sheet may be called. */
    private static String name(String caption) {
        String name = caption.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.length() <= NAME_CHARS_MAX
                ? name
                : name.substring(0, NAME_CHARS_MAX).strip();
    }
}
