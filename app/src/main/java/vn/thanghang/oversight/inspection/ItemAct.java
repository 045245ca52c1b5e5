package vn.thanghang.oversight.inspection;

import java.util.List;
import java.util.Optional;

/** What can be done with it; the database holds the same table. */
public enum ItemAct {
    PASS,
    FIND,
    ANSWER,
    /** The answer is not enough. */
    INSIST,
    CLOSE;

    private record Step(ItemState from, ItemAct act, ItemState to) {}

    private static final List<Step> TABLE = List.of(
            new Step(ItemState.CHOSEN, PASS, ItemState.IN_ORDER),
            new Step(ItemState.CHOSEN, FIND, ItemState.FOUND),
            new Step(ItemState.FOUND, ANSWER, ItemState.ANSWERED),
            new Step(ItemState.ANSWERED, INSIST, ItemState.FOUND),
            new Step(ItemState.ANSWERED, CLOSE, ItemState.CLOSED),
            new Step(ItemState.FOUND, CLOSE, ItemState.CLOSED));

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<ItemState> from(ItemState state) {
        return TABLE.stream()
                .filter(step -> step.act == this && step.from == state)
                .map(Step::to)
                .findFirst();
    }
}
