package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.Refusal.Reason;

/**
 * Several agencies end, one takes over.
 *
 * @param kind MERGE, or TRANSFER_FUNCTION for agencies that end without being part of the other one
 * @param day the first day of the new order
 * @param founded what the successor is when it is new; null when it exists
 */
public record Merger(
        RelationKind kind,
        LocalDate day,
        List<String> predecessors,
        String successor,
        @Nullable AgencyState founded,
        String note) {

    public Merger {
        predecessors = List.copyOf(predecessors);
    }

    /** Agencies and localities that belong to what ends and will belong to the successor. */
    public List<String> dependents(Book book) {
        return book.dependentsOf(predecessors, day).stream()
                .filter(agency -> !predecessors.contains(agency))
                .toList();
    }

    /** Does it in the book. */
    List<Refusal> on(Book book) {
        List<Refusal> reasons = new ArrayList<>(problems(book));
        if (reasons.isEmpty() && founded != null) {
            reasons.addAll(AgencyActs.establish(book, successor, Period.since(day), founded));
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        List<String> dependents = dependents(book);
        predecessors.forEach(agency -> book.end(agency, day));
        dependents.forEach(agency ->
                book.changeFrom(agency, day, state -> state.under(moved(state.parent()), moved(state.area()))));
        predecessors.forEach(agency -> book.add(new Fact.Relation(kind, agency, successor, day, note)));
        return List.of();
    }

    private List<Refusal> problems(Book book) {
        if (predecessors.isEmpty()) {
            return AgencyActs.refused(Reason.NO_PREDECESSOR);
        }
        if (predecessors.contains(successor)) {
            return AgencyActs.refused(Reason.SUCCESSOR_IS_PREDECESSOR, successor);
        }
        if (founded == null && book.agencyOn(successor, day).isEmpty()) {
            return AgencyActs.refused(Reason.SUCCESSOR_NOT_THERE, successor, day);
        }
        return predecessors.stream()
                .filter(agency -> book.agencyOn(agency, day.minusDays(1)).isEmpty()
                        || book.agencyOn(agency, day).isEmpty())
                .flatMap(agency -> AgencyActs.notThere(book, agency, day).stream())
                .toList();
    }

    private @Nullable String moved(@Nullable String agency) {
        return agency != null && predecessors.contains(agency) ? successor : agency;
    }
}
