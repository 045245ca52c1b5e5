package vn.thanghang.oversight.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Before an agency is named to the committee of the province its lines go to it.
 *
 * @param until the last day on which it may say something
 * @param words what it said; empty until then
 * @param steps the proposals to report that it is heard about
 * @param remedies the remedies found wanting that it is heard about
 * @param closedOn the day the report was begun; null before
 */
public record Hearing(
        UUID id,
        String agency,
        LocalDate openedOn,
        LocalDate until,
        int version,
        String words,
        @Nullable Instant answeredAt,
        String answeredBy,
        List<UUID> steps,
        List<UUID> remedies,
        @Nullable LocalDate closedOn) {

    public Hearing {
        steps = List.copyOf(steps);
        remedies = List.copyOf(remedies);
    }

    /** Whether it is about this step or remedy. */
    public boolean isAbout(UUID line) {
        return steps.contains(line) || remedies.contains(line);
    }

    /** Whether its time is over: it has answered, or the last day is gone. Silence is not agreement, only silence. */
    public boolean isOver(LocalDate today) {
        return answeredAt != null || today.isAfter(until);
    }
}
