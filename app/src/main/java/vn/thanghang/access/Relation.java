package vn.thanghang.access;

/** How the person stands to the thing: it is of the own agency or hand, of another's, or belongs to nobody in particular. */
public enum Relation {
    OWN,
    OTHER,
    NONE
}
