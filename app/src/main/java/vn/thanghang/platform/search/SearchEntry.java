package vn.thanghang.platform.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.BorderText;

/**
 * One thing that can be found.
 *
 * @param kind the key of a {@link SearchKind}
 * @param id unique within its kind; of the same day the smaller id is shown first
 * @param title what is shown and found
 * @param words found as well, not shown: numbers, symbols, other names; may be empty
 * @param path the page it stands on
 * @param day what the newest is measured by, or null
 */
public record SearchEntry(
        String kind,
        String id,
        String title,
        String words,
        String path,
        @Nullable LocalDate day) {

    public SearchEntry {
        title = BorderText.line(title).value();
        words = BorderText.line(words).value();
    }
}
