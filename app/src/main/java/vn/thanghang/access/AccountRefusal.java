package vn.thanghang.access;

/** Why something about an account was not done; the words are made at the edge. */
public enum AccountRefusal {
    LOGIN_FORM,
    LOGIN_TAKEN,
    NAME_MISSING,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_EASY_TO_GUESS,
    PASSWORD_NAMES_THE_CONTEXT,
    PASSWORDS_DIFFER,
    PASSWORD_WRONG,
    DATE_UNREADABLE,
    DATES_REVERSED,
    AGENCY_MISSING,
    AGENCY_UNKNOWN,
    AGENCY_AMBIGUOUS,
    AGENCY_NOT_THERE,
    ROLE_HELD_ALREADY,
    LAST_ADMINISTRATOR,
    COLLEAGUE_MISSING,
    HEADS_ALREADY,
    DELEGATION_DATES,
    DELEGATION_BEYOND_ROLE,
    REASON_LENGTH,
    SUCCESSOR_NOT_ACTIVE,
    LINK_DEAD;

    static AccountRefusal of(PasswordRefusal refusal) {
        return switch (refusal) {
            case TOO_SHORT -> PASSWORD_TOO_SHORT;
            case TOO_LONG -> PASSWORD_TOO_LONG;
            case EASY_TO_GUESS -> PASSWORD_EASY_TO_GUESS;
            case NAMES_THE_CONTEXT -> PASSWORD_NAMES_THE_CONTEXT;
        };
    }
}
