package vn.thanghang.oversight.reminder;

import java.time.LocalDate;
import vn.thanghang.calendar.DueItem;

/**
 * A thing that is owed, with the kind it is of.
 *
 * @param outside whether the committee of the province may only ask this body: it is never called late
 */
public record OwedItem(String kind, DueItem item, boolean outside) {

    /** What a fact about it is known by: the thing with the date it had. */
    public record Key(String kind, String id, LocalDate due) {}

    public Key key() {
        return new Key(kind, item.id(), item.due());
    }
}
