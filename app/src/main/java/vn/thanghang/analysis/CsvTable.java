package vn.thanghang.analysis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, read strictly: UTF-8, numbers with a decimal point, empty or NA for a missing value. */
final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final String file;
    private final List<String> header;
    private final List<CsvRecord> rows;

    private CsvTable(String file, List<String> header, List<CsvRecord> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    static CsvTable read(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new StatisticsInputException("analysis.statistics.noFile", path.toString());
        }
        List<CsvRecord> records = records(path, name);
        if (records.isEmpty()) {
            throw new StatisticsInputException("analysis.statistics.emptyFile", name);
        }
        List<String> header =
                records.removeFirst().getFields().stream().map(CsvTable::border).toList();
        check(name, header, records);
        return new CsvTable(name, header, records);
    }

    private static List<CsvRecord> records(Path path, String name) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path)) {
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException e) {
            throw new StatisticsInputException("analysis.statistics.notCsv", name);
        } catch (CharacterCodingException e) {
            throw new StatisticsInputException("analysis.statistics.notUtf8", name);
        } catch (IOException | UncheckedIOException e) {
            throw new StatisticsInputException("analysis.statistics.unreadable", name);
        }
    }

    private static void check(String name, List<String> header, List<CsvRecord> records) {
        Set<String> seen = new HashSet<>();
        for (String title : header) {
            if (!seen.add(title)) {
                throw new StatisticsInputException("analysis.statistics.duplicateColumn", name, title);
            }
        }
        for (CsvRecord row : records) {
            if (row.getFieldCount() != header.size()) {
                throw new StatisticsInputException(
                        "analysis.statistics.rowLength",
                        name,
                        row.getStartingLineNumber(),
                        header.size(),
                        row.getFieldCount());
            }
        }
    }

    private static String border(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return normal.startsWith("\uFEFF") ? normal.substring(1) : normal;
    }

    String file() {
        return file;
    }

    List<String> header() {
        return header;
    }

    int rows() {
        return rows.size();
    }

    boolean has(String title) {
        return header.contains(title);
    }

    /** Line of the file a row stands on. */
    long line(int row) {
        return rows.get(row).getStartingLineNumber();
    }

    private int column(String title) {
        int column = header.indexOf(title);
        if (column < 0) {
            throw new StatisticsInputException("analysis.statistics.noColumn", file, title);
        }
        return column;
    }

    /** A field without surrounding blanks, or null when it is empty or NA. */
    @Nullable String text(int row, String title) {
        String field = border(rows.get(row).getField(column(title)));
        return field.isEmpty() || field.equals("NA") ? null : field;
    }

    /** A field that must be there. */
    String required(int row, String title) {
        String field = text(row, title);
        if (field == null) {
            throw bad("analysis.statistics.missing", row, title, "");
        }
        return field;
    }

    /** A number, {@code NaN} when the field is empty or NA. */
    double number(int row, String title) {
        String field = text(row, title);
        if (field == null) {
            return Double.NaN;
        }
        if (!NUMBER.matcher(field).matches() || Double.isInfinite(Double.parseDouble(field))) {
            throw bad("analysis.statistics.notNumber", row, title, field);
        }
        return Double.parseDouble(field);
    }

    double[] numbers(String title) {
        column(title);
        double[] numbers = new double[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(row, title);
        }
        return numbers;
    }

    List<@Nullable String> texts(String title) {
        column(title);
        List<@Nullable String> texts = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            texts.add(text(row, title));
        }
        return texts;
    }

    /** Whether every field of a column that is there is a number. */
    boolean isNumeric(String title) {
        return texts(title).stream()
                .allMatch(field -> field == null || NUMBER.matcher(field).matches());
    }

    StatisticsInputException bad(String key, int row, String title, String value) {
        return new StatisticsInputException(key, file, line(row), title, value);
    }
}
