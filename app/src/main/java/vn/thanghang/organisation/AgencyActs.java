package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thanghang.organisation.Refusal.Reason;

/** What may be done to one agency in the book. Each act says why it is refused; none when it is done. */
public final class AgencyActs {

    private static final Pattern ID = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,79}");

    private AgencyActs() {}

    public static List<Refusal> establish(Book book, String id, Period period, AgencyState state) {
        if (!ID.matcher(id).matches()) {
            return refused(Reason.ID_FORM, id);
        }
        if (!book.agency(id).isEmpty()) {
            return refused(Reason.ID_TAKEN, id);
        }
        if (state.name().isEmpty()) {
            return refused(Reason.NAME_NEEDED, id);
        }
        book.set(id, Timeline.<AgencyState>empty().with(period, state));
        return List.of();
    }

    /** On days on which it was not known to exist. */
    public static List<Refusal> resume(Book book, String id, Period period, AgencyState state) {
        if (!book.agency(id).isFree(period)) {
            return refused(Reason.OVERLAP, id, period.from());
        }
        book.set(id, book.agency(id).with(period, state));
        return List.of();
    }

    /** From a day on it is something else; where only the name differs, that is a renaming. */
    public static List<Refusal> change(Book book, String id, LocalDate from, AgencyState state) {
        Optional<AgencyState> now = book.agencyOn(id, from);
        if (now.isEmpty()) {
            return notThere(book, id, from);
        }
        if (state.name().isEmpty()) {
            return refused(Reason.NAME_NEEDED, id);
        }
        if (now.get().equals(state)) {
            return refused(Reason.NOTHING_CHANGES, id);
        }
        if (!now.get().name().equals(state.name())) {
            book.add(new Fact.Relation(
                    RelationKind.RENAME, id, id, from, now.get().name() + " → " + state.name()));
        }
        book.set(id, book.agency(id).changedFrom(from, before -> state));
        return List.of();
    }

    /** Ends it after its last day, with its codes, posts and terms. */
    public static List<Refusal> end(Book book, String id, LocalDate lastDay) {
        if (book.agencyOn(id, lastDay).isEmpty()) {
            return notThere(book, id, lastDay);
        }
        book.end(id, lastDay.plusDays(1));
        return List.of();
    }

    /** What was entered wrongly is put right for its own days: the wrong line stays, retired. */
    public static List<Refusal> correct(Book book, String id, LocalDate from, Period period, AgencyState state) {
        Timeline<AgencyState> line = book.agency(id);
        Optional<Timeline.Span<AgencyState>> span =
                line.spanOn(from).filter(found -> found.period().from().equals(from));
        if (span.isEmpty()) {
            return notThere(book, id, from);
        }
        if (span.get().equals(new Timeline.Span<>(period, state))) {
            return refused(Reason.NOTHING_CHANGES, id);
        }
        boolean free = line.spans().stream()
                .filter(other -> !other.equals(span.get()))
                .noneMatch(other -> other.period().overlaps(period));
        if (!free) {
            return refused(Reason.OVERLAP, id, period.from());
        }
        book.set(id, line.replaced(from, period, state));
        return List.of();
    }

    /** A code from a day on, in place of the one of the same scheme before. */
    public static List<Refusal> number(Book book, String id, CodeScheme scheme, Period period, String code) {
        if (book.agency(id).isEmpty()) {
            return refused(Reason.UNKNOWN_AGENCY, id);
        }
        if (!scheme.admits(code)) {
            return refused(Reason.CODE_FORM, id, code);
        }
        var key = new Book.CodeKey(id, scheme);
        Timeline<String> line = book.code(id, scheme).endedBefore(period.from());
        book.set(key, line.with(period, code));
        return List.of();
    }

    static List<Refusal> notThere(Book book, String id, LocalDate day) {
        return book.agency(id).isEmpty()
                ? refused(Reason.UNKNOWN_AGENCY, id)
                : refused(Reason.NOT_THERE_ON_DAY, id, day);
    }

    static List<Refusal> refused(Reason reason, Object... arguments) {
        return List.of(Refusal.of(reason, arguments));
    }
}
