package vn.thanghang.remediation.progress;

/** Why a step with an obstacle is not possible; the words stand at {@code remediation.obstacle.refused.<reason>}. */
public enum ObstacleRefusal {
    /** It waits for its answer. */
    NOT_ANSWERED,
    ANSWERED_ALREADY,
    RESOLVED_ALREADY,
    /** An answer, or insisting, needs words. */
    WORDS_MISSING,
    /** More than 4,000 characters; nothing is cut. */
    TOO_LONG,
    /** One is raised with a report, not here. */
    BY_REPORT;

    /** @throws IllegalArgumentException when the act is possible in the state */
    public static ObstacleRefusal of(ObstacleAct act, ObstacleState state) {
        if (act.from(state).isPresent()) {
            throw new IllegalArgumentException(act + " is possible in " + state);
        }
        if (act == ObstacleAct.RAISE) {
            return BY_REPORT;
        }
        return switch (state) {
            case OPEN -> NOT_ANSWERED;
            case ANSWERED -> ANSWERED_ALREADY;
            case RESOLVED -> RESOLVED_ALREADY;
        };
    }
}
