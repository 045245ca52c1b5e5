package vn.thanghang.organisation.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.thanghang.organisation.AgencyActs;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.Book;
import vn.thanghang.organisation.Fact;
import vn.thanghang.organisation.OfficeActs;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.organisation.Timeline;
import vn.thanghang.organisation.file.Preview.Effect;

/** Writes what lines say into the book. A line that says what stands there already changes nothing. */
final class Entering {

    record Result(Effect effect, List<Refusal> reasons) {

        static Result done(Effect effect) {
            return new Result(effect, List.of());
        }

        static Result of(Effect effect, List<Refusal> reasons) {
            return reasons.isEmpty() ? done(effect) : new Result(Effect.REFUSED, reasons);
        }
    }

    private final Book book;
    private final Supplier<UUID> ids;
    private final Map<String, Fact.Person> persons = new HashMap<>();

    Entering(Book book, Supplier<UUID> ids) {
        this.book = book;
        this.ids = ids;
        book.facts().forEach(fact -> {
            if (fact instanceof Fact.Term term) {
                persons.put(key(term.agency(), term.person().name()), term.person());
            }
        });
    }

    Result enter(Entry entry) {
        return switch (entry) {
            case Entry.State state -> state(state);
            case Entry.Code code -> code(code);
            case Entry.Alias alias -> alias(alias);
            case Entry.Holder holder -> holder(holder);
            case Entry.Relation relation -> relation(relation);
        };
    }

    private Result state(Entry.State entry) {
        Timeline<AgencyState> line = book.agency(entry.agency());
        Period period = entry.period();
        if (line.isEmpty()) {
            return Result.of(Effect.NEW, AgencyActs.establish(book, entry.agency(), period, entry.state()));
        }
        Optional<Timeline.Span<AgencyState>> there = line.spanOn(period.from());
        if (there.isEmpty()) {
            return Result.of(Effect.CHANGED, AgencyActs.resume(book, entry.agency(), period, entry.state()));
        }
        Period known = there.get().period();
        boolean same = there.get().value().equals(entry.state());
        if (same && known.equals(period)) {
            return Result.done(Effect.SAME);
        }
        if (known.until() != null) {
            return new Result(
                    Effect.REFUSED, List.of(Refusal.of(Refusal.Reason.OVERLAP, entry.agency(), known.from())));
        }
        boolean begins = known.from().equals(period.from());
        if (!same && begins) {
            return new Result(
                    Effect.REFUSED, List.of(Refusal.of(Refusal.Reason.OVERLAP, entry.agency(), known.from())));
        }
        if (!same) {
            List<Refusal> reasons = AgencyActs.change(book, entry.agency(), period.from(), entry.state());
            if (!reasons.isEmpty()) {
                return Result.of(Effect.CHANGED, reasons);
            }
        }
        var last = period.lastDay();
        return last == null
                ? Result.done(same ? Effect.SAME : Effect.CHANGED)
                : Result.of(same ? Effect.ENDED : Effect.CHANGED, AgencyActs.end(book, entry.agency(), last));
    }

    private Result code(Entry.Code entry) {
        var same = new Fact.Code(entry.agency(), entry.period(), entry.scheme(), entry.code());
        if (book.facts().contains(same)) {
            return Result.done(Effect.SAME);
        }
        return Result.of(
                Effect.NEW, AgencyActs.number(book, entry.agency(), entry.scheme(), entry.period(), entry.code()));
    }

    private Result alias(Entry.Alias entry) {
        if (book.agency(entry.agency()).isEmpty()) {
            return unknown(entry.agency());
        }
        return Result.done(book.add(new Fact.Alias(entry.agency(), entry.alias())) ? Effect.NEW : Effect.SAME);
    }

    private Result relation(Entry.Relation entry) {
        if (book.agency(entry.agency()).isEmpty()) {
            return unknown(entry.agency());
        }
        if (book.agency(entry.successor()).isEmpty()) {
            return unknown(entry.successor());
        }
        boolean fresh =
                book.add(new Fact.Relation(entry.kind(), entry.agency(), entry.successor(), entry.on(), entry.note()));
        return Result.done(fresh ? Effect.NEW : Effect.SAME);
    }

    private Result holder(Entry.Holder entry) {
        if (book.agencyOn(entry.agency(), entry.period().from()).isEmpty()) {
            return unknown(entry.agency());
        }
        Optional<UUID> known =
                OfficeActs.post(book, entry.agency(), entry.period().from(), entry.title(), entry.head());
        UUID post = known.orElseGet(ids);
        var person = persons.computeIfAbsent(
                key(entry.agency(), entry.person()), key -> new Fact.Person(ids.get(), entry.person()));
        if (book.facts().contains(new Fact.Term(entry.agency(), post, person, entry.period(), entry.kind()))) {
            return Result.done(Effect.SAME);
        }
        if (known.isEmpty()) {
            List<Refusal> reasons = OfficeActs.openForLife(
                    book, post, entry.agency(), entry.period().from(), entry.title(), entry.head());
            if (!reasons.isEmpty()) {
                return Result.of(Effect.NEW, reasons);
            }
        }
        return Result.of(Effect.NEW, OfficeActs.appoint(book, post, person, entry.period(), entry.kind(), false));
    }

    private static Result unknown(String agency) {
        return new Result(Effect.REFUSED, List.of(Refusal.of(Refusal.Reason.UNKNOWN_AGENCY, agency)));
    }

    /** Within one agency the same name is the same person; across agencies nobody can know. */
    private static String key(String agency, String name) {
        return agency + "\n" + name;
    }
}
