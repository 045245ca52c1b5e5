package vn.thanghang.indexstats.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One file of reference figures: a header and rows of text; an empty field is a missing value. */
public record OracleFile(String name, List<String> header, List<List<String>> rows) {

    public static OracleFile read(String name) {
        String path = "/oracles/" + name + ".csv";
        InputStream plain = OracleFile.class.getResourceAsStream(path);
        try (InputStream in = plain != null
                        ? plain
                        : new GZIPInputStream(OracleFile.class.getResourceAsStream(path + ".gz"), 1 << 16);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = split(reader.readLine());
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(split(line));
            }
            return new OracleFile(name, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    public int column(String title) {
        int column = header.indexOf(title);
        if (column < 0) {
            throw new IllegalArgumentException(name + " has no column " + title);
        }
        return column;
    }

    public String text(int row, String title) {
        return rows.get(row).get(column(title));
    }

    public double number(int row, String title) {
        return parse(text(row, title));
    }

    public List<String> texts(String title) {
        int column = column(title);
        return rows.stream().map(row -> row.get(column)).toList();
    }

    public double[] numbers(String title) {
        int column = column(title);
        return rows.stream().mapToDouble(row -> parse(row.get(column))).toArray();
    }

    /** First column → row number. */
    public Map<String, Integer> rowNumbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            numbers.put(rows.get(r).getFirst(), r);
        }
        return numbers;
    }

    /** The cells of these columns, column after column. */
    public double[] columnMajor(List<String> titles) {
        double[] cells = new double[rows.size() * titles.size()];
        int next = 0;
        for (String title : titles) {
            double[] column = numbers(title);
            System.arraycopy(column, 0, cells, next, column.length);
            next += column.length;
        }
        return cells;
    }

    public static double parse(String field) {
        return switch (field) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "TRUE" -> 1;
            case "FALSE" -> 0;
            default -> Double.parseDouble(field);
        };
    }

    @Override
    public String toString() {
        return name + " " + Arrays.asList(header.size(), rows.size());
    }
}
