package vn.thanghang.remediation.progress;

import java.util.Optional;

/** What can be done about an obstacle; the database holds the same table. RAISE makes a new one and has no state before. */
public enum ObstacleAct {
    RAISE,
    /** By whoever it is addressed to. */
    ANSWER,
    /** By the agency: the answer does not clear it away. */
    INSIST,
    /** By the agency: it is out of the way. */
    RESOLVE;

    /** The state it leads to, empty when it is not possible in the given one. */
    public Optional<ObstacleState> from(ObstacleState state) {
        return switch (state) {
            case OPEN ->
                switch (this) {
                    case ANSWER -> Optional.of(ObstacleState.ANSWERED);
                    case RESOLVE -> Optional.of(ObstacleState.RESOLVED);
                    case RAISE, INSIST -> Optional.empty();
                };
            case ANSWERED ->
                switch (this) {
                    case INSIST -> Optional.of(ObstacleState.OPEN);
                    case RESOLVE -> Optional.of(ObstacleState.RESOLVED);
                    case RAISE, ANSWER -> Optional.empty();
                };
            case RESOLVED -> Optional.empty();
        };
    }
}
