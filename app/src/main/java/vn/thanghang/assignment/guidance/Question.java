package vn.thanghang.assignment.guidance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of an agency about the guidance, for all to read.
 *
 * @param criterion code; null for a question about the whole
 * @param answer null while it is open
 */
public record Question(
        UUID id,
        String agency,
        @Nullable String criterion,
        String asked,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
