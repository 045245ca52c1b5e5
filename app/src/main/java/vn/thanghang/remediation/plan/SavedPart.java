package vn.thanghang.remediation.plan;

/** What came of saving one page or task. */
public sealed interface SavedPart {

    record Done(Written now) implements SavedPart {}

    /** Somebody else was faster: theirs stands, mine is kept aside. */
    record Late(Written theirs) implements SavedPart {}

    /** The plan is not written on any more; mine is kept aside. */
    record Closed(PlanRefusal reason) implements SavedPart {}

    /** It bears the mark of a state secret: nothing of it is kept. */
    record Secret() implements SavedPart {}
}
