package vn.thanghang.catalogue.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, read strictly: UTF-8, NFC, point as decimal mark, every complaint names its place. */
final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d+,\\d+");

    private final List<Row> rows;

    private CsvTable(List<Row> rows) {
        this.rows = rows;
    }

    static CsvTable bundled(String name, String... columns) {
        try (InputStream in = CsvTable.class.getResourceAsStream("/data/" + name)) {
            if (in == null) {
                throw new IllegalStateException("bundled data file is missing: data/" + name);
            }
            return read(name, in, columns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("bundled data file cannot be read: data/" + name, unreadable);
        }
    }

    static CsvTable file(Path path, String... columns) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in, columns);
        } catch (IOException unreadable) {
            throw new BadDataException(
                    name, 0, "-", unreadable.getClass().getSimpleName(), BadDataException.Reason.UNREADABLE);
        }
    }

    private static CsvTable read(String name, InputStream in, String... columns) throws IOException {
        var rows = new ArrayList<Row>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord line : csv) {
                var row = new Row(name, line);
                if (rows.isEmpty()) {
                    for (String column : columns) {
                        row.requireColumn(column);
                    }
                }
                rows.add(row);
            }
        } catch (CsvParseException broken) {
            throw new BadDataException(name, rows.size() + 2L, "-", null, BadDataException.Reason.UNREADABLE);
        }
        if (rows.isEmpty()) {
            throw new BadDataException(name, 1, "-", null, BadDataException.Reason.UNREADABLE);
        }
        return new CsvTable(List.copyOf(rows));
    }

    List<Row> rows() {
        return rows;
    }

    /** One line; a field is taken by the name of its column. */
    record Row(String file, NamedCsvRecord line) {

        void requireColumn(String column) {
            if (line.findField(column).isEmpty()) {
                throw new BadDataException(
                        file, 1, column, String.join(",", line.getHeader()), BadDataException.Reason.MISSING_COLUMN);
            }
        }

        /** The text of a field in NFC, trimmed; null when empty. */
        @Nullable String optional(String column) {
            String text = Normalizer.normalize(
                            line.findField(column)
                                    .orElseThrow(() -> bad(column, null, BadDataException.Reason.MISSING_COLUMN)),
                            Normalizer.Form.NFC)
                    .strip();
            return text.isEmpty() ? null : text;
        }

        String text(String column) {
            String text = optional(column);
            if (text == null) {
                throw bad(column, "", BadDataException.Reason.EMPTY_FIELD);
            }
            return text;
        }

        int integer(String column) {
            String text = text(column);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException notANumber) {
                throw bad(column, text, BadDataException.Reason.NOT_A_NUMBER);
            }
        }

        /** A number with a decimal point; null when empty; a decimal comma is refused, never guessed. */
        @Nullable Double number(String column) {
            String text = optional(column);
            if (text == null) {
                return null;
            }
            if (COMMA_NUMBER.matcher(text).matches()) {
                throw bad(column, text, BadDataException.Reason.DECIMAL_COMMA);
            }
            if (!NUMBER.matcher(text).matches()) {
                throw bad(column, text, BadDataException.Reason.NOT_A_NUMBER);
            }
            return Double.valueOf(text);
        }

        BadDataException bad(String column, @Nullable String value, BadDataException.Reason reason) {
            return new BadDataException(file, line.getStartingLineNumber(), column, value, reason);
        }
    }
}
