package vn.thanghang.remediation.confirmation;

import java.util.Optional;
import vn.thanghang.remediation.Verdict;

/** What can be done with a round of confirming; the database holds the same table. ASK begins the next round beside the last. */
public enum RoundAct {
    ASK,
    FIND_MEETING,
    FIND_NOT_MEETING,
    ASK_FOR_MORE,
    WITHDRAW;

    /** The state it leads to, empty when it is not possible in the given one; for ASK the state of the last round. */
    public Optional<RoundState> from(RoundState state) {
        return switch (state) {
            case ASKED ->
                switch (this) {
                    case ASK -> Optional.empty();
                    case FIND_MEETING -> Optional.of(RoundState.MEETS);
                    case FIND_NOT_MEETING -> Optional.of(RoundState.NOT_MET);
                    case ASK_FOR_MORE -> Optional.of(RoundState.SUPPLEMENT);
                    case WITHDRAW -> Optional.of(RoundState.WITHDRAWN);
                };
            case NOT_MET, SUPPLEMENT, WITHDRAWN -> this == ASK ? Optional.of(RoundState.ASKED) : Optional.empty();
            case MEETS -> Optional.empty();
        };
    }

    static RoundAct of(Verdict verdict) {
        return switch (verdict) {
            case MEETS -> FIND_MEETING;
            case NOT_MET -> FIND_NOT_MEETING;
            case SUPPLEMENT -> ASK_FOR_MORE;
        };
    }
}
