package vn.thanghang.assignment;

import java.util.List;
import java.util.Optional;

/** What can be done to a sheet, with the one table of states it may be done in; the database holds the same table. */
public enum SheetAct {
    CHANGE,
    /** The paper is made and goes to be signed. */
    FREEZE,
    /** Back to the draft: a leader has asked for a change. */
    REOPEN,
    /** The signed paper stands in the register, or a document of the register states the assignment itself. */
    ISSUE,
    /** A decided adjustment, a hand-over, a date for the plans: what the sheet says stays. */
    ADJUST,
    REPLACE,
    WITHDRAW;

    private record Step(SheetState from, SheetAct act, SheetState to) {}

    private static final List<Step> TABLE = List.of(
            new Step(SheetState.DRAFT, CHANGE, SheetState.DRAFT),
            new Step(SheetState.DRAFT, FREEZE, SheetState.FROZEN),
            new Step(SheetState.DRAFT, ISSUE, SheetState.ISSUED),
            new Step(SheetState.DRAFT, WITHDRAW, SheetState.WITHDRAWN),
            new Step(SheetState.FROZEN, REOPEN, SheetState.DRAFT),
            new Step(SheetState.FROZEN, ISSUE, SheetState.ISSUED),
            new Step(SheetState.ISSUED, ADJUST, SheetState.ISSUED),
            new Step(SheetState.ISSUED, REPLACE, SheetState.REPLACED),
            new Step(SheetState.ISSUED, WITHDRAW, SheetState.WITHDRAWN));

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<SheetState> from(SheetState state) {
        return TABLE.stream()
                .filter(step -> step.act == this && step.from == state)
                .map(Step::to)
                .findFirst();
    }

    /** Why it is not possible in this state; empty when it is. */
    public Optional<SheetRefusal> refusedIn(SheetState state) {
        return from(state).isPresent()
                ? Optional.empty()
                : Optional.of(
                        switch (state) {
                            case DRAFT -> SheetRefusal.STILL_DRAFT;
                            case FROZEN -> SheetRefusal.OUT_FOR_SIGNATURE;
                            case ISSUED -> SheetRefusal.IN_FORCE;
                            case REPLACED -> SheetRefusal.REPLACED;
                            case WITHDRAWN -> SheetRefusal.WITHDRAWN;
                        });
    }
}
