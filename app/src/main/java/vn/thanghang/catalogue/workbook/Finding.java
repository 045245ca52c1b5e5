package vn.thanghang.catalogue.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in a file, anchored to its place.
 *
 * @param row as on the screen, counted from 1; null when a whole sheet is meant
 * @param column letters as on the screen; null when a whole row or sheet is meant
 * @param value the text of the cell as it stands in the file
 * @param message key of the sentence, worded at the edge
 * @param arguments what the sentence names, ready to be shown
 */
public record Finding(
        Rule rule,
        Severity severity,
        String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String unit,
        @Nullable String code,
        @Nullable String value,
        String message,
        List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding at(ReadCell cell, Rule rule, Severity severity, String message, String... arguments) {
        return new Finding(
                rule,
                severity,
                cell.sheet(),
                cell.row(),
                cell.column(),
                cell.unit(),
                cell.code(),
                cell.text().isEmpty() ? null : cell.text(),
                message,
                List.of(arguments));
    }
}
