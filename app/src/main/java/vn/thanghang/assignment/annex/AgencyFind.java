package vn.thanghang.assignment.annex;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.LeadKind;

/**
 * Whom a part of a cell means.
 *
 * @param words as they stand there
 * @param input what a coordinating agency gives, where the annex says so; otherwise empty
 * @param due of the input, where the annex says so
 * @param ids of the agency, or of all agencies of a group; empty while open, for a tier and when left out
 * @param tier that leads, each for its own area; null for agencies
 * @param candidates ids of those that fit
 */
public record AgencyFind(
        String words,
        String input,
        @Nullable LocalDate due,
        State state,
        List<String> ids,
        @Nullable LeadKind tier,
        List<String> candidates) {

    /** How they were found. */
    public enum State {
        MATCHED,
        /** All agencies of a tier, or all departments of the province, one by one. */
        EXPANDED,
        CHOSEN,
        /** Left out, with a reason. */
        LEFT_OUT,
        /** It leads this work already. */
        SAME_AS_LEAD,
        SEVERAL,
        NOT_FOUND,
        /** "Các sở, ngành liên quan": somebody has to say which. */
        UNNAMED,
        /** A tier that would be too many inputs; a piece of work of its own is the way. */
        TOO_MANY;

        public boolean isOpen() {
            return this == SEVERAL || this == NOT_FOUND || this == UNNAMED || this == TOO_MANY;
        }
    }

    public AgencyFind {
        ids = List.copyOf(ids);
        candidates = List.copyOf(candidates);
    }

    static AgencyFind of(String words, State state, List<String> ids) {
        return new AgencyFind(words, "", null, state, ids, null, List.of());
    }

    static AgencyFind tier(String words, LeadKind tier) {
        return new AgencyFind(words, "", null, State.MATCHED, List.of(), tier, List.of());
    }

    AgencyFind giving(String what, @Nullable LocalDate day) {
        return new AgencyFind(words, what, day, state, ids, tier, candidates);
    }

    AgencyFind as(State other, List<String> others) {
        return new AgencyFind(words, input, due, other, others, null, candidates);
    }

    AgencyFind without(String lead) {
        List<String> rest = ids.stream().filter(id -> !id.equals(lead)).toList();
        return rest.size() == ids.size() ? this : as(rest.isEmpty() ? State.SAME_AS_LEAD : state, rest);
    }
}
