package vn.thanghang.oversight.reminder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something was late, as it was written down on the day it became so.
 *
 * @param settlement null while it is late still
 * @param document what determined it anew; null otherwise
 */
public record LateFact(
        UUID id,
        String kind,
        String itemId,
        String agency,
        String subject,
        String path,
        LocalDate due,
        LocalDate notified,
        LocalDate lateFrom,
        @Nullable Settlement settlement,
        @Nullable LocalDate settledOn,
        @Nullable String document) {

    /** What became of it. */
    public enum Settlement {
        /** No longer open with this date: done, moved or withdrawn; the thing itself tells which and when. */
        SETTLED,
        /** Xác định lại theo văn bản số …: the fact stays, the totals leave it out. */
        REDETERMINED
    }

    /** Whether totals of lateness count it. */
    public boolean counts() {
        return settlement != Settlement.REDETERMINED;
    }

    OwedItem.Key key() {
        return new OwedItem.Key(kind, itemId, due);
    }
}
