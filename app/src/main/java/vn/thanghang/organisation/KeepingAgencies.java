package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.TimeOrderedIds;

/** The acts a person does to one agency or one post, each a transaction of its own. */
@Service
public class KeepingAgencies {

    private final KeepingBook keeping;
    private final TimeOrderedIds ids;

    KeepingAgencies(KeepingBook keeping, TimeOrderedIds ids) {
        this.keeping = keeping;
        this.ids = ids;
    }

    public Kept establish(Mandate mandate, String agency, Period period, AgencyState state) {
        return keeping.keep(ChangeKind.ESTABLISH, mandate, book -> AgencyActs.establish(book, agency, period, state));
    }

    /** Another name, kind, parent or area from a day on. */
    public Kept change(Mandate mandate, String agency, LocalDate from, AgencyState state) {
        boolean renamed = keeping.read()
                .agencyOn(agency, from)
                .filter(now -> now.differsInNameOnly(state))
                .isPresent();
        return keeping.keep(
                renamed ? ChangeKind.RENAME : ChangeKind.CHANGE,
                mandate,
                book -> AgencyActs.change(book, agency, from, state));
    }

    public Kept end(Mandate mandate, String agency, LocalDate lastDay) {
        return keeping.keep(ChangeKind.END, mandate, book -> AgencyActs.end(book, agency, lastDay));
    }

    /** Puts the line right that begins on a day; the basis is the reason. */
    public Kept correct(Mandate mandate, String agency, LocalDate from, Period period, AgencyState state) {
        return keeping.keep(ChangeKind.CORRECT, mandate, book -> AgencyActs.correct(book, agency, from, period, state));
    }

    public Kept number(Mandate mandate, String agency, CodeScheme scheme, Period period, String code) {
        return keeping.keep(ChangeKind.CHANGE, mandate, book -> AgencyActs.number(book, agency, scheme, period, code));
    }

    /**
     * Puts somebody in charge of an agency; its head's post is opened where it has none on that day.
     *
     * @param person who held a post before; empty for somebody new of this name
     */
    public Kept appoint(
            Mandate mandate, String agency, Appointment appointment, Optional<UUID> person, boolean endBefore) {
        var who = new Fact.Person(person.orElseGet(ids::next), appointment.name());
        return keeping.keep(ChangeKind.APPOINT, mandate, book -> appoint(book, agency, appointment, who, endBefore));
    }

    private List<Refusal> appoint(
            Book book, String agency, Appointment appointment, Fact.Person who, boolean endBefore) {
        LocalDate day = appointment.period().from();
        Optional<UUID> there = OfficeActs.headPost(book, agency, day);
        UUID post = there.orElseGet(ids::next);
        if (there.isEmpty()) {
            List<Refusal> reasons = OfficeActs.openForLife(book, post, agency, day, appointment.title(), true);
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        return OfficeActs.appoint(book, post, who, appointment.period(), appointment.kind(), endBefore);
    }

    public Kept endTerm(Mandate mandate, UUID post, LocalDate from, LocalDate lastDay) {
        return keeping.keep(ChangeKind.END_TERM, mandate, book -> OfficeActs.end(book, post, from, lastDay));
    }

    public Kept correctTerm(Mandate mandate, UUID post, LocalDate from, Period period, HolderKind kind) {
        return keeping.keep(
                ChangeKind.CORRECT_TERM, mandate, book -> OfficeActs.correct(book, post, from, null, period, kind));
    }
}
