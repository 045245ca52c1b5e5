package vn.thanghang.oversight.ladder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ladder above one late thing.
 *
 * @param outside whether the committee may only ask this body: no rung above the letter
 * @param rung the step taken last, lowered by progress
 * @param since the day from which the next pause counts
 * @param reported the day of the progress that was taken into account last
 * @param closedOn null while it stands
 */
public record Escalation(
        UUID id,
        String kind,
        String itemId,
        LocalDate due,
        String agency,
        boolean outside,
        String subject,
        String path,
        LocalDate lateFrom,
        Rung rung,
        LocalDate since,
        @Nullable LocalDate reported,
        int version,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    Escalation at(Rung now, LocalDate from, @Nullable LocalDate progress) {
        return new Escalation(
                id, kind, itemId, due, agency, outside, subject, path, lateFrom, now, from, progress, version, openedOn,
                closedOn);
    }
}
