package vn.thanghang.catalogue.reference;

/** The levels of a criteria tree, from the aggregate down to what respondents were asked. */
public enum Level {
    INDEX,
    DIMENSION,
    SUBDIMENSION,
    INDICATOR
}
