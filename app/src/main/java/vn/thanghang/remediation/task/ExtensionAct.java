package vn.thanghang.remediation.task;

import java.util.List;
import java.util.Optional;

/** What can be done with a request for more time; the database holds the same table. */
public enum ExtensionAct {
    /** One request at a time: possible where none is open. */
    ASK,
    GRANT,
    REFUSE,
    WITHDRAW;

    private record Step(ExtensionState from, ExtensionAct act, ExtensionState to) {}

    /** For ASK: the state of the last request of the task; it makes a new one beside it. */
    private static final List<Step> TABLE = List.of(
            new Step(ExtensionState.GRANTED, ASK, ExtensionState.ASKED),
            new Step(ExtensionState.REFUSED, ASK, ExtensionState.ASKED),
            new Step(ExtensionState.WITHDRAWN, ASK, ExtensionState.ASKED),
            new Step(ExtensionState.ASKED, GRANT, ExtensionState.GRANTED),
            new Step(ExtensionState.ASKED, REFUSE, ExtensionState.REFUSED),
            new Step(ExtensionState.ASKED, WITHDRAW, ExtensionState.WITHDRAWN));

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<ExtensionState> from(ExtensionState state) {
        return TABLE.stream()
                .filter(step -> step.act == this && step.from == state)
                .map(Step::to)
                .findFirst();
    }
}
