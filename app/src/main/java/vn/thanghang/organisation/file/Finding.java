package vn.thanghang.organisation.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to know about one place of the file.
 *
 * @param blocking whether the file cannot be entered with it
 * @param column null when it is about the whole line
 * @param value as it stands in the file
 * @param message key of the words, filled with the arguments
 */
public record Finding(
        boolean blocking,
        String sheet,
        int row,
        @Nullable Column column,
        String value,
        String message,
        List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
