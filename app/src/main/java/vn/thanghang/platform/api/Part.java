package vn.thanghang.platform.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next give it as {@code cursor} for the part that follows; null at the end
 */
public record Part<T>(List<T> items, @Nullable String next) {

    public Part {
        items = List.copyOf(items);
    }
}
