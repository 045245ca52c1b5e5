package vn.thanghang.catalogue.reference;

/** How an edition cuts the provinces into four groups. */
public enum GroupRule {
    /** No groups are computed (before 2018). */
    NONE,
    /** Linear percentiles (type 7) of the units with a value. */
    A,
    /** As A, with units of withheld data entered as 0 (2022). */
    A0,
    /** The n·p-th value from below, ties at or under it (2023 and later). */
    B
}
