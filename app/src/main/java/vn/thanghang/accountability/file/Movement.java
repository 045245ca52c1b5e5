package vn.thanghang.accountability.file;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an assigned criterion moved: an outcome of many causes, beside the effort and never a part of it.
 *
 * @param before and {@code after}: published scores; null where none was published by then
 */
public record Movement(
        String index,
        String criterion,
        int beforeYear,
        int afterYear,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        Direction direction) {

    /** What may be said of it. */
    public enum Direction {
        ROSE,
        FELL,
        /** Inside of what a sample may differ by: nothing can be said. */
        UNCLEAR,
        /** The later result is not published, or both cannot be compared. */
        NOT_KNOWN
    }

    public @Nullable BigDecimal change() {
        return before == null || after == null ? null : after.subtract(before);
    }
}
