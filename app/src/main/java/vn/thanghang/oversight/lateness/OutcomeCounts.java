package vn.thanghang.oversight.lateness;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many things stand how. */
public record OutcomeCounts(Map<Outcome, Integer> byOutcome) {

    public static final OutcomeCounts NONE = new OutcomeCounts(Map.of());

    public OutcomeCounts {
        byOutcome = Map.copyOf(byOutcome);
    }

    public static OutcomeCounts of(Collection<Outcome> outcomes) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        outcomes.forEach(each -> counts.merge(each, 1, Integer::sum));
        return new OutcomeCounts(counts);
    }

    /** 0 when there is none. */
    public int of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** All of them; the six counts always add up to it. */
    public int total() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int done() {
        return of(Outcome.ON_TIME) + of(Outcome.DONE_LATE);
    }

    public OutcomeCounts plus(OutcomeCounts other) {
        var sum = new EnumMap<Outcome, Integer>(Outcome.class);
        sum.putAll(byOutcome);
        other.byOutcome.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
        return new OutcomeCounts(sum);
    }
}
