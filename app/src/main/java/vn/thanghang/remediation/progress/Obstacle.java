package vn.thanghang.remediation.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a task.
 *
 * @param addressee agency that can clear it away; null for the department of home affairs
 * @param askedAt since when it waits for its answer, or waited last
 * @param due last day of the addressee's own time
 * @param answeredAt null while it was never answered
 * @param resolvedAt null while it stands
 */
public record Obstacle(
        UUID id,
        UUID taskId,
        String agency,
        @Nullable String addressee,
        UUID reportId,
        ObstacleState state,
        int version,
        String words,
        Instant raisedAt,
        Instant askedAt,
        LocalDate due,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Instant resolvedAt) {

    /** One step of its way. */
    public record Step(ObstacleAct act, String words, String by, Instant at) {}
}
