package vn.thanghang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing that can be checked: its table, its file, its source and its time stand beside it.
 *
 * @param id unique on the page
 * @param title the finding the drawing shows
 * @param svg the drawing, made by {@code platform.chart}
 * @param table the same figures as a table
 * @param csvPath where the figures can be downloaded, or null when the page has one file for all its figures
 * @param source who published the figures, with edition and table
 * @param time when the figures were loaded or computed, in words
 * @param notes how to read it and what it cannot say
 */
public record Figure(
        String id,
        String title,
        String svg,
        DataTable table,
        @Nullable String csvPath,
        String source,
        String time,
        List<String> notes) {

    public Figure {
        notes = List.copyOf(notes);
        if (source.isBlank() || time.isBlank()) {
            throw new IllegalArgumentException("figure " + id + " needs a source and a time");
        }
    }
}
