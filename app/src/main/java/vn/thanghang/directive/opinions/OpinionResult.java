package vn.thanghang.directive.opinions;

/** What came of a step of a request for opinions. */
public sealed interface OpinionResult {

    record Done(OpinionRequest request) implements OpinionResult {}

    /** Somebody else was faster; this is how it stands now. */
    record Late(OpinionRequest now) implements OpinionResult {}

    record Refused(Reason reason) implements OpinionResult {}

    /** Words at {@code directive.opinion.refusal.<reason>}. */
    enum Reason {
        NO_AGENCY,
        UNKNOWN_AGENCY,
        NO_DATE,
        /** The date lies before today. */
        PAST,
        CLOSED,
        /** A section is neither agreed with nor spoken about. */
        SECTION_OPEN,
        DISCARDED,
        NO_WORDS,
        NO_NAME
    }
}
