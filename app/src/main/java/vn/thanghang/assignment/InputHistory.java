package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency was to give to the lead of a piece of work, and what happened to it.
 *
 * @param askedOn the day its sheet was issued
 * @param due null when no date was set
 * @param steps in the order of time
 */
public record InputHistory(
        UUID id,
        UUID sheet,
        String piece,
        String input,
        LocalDate askedOn,
        @Nullable LocalDate due,
        List<Moved> steps) {

    public InputHistory {
        steps = List.copyOf(steps);
    }

    /** It came into a state on a day. */
    public record Moved(LocalDate on, CoordinationState state) {}

    /** Its state at the end of a day. */
    public CoordinationState on(LocalDate day) {
        CoordinationState state = CoordinationState.ASKED;
        for (Moved step : steps) {
            if (!step.on().isAfter(day)) {
                state = step.state();
            }
        }
        return state;
    }

    /** The day it was delivered as it stood at the end of a day: the last one, while it is not returned; null while it is awaited. */
    public @Nullable LocalDate deliveredOn(LocalDate day) {
        LocalDate delivered = null;
        for (Moved step : steps) {
            if (!step.on().isAfter(day)) {
                delivered = switch (step.state()) {
                    case DELIVERED -> step.on();
                    case ACCEPTED -> delivered;
                    case ASKED, RETURNED -> null;
                };
            }
        }
        return delivered;
    }
}
