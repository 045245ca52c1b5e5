package vn.thanghang.remediation.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a plan, with the one table of states it may be done in; the database holds the same table. */
public enum PlanAct {
    /** The first word. */
    START,
    SUBMIT,
    /** Back to writing, by the head or by whoever submitted. */
    GIVE_BACK,
    /** The head takes it: content and paper are frozen. */
    APPROVE,
    /** The head takes it where a superior approves: it goes there before anything is frozen. */
    REFER,
    /** The superior approves: content and paper are frozen. */
    CONSENT,
    /** The superior does not approve it as it is, with a reason. */
    DECLINE,
    /** The paper is not signed as it is: back to writing. */
    REOPEN,
    /** The signed copy stands in the register. */
    ISSUE,
    SEND,
    /** The department of home affairs: it meets the request. */
    MEETS,
    /** The department of home affairs: to be completed. */
    COMPLETE,
    /** A new version is begun, with a reason. */
    AMEND,
    /** The amendment is given up: back to where the version in force stands, which no table of states knows. */
    ABANDON;

    private record Step(PlanState from, PlanAct act, PlanState to) {}

    private static final List<Step> TABLE = List.of(
            new Step(PlanState.DRAFT, SUBMIT, PlanState.SUBMITTED),
            new Step(PlanState.SUBMITTED, GIVE_BACK, PlanState.DRAFT),
            new Step(PlanState.SUBMITTED, APPROVE, PlanState.APPROVED),
            new Step(PlanState.SUBMITTED, REFER, PlanState.REFERRED),
            new Step(PlanState.REFERRED, GIVE_BACK, PlanState.DRAFT),
            new Step(PlanState.REFERRED, APPROVE, PlanState.APPROVED),
            new Step(PlanState.REFERRED, CONSENT, PlanState.APPROVED),
            new Step(PlanState.REFERRED, DECLINE, PlanState.DRAFT),
            new Step(PlanState.APPROVED, REOPEN, PlanState.DRAFT),
            new Step(PlanState.APPROVED, ISSUE, PlanState.ISSUED),
            new Step(PlanState.ISSUED, SEND, PlanState.SENT),
            new Step(PlanState.SENT, MEETS, PlanState.MEETS),
            new Step(PlanState.SENT, COMPLETE, PlanState.TO_COMPLETE),
            new Step(PlanState.ISSUED, AMEND, PlanState.DRAFT),
            new Step(PlanState.MEETS, AMEND, PlanState.DRAFT),
            new Step(PlanState.TO_COMPLETE, AMEND, PlanState.DRAFT));

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<PlanState> from(PlanState state) {
        return TABLE.stream()
                .filter(step -> step.act == this && step.from == state)
                .map(Step::to)
                .findFirst();
    }

    /** How the event log names it. */
    String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
