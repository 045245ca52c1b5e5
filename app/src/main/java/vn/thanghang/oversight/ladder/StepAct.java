package vn.thanghang.oversight.ladder;

import java.util.Optional;

/** What can be done with a step, by an officer or by the run of the day. */
public enum StepAct {
    DRAFT,
    PUT_ASIDE,
    SEND,
    HOLD,
    TAKE_UP,
    MISFIRE,
    STEP_DOWN;

    /** The state it leads to; empty where it cannot be done. */
    public Optional<StepState> from(StepState state) {
        return switch (this) {
            case DRAFT -> when(state == StepState.PROPOSED, StepState.DRAFTED);
            case PUT_ASIDE -> when(state == StepState.DRAFTED, StepState.PROPOSED);
            case SEND -> when(state == StepState.DRAFTED, StepState.TAKEN);
            case HOLD -> when(state == StepState.PROPOSED, StepState.HELD);
            case TAKE_UP -> when(state == StepState.HELD, StepState.PROPOSED);
            case MISFIRE -> when(state == StepState.PROPOSED || state == StepState.HELD, StepState.MISFIRED);
            case STEP_DOWN -> when(state.isOpen(), StepState.STEPPED_DOWN);
        };
    }

    private static Optional<StepState> when(boolean possible, StepState then) {
        return possible ? Optional.of(then) : Optional.empty();
    }
}
