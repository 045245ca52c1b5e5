package vn.thanghang.directive.papers;

import java.util.List;
import java.util.Optional;

/** What can be done to a paper, with the one table of states it may be done in; the database holds the same table. */
public enum PaperAct {
    SAVE,
    DISCARD,
    FREEZE,
    /** Back to writing: a leader has asked for a change. The frozen version stays as it was. */
    REOPEN,
    BRING_COPY,
    /** The copy that came is not this paper, or not to be taken. */
    RETURN_COPY,
    ISSUE;

    private record Step(PaperState from, PaperAct act, PaperState to) {}

    private static final List<Step> TABLE = List.of(
            new Step(PaperState.DRAFT, SAVE, PaperState.DRAFT),
            new Step(PaperState.DRAFT, DISCARD, PaperState.DISCARDED),
            new Step(PaperState.DRAFT, FREEZE, PaperState.FROZEN),
            new Step(PaperState.FROZEN, REOPEN, PaperState.DRAFT),
            new Step(PaperState.FROZEN, BRING_COPY, PaperState.COPY_BACK),
            new Step(PaperState.COPY_BACK, RETURN_COPY, PaperState.FROZEN),
            new Step(PaperState.COPY_BACK, ISSUE, PaperState.ISSUED));

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<PaperState> from(PaperState state) {
        return TABLE.stream()
                .filter(step -> step.act == this && step.from == state)
                .map(Step::to)
                .findFirst();
    }
}
