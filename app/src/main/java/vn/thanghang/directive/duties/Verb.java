package vn.thanghang.directive.duties;

/** The word with which one agency may turn to another. */
public enum Verb {
    /** Yêu cầu, giao. */
    ORDER,
    /** Đề nghị. */
    REQUEST,
    /** Đề nghị phối hợp: beyond a letter nothing follows. */
    ASK_TO_COOPERATE,
    /** Kính báo cáo, kính trình. */
    REPORT;

    /** By the standing of who writes and of who is written to; one's own rank among departments and localities is asked. */
    public static Verb of(Rank issuer, Rank addressee) {
        return switch (issuer) {
            case CENTRAL -> ORDER;
            case PARTY -> addressee == Rank.CENTRAL ? REPORT : ORDER;
            case PROVINCE ->
                switch (addressee) {
                    case CENTRAL, PARTY -> REPORT;
                    case PROVINCE, DEPARTMENT, LOCALITY -> ORDER;
                    case OUTSIDE -> ASK_TO_COOPERATE;
                };
            case DEPARTMENT, LOCALITY ->
                switch (addressee) {
                    case CENTRAL, PARTY, PROVINCE -> REPORT;
                    case DEPARTMENT, LOCALITY -> REQUEST;
                    case OUTSIDE -> ASK_TO_COOPERATE;
                };
            case OUTSIDE ->
                switch (addressee) {
                    case CENTRAL, PARTY -> REPORT;
                    case PROVINCE, DEPARTMENT, LOCALITY, OUTSIDE -> ASK_TO_COOPERATE;
                };
        };
    }
}
