package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.Refusal.Reason;

/** What may be done to posts and terms in the book. */
public final class OfficeActs {

    private OfficeActs() {}

    /** The post of the head stands on these days; where the agency has one already, that one is meant. */
    public static Optional<UUID> headPost(Book book, String agency, LocalDate day) {
        return book.posts().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .on(day)
                        .filter(post -> post.head() && post.agency().equals(agency))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The post of the head, or the post of this title. */
    public static Optional<UUID> post(Book book, String agency, LocalDate day, String title, boolean head) {
        return head
                ? headPost(book, agency, day)
                : book.posts().entrySet().stream()
                        .filter(entry -> entry.getValue()
                                .on(day)
                                .filter(post -> post.equals(new Book.PostState(agency, title, false)))
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Opens a post for as long as the agency lives. */
    public static List<Refusal> openForLife(
            Book book, UUID post, String agency, LocalDate day, String title, boolean head) {
        if (book.agencyOn(agency, day).isEmpty()) {
            return AgencyActs.notThere(book, agency, day);
        }
        var life = book.agency(agency).spans();
        var period = new Period(
                life.getFirst().period().from(), life.getLast().period().until());
        return open(book, post, agency, period, title, head);
    }

    public static List<Refusal> open(Book book, UUID post, String agency, Period period, String title, boolean head) {
        if (book.agency(agency).isEmpty()) {
            return AgencyActs.refused(Reason.UNKNOWN_AGENCY, agency);
        }
        if (title.isEmpty()) {
            return AgencyActs.refused(Reason.NAME_NEEDED, agency);
        }
        if (!book.post(post).isFree(period)) {
            return AgencyActs.refused(Reason.OVERLAP, agency, period.from());
        }
        book.setPost(post, book.post(post).with(period, new Book.PostState(agency, title, head)));
        return List.of();
    }

    /**
     * Puts a person in charge of a post.
     *
     * @param endBefore whether the term that runs on the first day ends the day before; otherwise it stands in the way
     */
    public static List<Refusal> appoint(
            Book book, UUID post, Fact.Person person, Period period, HolderKind kind, boolean endBefore) {
        if (book.post(post).isEmpty()) {
            return AgencyActs.refused(Reason.UNKNOWN_POST, post);
        }
        if (person.name().isEmpty()) {
            return AgencyActs.refused(Reason.NAME_NEEDED, person.id());
        }
        Timeline<Book.Holding> line = book.terms(post);
        if (endBefore) {
            line = endedBefore(line, period.from());
        }
        if (!line.isFree(period)) {
            String who = line.spans().stream()
                    .filter(span -> span.period().overlaps(period))
                    .map(span -> span.value().person().name())
                    .findFirst()
                    .orElse("");
            return AgencyActs.refused(Reason.IN_CHARGE_ALREADY, who, period.from());
        }
        book.setTerms(post, line.with(period, new Book.Holding(person, kind)));
        return List.of();
    }

    /** Cuts only the span that runs on this day: what is entered for later stays and stands in the way. */
    private static Timeline<Book.Holding> endedBefore(Timeline<Book.Holding> line, LocalDate day) {
        return line.spanOn(day)
                .filter(span -> span.period().from().isBefore(day))
                .map(span -> line.replaced(span.period().from(), span.period().endedBefore(day), span.value()))
                .orElse(line);
    }

    public static List<Refusal> end(Book book, UUID post, LocalDate from, LocalDate lastDay) {
        return correct(book, post, from, null, Period.ofDays(from, lastDay).orElse(null), null);
    }

    /** Another person, other days or another kind for the term that began on this day; null keeps what stands there. */
    public static List<Refusal> correct(
            Book book,
            UUID post,
            LocalDate from,
            Fact.@Nullable Person person,
            @Nullable Period period,
            @Nullable HolderKind kind) {
        Timeline<Book.Holding> line = book.terms(post);
        var span = line.spanOn(from).filter(found -> found.period().from().equals(from));
        if (span.isEmpty() || period == null) {
            return AgencyActs.refused(Reason.UNKNOWN_TERM, from);
        }
        var others = new Timeline<>(
                line.spans().stream().filter(other -> !other.equals(span.get())).toList());
        if (!others.isFree(period)) {
            return AgencyActs.refused(Reason.IN_CHARGE_ALREADY, "", period.from());
        }
        var before = span.get().value();
        book.setTerms(
                post,
                others.with(
                        period,
                        new Book.Holding(
                                person == null ? before.person() : person, kind == null ? before.kind() : kind)));
        return List.of();
    }
}
