package vn.thanghang.assignment;

import java.util.Optional;

/** What can be done to an input, with the one table of states it may be done in. */
public enum CoordinationAct {
    /** By the coordinating agency. */
    DELIVER,
    /** By the lead. */
    ACCEPT,
    /** By the lead: to be completed, with a reason. */
    RETURN;

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<CoordinationState> from(CoordinationState state) {
        return switch (state) {
            case ASKED, RETURNED -> this == DELIVER ? Optional.of(CoordinationState.DELIVERED) : Optional.empty();
            case DELIVERED ->
                switch (this) {
                    case DELIVER -> Optional.empty();
                    case ACCEPT -> Optional.of(CoordinationState.ACCEPTED);
                    case RETURN -> Optional.of(CoordinationState.RETURNED);
                };
            case ACCEPTED -> Optional.empty();
        };
    }
}
