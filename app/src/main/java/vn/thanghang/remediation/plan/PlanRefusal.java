package vn.thanghang.remediation.plan;

import vn.thanghang.access.Standing;

/** Why an act on a plan is not possible now; the words are made at the edge. */
public enum PlanRefusal {
    /** It is not written on any more: it lies with the head. */
    WITH_HEAD,
    /** It lies with the superior who approves it. */
    WITH_SUPERIOR,
    /** It was not referred to a superior. */
    NOT_REFERRED,
    /** No document says any more that a superior approves. */
    NO_BASIS,
    /** The paper is out for signature. */
    OUT_FOR_SIGNATURE,
    /** It is issued; a change is an amendment with a reason. */
    ISSUED_ALREADY,
    /** It lies with the department of home affairs; until it answers nothing moves. */
    UNDER_REVIEW,
    /** It was not submitted yet. */
    NOT_SUBMITTED,
    /** It was not approved by the head yet. */
    NOT_APPROVED,
    /** It is not issued yet. */
    NOT_ISSUED,
    /** It was not sent yet. */
    NOT_SENT,
    /** It was answered already. */
    ANSWERED,
    /** A new version is already being made. */
    BEING_AMENDED,
    /** There is a version already. */
    BEGUN_ALREADY,
    /** No amendment is being made. */
    NOT_AMENDING;

    /** The reason why the act is not possible in the state. @throws IllegalArgumentException when it is possible */
    public static PlanRefusal of(PlanAct act, PlanState state) {
        if (act.from(state).isPresent()) {
            throw new IllegalArgumentException(act + " is possible in " + state);
        }
        return switch (act) {
            case START -> BEGUN_ALREADY;
            case SUBMIT, AMEND -> later(act, state);
            case ABANDON ->
                state == PlanState.DRAFT || state.standing() == Standing.FROZEN ? NOT_AMENDING : later(act, state);
            case CONSENT, DECLINE ->
                state == PlanState.DRAFT || state == PlanState.SUBMITTED ? NOT_REFERRED : later(act, state);
            case GIVE_BACK, APPROVE, REFER -> state == PlanState.DRAFT ? NOT_SUBMITTED : later(act, state);
            case REOPEN, ISSUE -> early(state) ? NOT_APPROVED : later(act, state);
            case SEND -> state.standing() == Standing.OPEN ? NOT_ISSUED : later(act, state);
            case MEETS, COMPLETE -> state == PlanState.MEETS || state == PlanState.TO_COMPLETE ? ANSWERED : NOT_SENT;
        };
    }

    private static boolean early(PlanState state) {
        return state == PlanState.DRAFT || state == PlanState.SUBMITTED || state == PlanState.REFERRED;
    }

    private static PlanRefusal later(PlanAct act, PlanState state) {
        return switch (state) {
            case DRAFT -> BEING_AMENDED;
            case SUBMITTED -> WITH_HEAD;
            case REFERRED -> WITH_SUPERIOR;
            case APPROVED -> OUT_FOR_SIGNATURE;
            case ISSUED -> ISSUED_ALREADY;
            case SENT -> UNDER_REVIEW;
            case MEETS, TO_COMPLETE -> act == PlanAct.SEND ? ANSWERED : ISSUED_ALREADY;
        };
    }
}
