package vn.thanghang.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One task that was drawn, and what was found there. Words that were not said yet are empty. */
public record InspectedItem(
        UUID id,
        UUID round,
        UUID task,
        String agency,
        String subject,
        int position,
        ItemState state,
        int version,
        String finding,
        String foundBy,
        @Nullable Instant foundAt,
        @Nullable LocalDate followUpDue,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        String conclusion,
        String closedBy,
        @Nullable Instant closedAt) {

    public boolean allows(ItemAct act) {
        return act.from(state).isPresent();
    }
}
