package vn.thanghang.oversight.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.WorkCalendar;

/**
 * What the ladder says on a working day about one late thing: pure, so that a year can be tried on paper.
 *
 * @param byKind the rules of each kind of work; {@code *} for the others
 */
public record Ladder(Map<String, List<LadderRule>> byKind) {

    static final String ANY = "*";

    public Ladder {
        byKind = Map.copyOf(byKind);
        if (!byKind.containsKey(ANY)) {
            throw new IllegalArgumentException("the ladder has no rules for other kinds of work");
        }
    }

    /** What to do with one escalation today. */
    public sealed interface Move {

        /** The thing is done, moved or withdrawn. */
        record Close() implements Move {}

        /** Progress was reported: one rung down, and the pause begins anew. */
        record StepDown(Rung to, LocalDate reported) implements Move {}

        record Propose(LadderRule rule, int lateWorkingDays) implements Move {}

        /** Nothing for today. */
        record Rest() implements Move {}
    }

    /**
     * @param item the thing as it is open today with the same date; null when it is not
     * @param open the step that waits for an officer; null for none
     */
    public Move move(Escalation at, @Nullable DueItem item, @Nullable Step open, LocalDate day, WorkCalendar calendar) {
        if (item == null) {
            return new Move.Close();
        }
        LocalDate progress = item.reported();
        LocalDate known = at.reported() == null ? at.openedOn() : at.reported();
        if (progress != null && progress.isAfter(known)) {
            return new Move.StepDown(at.rung().below(), progress);
        }
        if (open != null || item.waitingFor() != null) {
            return new Move.Rest();
        }
        int late = calendar.workingDays(at.lateFrom().minusDays(1), day);
        return rule(at).filter(rule -> late >= rule.late() && calendar.workingDays(at.since(), day) >= rule.pause())
                .<Move>map(rule -> new Move.Propose(rule, late))
                .orElse(new Move.Rest());
    }

    /** The rule for the rung above; empty at the top, and above the letter for bodies outside the authority. */
    private Optional<LadderRule> rule(Escalation at) {
        return at.rung()
                .next()
                .filter(next -> !at.outside() || next == Rung.LETTER)
                .flatMap(next -> byKind.getOrDefault(at.kind(), byKind.getOrDefault(ANY, List.of())).stream()
                        .filter(rule -> rule.rung() == next)
                        .findFirst());
    }
}
