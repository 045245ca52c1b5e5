package vn.thanghang.oversight.grid;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thanghang.remediation.task.CountedTasks.Count;
import vn.thanghang.remediation.task.TaskOutcome;

/**
 * Tasks of one place, by outcome.
 *
 * @param counts without outcomes that do not occur
 * @param lateDays days since their dates, of those late and open, together
 * @param longest of these
 */
public record Tally(Map<TaskOutcome, Integer> counts, long lateDays, int longest) {

    /** Below so many tasks that fell due a rate jumps with each of them. */
    public static final int FEW = 5;

    public Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(Collection<Count> counted) {
        var counts = new EnumMap<TaskOutcome, Integer>(TaskOutcome.class);
        counted.forEach(each -> counts.merge(each.outcome(), each.tasks(), Integer::sum));
        return new Tally(
                counts,
                counted.stream().mapToLong(Count::days).sum(),
                counted.stream().mapToInt(Count::longest).max().orElse(0));
    }

    public int of(TaskOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that are done or whose date has passed. */
    public int due() {
        return of(TaskOutcome.ON_TIME) + of(TaskOutcome.LATE_DONE) + of(TaskOutcome.LATE_OPEN);
    }

    public int late() {
        return of(TaskOutcome.LATE_DONE) + of(TaskOutcome.LATE_OPEN);
    }

    /** Share of what is late among what fell due; empty when nothing did. */
    public Optional<Double> lateShare() {
        return due() == 0 ? Optional.empty() : Optional.of((double) late() / due());
    }

    /** Days on the mean since the dates of what is late and open; empty when nothing is. */
    public Optional<Double> meanAge() {
        int open = of(TaskOutcome.LATE_OPEN);
        return open == 0 ? Optional.empty() : Optional.of((double) lateDays / open);
    }

    public boolean isFew() {
        return due() > 0 && due() < FEW;
    }

    /** What the place is marked with: the outcome a person must look at first; empty without tasks. */
    public Optional<TaskOutcome> mark() {
        return Stream.of(
                        TaskOutcome.LATE_OPEN,
                        TaskOutcome.LATE_DONE,
                        TaskOutcome.PROLONGED,
                        TaskOutcome.NOT_DUE,
                        TaskOutcome.ON_TIME)
                .filter(each -> of(each) > 0)
                .findFirst();
    }
}
