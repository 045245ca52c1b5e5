package vn.thanghang.remediation.plan;

import java.util.List;

/** What came of saving one page or task. */
public sealed interface SavedPart {

    record Done(Written now) implements SavedPart {}

    /** Somebody else was faster: theirs stands, mine is kept aside. */
    record Late(Written theirs) implements SavedPart {}

    /** The plan is not written on any more; mine is kept aside. */
    record Closed(PlanRefusal reason) implements SavedPart {}

    /** Fields hold more than there is room for: nothing is kept, nothing is cut. */
    record TooLong(List<String> fields) implements SavedPart {}

    /** It bears the mark of a state secret: nothing of it is kept. */
    record Secret() implements SavedPart {}
}
