package vn.thanghang.directive.papers;

/** What came of keeping what was typed. */
public sealed interface Saved {

    record Done(Paper paper) implements Saved {}

    /** Somebody else has written meanwhile; this is how it stands now. Nothing of mine was kept. */
    record Late(Paper now, Revision theirs) implements Saved {}

    /** It bears the mark of a state secret: nothing of it was kept, only that it happened. */
    record Secret() implements Saved {}
}
