package vn.thanghang.remediation.task;

/** Why a step with a request for more time is not possible; the words are made at the edge. */
public enum ExtensionRefusal {
    /** One request is open already. */
    OPEN_ALREADY,
    /** It was granted: the date has moved. */
    GRANTED_ALREADY,
    REFUSED_ALREADY,
    WITHDRAWN_ALREADY,
    /** After the due date a request needs its reason. */
    REASON_MISSING,
    DATE_MISSING,
    /** The new date does not lie after the present one. */
    NOT_LATER,
    /** The new date lies outside the year of work. */
    OUTSIDE_ROUND,
    /** The task is done. */
    TASK_DONE,
    /** A new version of the plan is being made: the date is moved there. */
    PLAN_BEING_AMENDED;

    /** @throws IllegalArgumentException when the act is possible in the state */
    public static ExtensionRefusal of(ExtensionAct act, ExtensionState state) {
        if (act.from(state).isPresent()) {
            throw new IllegalArgumentException(act + " is possible in " + state);
        }
        return switch (state) {
            case ASKED -> OPEN_ALREADY;
            case GRANTED -> GRANTED_ALREADY;
            case REFUSED -> REFUSED_ALREADY;
            case WITHDRAWN -> WITHDRAWN_ALREADY;
        };
    }
}
