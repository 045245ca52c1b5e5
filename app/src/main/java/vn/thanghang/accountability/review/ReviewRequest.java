package vn.thanghang.accountability.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to look at a line of the file again.
 *
 * @param about the line in words, {@code path} the fact behind it
 * @param due the day by which it is answered
 * @param document the paper of the result; null while there is none
 */
public record ReviewRequest(
        UUID id,
        String agency,
        int workYear,
        String about,
        String path,
        String words,
        RequestState state,
        int version,
        String filedBy,
        Instant filedAt,
        LocalDate due,
        @Nullable String document,
        String result,
        String decidedBy,
        @Nullable Instant decidedAt) {}
