package vn.thanghang.catalogue.reference;

/** Which way is better. {@code UNCLEAR}: label and fitted formula disagree, so the value is never coloured good or bad. */
public enum Direction {
    HIGHER,
    LOWER,
    NEUTRAL,
    UNCLEAR
}
