package vn.thanghang.organisation;

import java.util.Arrays;
import java.util.List;

/** Why something is not entered. The words are made at the edge. */
public record Refusal(Reason reason, List<String> arguments) {

    public enum Reason {
        /** The agency does not exist at all. */
        UNKNOWN_AGENCY,
        /** The agency does not exist on that day. */
        NOT_THERE_ON_DAY,
        /** There is an agency of this id already. */
        ID_TAKEN,
        ID_FORM,
        NAME_NEEDED,
        BASIS_NEEDED,
        /** What is entered is what stands there. */
        NOTHING_CHANGES,
        /** On some of these days something else stands already. */
        OVERLAP,
        /** Somebody is in charge of the post on one of these days. */
        IN_CHARGE_ALREADY,
        TWO_HEAD_POSTS,
        UNKNOWN_POST,
        UNKNOWN_TERM,
        PARENT_NOT_THERE,
        AREA_NOT_THERE,
        AREA_NOT_A_LOCALITY,
        LOOP,
        CODE_FORM,
        CODE_TAKEN,
        CODE_WITHOUT_AGENCY,
        POST_WITHOUT_AGENCY,
        TERM_WITHOUT_POST,
        /** A merger or a split needs a predecessor that ends that day and a successor that exists. */
        PREDECESSOR_GOES_ON,
        PREDECESSOR_NOT_BEFORE,
        SUCCESSOR_NOT_THERE,
        SUCCESSOR_IS_PREDECESSOR,
        NO_PREDECESSOR,
        /** What was moved does not add up: nothing is kept. */
        SUMS_DIFFER,
        /** Somebody else entered something at the same moment, or the database found what we did not. */
        RACED
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(
                reason, Arrays.stream(arguments).map(Object::toString).toList());
    }
}
