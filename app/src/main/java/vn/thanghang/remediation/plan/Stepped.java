package vn.thanghang.remediation.plan;

import java.util.List;
import vn.thanghang.remediation.quality.Finding;

/** What came of a step of a plan. */
public sealed interface Stepped {

    record Done(Plan now) implements Stepped {}

    /** Somebody else was faster. */
    record Late(Plan now) implements Stepped {}

    /** Not possible in its state. */
    record Refused(PlanRefusal reason) implements Stepped {}

    /** Rules that must be kept are not. */
    record Blocked(List<Finding> findings) implements Stepped {}

    /** Who submitted it cannot approve it too: four eyes. */
    record SamePerson() implements Stepped {}

    /** A reason is missing. */
    record NoReason() implements Stepped {}

    /**
     * Words are longer than there is room for; none of them is cut.
     *
     * @param field message key of its name
     */
    record TooLong(String field, int length, int longest) implements Stepped {}

    /** It bears the mark of a state secret. */
    record Secret() implements Stepped {}
}
