package vn.thanghang.directive.duties;

import java.util.List;

/** What came of a step of a directive. */
public sealed interface DutyResult {

    record Done(Directive directive) implements DutyResult {}

    /** Somebody else was faster; this is how it stands now. */
    record Late(Directive now) implements DutyResult {}

    /** @param faults in the order of the form, never empty */
    record Refused(List<Fault> faults) implements DutyResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param place of the form: {@code index}, {@code year}, {@code due}, {@code document}, or that of a duty with its
     *     position, {@code addressees-2}
     * @param argument what was typed, empty where it says nothing
     */
    record Fault(String place, DutyRefusal reason, String argument) {}

    static Refused refused(String place, DutyRefusal reason, String argument) {
        return new Refused(List.of(new Fault(place, reason, argument)));
    }
}
