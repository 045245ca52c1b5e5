package vn.thanghang.oversight.lateness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.oversight.reminder.LateFact;

/**
 * That a fact of lateness was determined anew by a document; the fact stays, the totals leave it out.
 *
 * @param documentId the document in the register; null when it stands elsewhere
 * @param document number and symbol as cited
 * @param was how the fact had been settled before; null when it was open
 */
public record Redetermination(
        UUID id,
        UUID fact,
        String agency,
        @Nullable UUID documentId,
        String document,
        LocalDate documentDate,
        Ground ground,
        String reason,
        LateFact.@Nullable Settlement was,
        @Nullable LocalDate wasOn,
        String by,
        Instant at) {

    /** Why lateness may be determined anew. */
    public enum Ground {
        /** The fact rests on a mistake. */
        MISTAKE,
        /** The duty was withdrawn. */
        WITHDRAWN,
        /** The competent authority confirmed an objective cause. */
        OBJECTIVE_CAUSE
    }
}
