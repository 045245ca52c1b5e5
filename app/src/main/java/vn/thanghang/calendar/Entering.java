package vn.thanghang.calendar;

import java.util.List;

/** What became of a decision somebody wanted to enter. */
public sealed interface Entering {

    record Done(int position) implements Entering {}

    /** Somebody entered another decision since the preview was drawn. */
    record Late() implements Entering {}

    record Refused(List<DecisionProblem> problems) implements Entering {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
