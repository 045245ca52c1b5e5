package vn.thanghang.directive.duties;

import java.util.Optional;

/** What can be done to a directive, with the one table of states it may be done in; the database holds the same table. */
public enum DirectiveAct {
    SAVE,
    GIVE,
    SET_DUE,
    WITHDRAW_DUTY,
    WITHDRAW,
    NOTE_RECEIPT,
    ANSWER;

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<DirectiveState> from(DirectiveState state) {
        return switch (state) {
            case DRAFT ->
                switch (this) {
                    case SAVE -> Optional.of(DirectiveState.DRAFT);
                    case GIVE -> Optional.of(DirectiveState.IN_FORCE);
                    case SET_DUE, WITHDRAW_DUTY, WITHDRAW, NOTE_RECEIPT, ANSWER -> Optional.empty();
                };
            case IN_FORCE ->
                switch (this) {
                    case SET_DUE, WITHDRAW_DUTY, NOTE_RECEIPT, ANSWER -> Optional.of(DirectiveState.IN_FORCE);
                    case WITHDRAW -> Optional.of(DirectiveState.WITHDRAWN);
                    case SAVE, GIVE -> Optional.empty();
                };
            case WITHDRAWN -> Optional.empty();
        };
    }

    /** Why it is not possible in the given state; empty where it is. */
    public Optional<DutyRefusal> refusal(DirectiveState state) {
        if (from(state).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (state) {
                    case DRAFT -> DutyRefusal.NOT_GIVEN;
                    case IN_FORCE -> DutyRefusal.ALREADY_GIVEN;
                    case WITHDRAWN -> DutyRefusal.WITHDRAWN;
                });
    }
}
