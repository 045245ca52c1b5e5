package vn.thanghang.access;

/** Why a new password is not taken; the words for it are made at the edge. */
public enum PasswordRefusal {
    TOO_SHORT,
    TOO_LONG,
    /** Mostly words everybody tries first, keyboard rows, counting, repetition. */
    EASY_TO_GUESS,
    /** Mostly the name of the person, the office, the province or this product. */
    NAMES_THE_CONTEXT
}
