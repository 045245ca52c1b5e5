package vn.thanghang.oversight.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of inspection.
 *
 * @param size how many tasks are drawn at most
 * @param drawnOn null until it is drawn
 * @param listHash SHA-256 of the published list; null until it is drawn
 * @param chosen how many were drawn, {@code looked} how many of these were looked at, {@code open} how many findings are not closed
 */
public record InspectionRound(
        UUID id,
        String subject,
        String seed,
        int size,
        int workYear,
        LocalDate publishedOn,
        String publishedBy,
        @Nullable LocalDate drawnOn,
        @Nullable String listHash,
        int chosen,
        int looked,
        int found,
        int open) {}
