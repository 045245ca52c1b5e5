package vn.thanghang.reporting.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param kind message key of the sentence that says what to do, with {@code subject} and {@code place}
 * @param owner the agency whose people must act; null where a role of the province must
 * @param waitingFor who has to move first, an agency or words; null when nobody
 */
public record WorkItem(
        String kind,
        String id,
        @Nullable String owner,
        String subject,
        String place,
        @Nullable LocalDate due,
        @Nullable Instant since,
        @Nullable String waitingFor,
        String path) {}
