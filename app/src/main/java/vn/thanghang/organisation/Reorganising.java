package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;

/** Merges agencies: a rehearsal shows what would move and takes it back, then the same once more for good. */
@Service
public class Reorganising {

    private final KeepingBook keeping;
    private final ObjectProvider<OpenWork> work;

    Reorganising(KeepingBook keeping, ObjectProvider<OpenWork> work) {
        this.keeping = keeping;
        this.work = work;
    }

    /**
     * One kind of thing counted before and after.
     *
     * @param nameKey the message that names it
     * @param before with those that end and with the successor together
     * @param expected what must be left: the same, except for agencies, of which the predecessors end
     */
    public record Sum(String nameKey, long before, long expected, long after) {

        public boolean holds() {
            return expected == after;
        }
    }

    /** What came of it, who moves along, and every sum. */
    public record Outcome(Kept kept, List<String> dependents, List<Sum> sums) {

        public Outcome {
            dependents = List.copyOf(dependents);
            sums = List.copyOf(sums);
        }
    }

    public Outcome rehearse(Mandate mandate, Merger merger) {
        var deed = new Moving(merger, mandate.by());
        Kept kept = keeping.rehearse(ChangeKind.valueOf(merger.kind().name()), mandate, deed);
        return new Outcome(kept, deed.dependents, deed.sums);
    }

    public Outcome carryOut(Mandate mandate, Merger merger) {
        var deed = new Moving(merger, mandate.by());
        Kept kept = keeping.keep(ChangeKind.valueOf(merger.kind().name()), mandate, deed);
        return new Outcome(kept, deed.dependents, deed.sums);
    }

    private final class Moving implements KeepingBook.Deed {

        private final Merger merger;
        private final Actor by;
        private final List<Sum> sums = new ArrayList<>();
        private List<String> dependents = List.of();

        Moving(Merger merger, Actor by) {
            this.merger = merger;
            this.by = by;
        }

        @Override
        public List<Refusal> on(Book book) {
            dependents = merger.dependents(book);
            long before = inForce(book);
            List<Refusal> reasons = merger.on(book);
            if (reasons.isEmpty()) {
                long expected = before - merger.predecessors().size() + (merger.founded() == null ? 0 : 1);
                sums.add(new Sum("organisation.sum.inForce", before, expected, inForce(book)));
                int moved = book.dependentsOf(List.of(merger.successor()), merger.day()).stream()
                        .filter(dependents::contains)
                        .toList()
                        .size();
                sums.add(new Sum("organisation.sum.dependents", dependents.size(), dependents.size(), moved));
            }
            return reasons;
        }

        private long inForce(Book book) {
            return book.agencies().stream()
                    .filter(agency -> book.agencyOn(agency, merger.day()).isPresent())
                    .count();
        }

        @Override
        public List<Refusal> afterwards() {
            work.orderedStream().forEach(this::move);
            return sums.stream()
                    .filter(sum -> !sum.holds())
                    .map(sum -> Refusal.of(Refusal.Reason.SUMS_DIFFER, sum.expected(), sum.after()))
                    .toList();
        }

        private void move(OpenWork kind) {
            LocalDate day = merger.day();
            long before = merger.predecessors().stream()
                            .mapToLong(agency -> kind.count(agency, day))
                            .sum()
                    + kind.count(merger.successor(), day);
            merger.predecessors().forEach(agency -> kind.move(agency, merger.successor(), day, by));
            long left = merger.predecessors().stream()
                    .mapToLong(agency -> kind.count(agency, day))
                    .sum();
            // What stays behind is missing at the successor: the sum then differs.
            sums.add(new Sum(kind.nameKey(), before, before, kind.count(merger.successor(), day)));
            if (left > 0) {
                sums.add(new Sum(kind.nameKey(), left, 0, left));
            }
        }
    }
}
