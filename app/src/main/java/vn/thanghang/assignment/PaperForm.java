package vn.thanghang.assignment;

/** Which paper states an assignment, and with whose authority. */
public enum PaperForm {
    /** Decision of the chairman: requires and charges. */
    DECISION,
    /** Letter of the chairman: requires and charges. */
    LETTER_OF_CHAIRMAN,
    /** Letter of the department of home affairs: proposes. */
    LETTER_OF_HOME_AFFAIRS;

    /** Who speaks in a paper. */
    enum Rank {
        CHAIRMAN,
        HOME_AFFAIRS
    }

    Rank rank() {
        return switch (this) {
            case DECISION, LETTER_OF_CHAIRMAN -> Rank.CHAIRMAN;
            case LETTER_OF_HOME_AFFAIRS -> Rank.HOME_AFFAIRS;
        };
    }
}
