package vn.thanghang.oversight.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One reminder as it was made.
 *
 * @param stage its place in the series, {@code T-3} or {@code L6}
 * @param lateWorkingDays 0 before the thing was late
 */
public record Reminder(
        UUID id,
        String kind,
        String itemId,
        String agency,
        LocalDate due,
        String stage,
        LocalDate day,
        String subject,
        String path,
        int lateWorkingDays) {

    public boolean isLate() {
        return lateWorkingDays > 0;
    }

    OwedItem.Key key() {
        return new OwedItem.Key(kind, itemId, due);
    }
}
