package vn.thanghang.directive.papers;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.numbers.NumberRegister;
import vn.thanghang.directive.papers.Issuing.Fault;
import vn.thanghang.directive.papers.SignedCopies.Waiting;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.RegisteringOutgoing;
import vn.thanghang.directive.register.RegisteringOutgoing.Outgoing;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.platform.Vietnam;

/**
 * Confirms a signed copy: the paper is issued and stands in the register as an outgoing document. Where the agency keeps
 * its own register of numbers, a copy without a number gets the next one, and a number on the copy must stand there.
 */
@Service
public class IssuingPapers {

    private final Papers papers;
    private final FrozenPapers frozen;
    private final SignedCopies copies;
    private final RegisteringOutgoing register;
    private final NumberRegister numbers;
    private final Changing changing;

    IssuingPapers(
            Papers papers,
            FrozenPapers frozen,
            SignedCopies copies,
            RegisteringOutgoing register,
            NumberRegister numbers,
            Changing changing) {
        this.papers = papers;
        this.frozen = frozen;
        this.copies = copies;
        this.register = register;
        this.numbers = numbers;
        this.changing = changing;
    }

    /** Whether numbers are given here, so that the field of the number may stay blank. */
    public boolean givesNumbers() {
        return numbers.basis().isPresent();
    }

    /** @param typed what the person confirms, right or wrong */
    public Issuing issue(CurrentUser user, UUID id, int version, CopyProposal typed) {
        Paper before = changing.own(user, Act.RECORD_SIGNED_COPY, id);
        if (!Changing.fits(before, PaperAct.ISSUE, version)) {
            return new Issuing.Late(before);
        }
        FrozenPaper sent = frozen.find(id, before.frozen()).orElseThrow();
        var check = new Check(sent, typed, LocalDate.ofInstant(changing.clock().instant(), Vietnam.ZONE));
        List<Fault> faults = check.faults(givesNumbers());
        if (faults.isEmpty() && givesNumbers()) {
            faults = ownRegister(user, sent, check);
        }
        if (!faults.isEmpty()) {
            return new Issuing.Wrong(faults);
        }
        try {
            return changing.together(() -> issueWithin(user, before, sent, check));
        } catch (DuplicateKeyException raced) {
            return new Issuing.Wrong(List.of(Fault.NUMBER_USED));
        }
    }

    private List<Fault> ownRegister(CurrentUser user, FrozenPaper paper, Check check) {
        if (!user.may(Act.KEEP_NUMBER_REGISTER)) {
            return List.of(Fault.CLERK_NEEDED);
        }
        boolean known = check.number().isEmpty()
                || OwnNumbers.isGiven(
                        numbers, user, paper.document().heading().symbol().notation(), check);
        return known ? List.of() : List.of(Fault.NUMBER_NOT_IN_BOOK);
    }

    private Issuing issueWithin(CurrentUser user, Paper before, FrozenPaper paper, Check check) {
        if (!papers.holds(before)) {
            return new Issuing.Late(papers.find(before.id()).orElseThrow());
        }
        Waiting copy = copies.waiting(before.id()).orElseThrow();
        String number =
                check.number().isEmpty() ? OwnNumbers.take(numbers, user, paper, check, copy.id()) : check.number();
        var fields = OutgoingFields.of(paper, copy.reading(), number, check.date(), check.signer());
        DocumentHead head = fields.head();
        if (register.isUsed(head)) {
            // Thrown, so that a number taken a moment ago is not lost.
            throw new DuplicateKeyException(head.code());
        }
        var outgoing = new Outgoing(
                fields,
                copies.bytes(copy.id()),
                copy.fileName(),
                copy.reading().signatures(),
                check.today,
                check.sentElsewhere());
        UUID document = register.register(outgoing, copy.id(), Changing.by(user));
        Optional<Paper> after =
                changing.step(before, PaperAct.ISSUE, "", Changing.by(user), issued -> issued.withDocument(document));
        if (after.isEmpty()) {
            throw new IllegalStateException("a held paper has moved");
        }
        copies.take(copy.id());
        return new Issuing.Done(document);
    }

    /** What was typed, read; the values are there only without faults. */
    static final class Check {

        private final FrozenPaper paper;
        private final CopyProposal typed;
        private final LocalDate today;
        private @Nullable LocalDate date;
        private @Nullable LocalDate sent;

        Check(FrozenPaper paper, CopyProposal typed, LocalDate today) {
            this.paper = paper;
            this.typed = typed;
            this.today = today;
        }

        List<Fault> faults(boolean numberMayBeBlank) {
            var faults = new ArrayList<Fault>();
            if (typed.number().isEmpty() && !numberMayBeBlank) {
                faults.add(Fault.NUMBER_MISSING);
            } else if (!typed.number().isEmpty() && !typed.number().matches("\\d{1,6}[\\p{L}]?")) {
                faults.add(Fault.NUMBER_FORM);
            }
            date = whole(typed.date());
            if (date == null
                    && !(numberMayBeBlank
                            && typed.number().isEmpty()
                            && typed.date().isEmpty())) {
                faults.add(Fault.DATE_MISSING);
            } else if (date != null && date.isAfter(today)) {
                faults.add(Fault.DATE_LATER);
            }
            sent = whole(typed.sentElsewhere());
            if (sent == null && !typed.sentElsewhere().isEmpty()) {
                faults.add(Fault.SENT_WRONG);
            } else if (sent != null && sent.isAfter(today)) {
                faults.add(Fault.SENT_LATER);
            } else if (sent != null && date != null && sent.isBefore(date)) {
                faults.add(Fault.SENT_BEFORE);
            }
            return faults;
        }

        private @Nullable LocalDate whole(String text) {
            return DateText.typed(text, Year.from(today))
                    .flatMap(PartialDate::complete)
                    .orElse(null);
        }

        /** As it is printed: below 10 with a leading zero. */
        String number() {
            String number = typed.number().replaceFirst("^0+(?=\\d)", "");
            return number.length() == 1 && Character.isDigit(number.charAt(0)) ? "0" + number : number;
        }

        LocalDate date() {
            return Objects.requireNonNullElse(date, today);
        }

        LocalDate today() {
            return today;
        }

        String signer() {
            String kept = typed.signer();
            String known = paper.document().closing().signatures().getLast().name();
            return kept.isEmpty() ? Objects.requireNonNullElse(known, "") : kept;
        }

        @Nullable LocalDate sentElsewhere() {
            return sent;
        }
    }
}
