package vn.thanghang.remediation.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.content.Typed;

/**
 * What stands in one page or task, and who wrote it.
 *
 * @param version from 0, rises with every save; a save names the version it was made on
 * @param form the opened form it came from; null when it came from no form
 */
public record Written(
        int version,
        Typed typed,
        String author,
        String authorName,
        Instant at,
        @Nullable UUID form) {}
