package vn.thanghang.indexstats.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table of all comparisons made in this test run, written to {@code target/oracle-report.md}. */
public final class OracleReport {

    private record Row(int numbers, double largest, String remark) {}

    private static final Map<String, Row> ROWS = new TreeMap<>();

    private OracleReport() {}

    static synchronized void add(String file, int numbers, double largest, String remark) {
        ROWS.merge(
                file,
                new Row(numbers, largest, remark),
                (a, b) -> new Row(
                        a.numbers + b.numbers,
                        Math.max(a.largest, b.largest),
                        a.remark.isEmpty() || a.remark.equals(b.remark) ? b.remark : a.remark + "; " + b.remark));
    }

    /** Prints the rows whose file begins with the prefix and writes all rows so far. */
    public static synchronized void print(String prefix) {
        StringBuilder table = new StringBuilder(
                "| file | numbers compared | largest relative difference | remark |\n|---|--:|--:|---|\n");
        StringBuilder printed = new StringBuilder(table);
        int numbers = 0;
        double largest = 0;
        for (Map.Entry<String, Row> entry : ROWS.entrySet()) {
            Row row = entry.getValue();
            String line = String.format(
                    Locale.ROOT, "| %s | %d | %.1e | %s |%n", entry.getKey(), row.numbers, row.largest, row.remark);
            table.append(line);
            if (entry.getKey().startsWith(prefix)) {
                printed.append(line);
            }
            numbers += row.numbers;
            largest = Math.max(largest, row.largest);
        }
        table.append(
                String.format(Locale.ROOT, "| **%d files** | **%d** | **%.1e** | |%n", ROWS.size(), numbers, largest));
        System.out.println(printed);
        try {
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "oracle-report.md"), table, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
