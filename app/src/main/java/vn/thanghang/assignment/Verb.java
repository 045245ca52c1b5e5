package vn.thanghang.assignment;

/** What one body may say to another: the one table of issuer and addressee. */
enum Verb {
    /** yêu cầu, giao */
    CHARGE,
    /** đề nghị */
    PROPOSE,
    /** đề nghị phối hợp: a body the committee of the province may not assess */
    ASK_TO_COOPERATE;

    static Verb of(PaperForm.Rank issuer, boolean outside) {
        if (outside) {
            return ASK_TO_COOPERATE;
        }
        return switch (issuer) {
            case CHAIRMAN -> CHARGE;
            case HOME_AFFAIRS -> PROPOSE;
        };
    }
}
