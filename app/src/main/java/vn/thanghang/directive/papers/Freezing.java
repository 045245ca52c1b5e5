package vn.thanghang.directive.papers;

import java.util.List;

/** What came of freezing a paper. */
public sealed interface Freezing {

    record Done(Paper paper) implements Freezing {}

    /** Something keeps it from being signed. */
    record Incomplete(List<PaperProblem> problems) implements Freezing {}

    /** It bears the mark of a state secret. */
    record Secret() implements Freezing {}

    /** Somebody else has changed it meanwhile. */
    record Late(Paper now) implements Freezing {}
}
