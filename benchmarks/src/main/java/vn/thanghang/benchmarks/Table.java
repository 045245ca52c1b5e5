package vn.thanghang.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A CSV file of the reference data, columns by name; fields with commas inside quotes lose them. */
record Table(List<String> header, List<String[]> rows) {

    /** Folder of the reference data; {@code -Doracles=…} overrides. */
    static final Path ORACLES = Path.of(System.getProperty("oracles", "index-stats/src/test/resources/oracles"));

    static Table read(String name) {
        Path plain = ORACLES.resolve(name + ".csv");
        Path packed = ORACLES.resolve(name + ".csv.gz");
        try (InputStream in = Files.exists(plain)
                        ? Files.newInputStream(plain)
                        : new GZIPInputStream(Files.newInputStream(packed));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            List<String> header = Arrays.asList(split(reader.readLine()));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(split(line));
            }
            return new Table(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] split(String line) {
        return line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
    }

    String text(int row, String title) {
        return rows.get(row)[header.indexOf(title)];
    }

    List<String> texts(String title) {
        int column = header.indexOf(title);
        return rows.stream().map(row -> row[column]).toList();
    }

    double[] numbers(String title) {
        int column = header.indexOf(title);
        return rows.stream().mapToDouble(row -> parse(row[column])).toArray();
    }

    static double parse(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }
}
