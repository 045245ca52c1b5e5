package vn.thanghang.indexstats.index;

/** Which end of a criterion's scale is the good one. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** Neither end is good, or the publisher leaves it open: values are shown but not ranked or grouped. */
    UNDIRECTED
}
