package vn.thanghang.oversight.report;

import java.util.Optional;

/** What can be done with a report; the database holds the same table. */
public enum ReportAct {
    SEND,
    DROP,
    CONCLUDE;

    /** The state it leads to; empty where it cannot be done. */
    public Optional<ReportState> from(ReportState state) {
        return switch (this) {
            case SEND -> when(state == ReportState.DRAFTED, ReportState.SENT);
            case DROP -> when(state == ReportState.DRAFTED, ReportState.DROPPED);
            case CONCLUDE -> when(state == ReportState.SENT, ReportState.CONCLUDED);
        };
    }

    private static Optional<ReportState> when(boolean possible, ReportState then) {
        return possible ? Optional.of(then) : Optional.empty();
    }
}
