package vn.thanghang.directive.duties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.directive.register.By;

/** Notes that an agency has received a directive. It says nothing about agreeing with it. */
@Service
public class NotingReceipt {

    private final FindingDuties finding;
    private final Receipts receipts;
    private final Stepping stepping;

    NotingReceipt(FindingDuties finding, Receipts receipts, Stepping stepping) {
        this.finding = finding;
        this.receipts = receipts;
        this.stepping = stepping;
    }

    /** What came of it. */
    public sealed interface Noted {

        record Done(Receipt receipt) implements Noted {}

        /** Somebody of the agency has noted it before; that time stays. */
        record Before(Receipt receipt) implements Noted {}

        record Refused(DutyRefusal reason) implements Noted {}
    }

    /** The agencies for which this person may note the receipt of the directive. */
    public List<String> agencies(CurrentUser user, Directive directive) {
        return finding.addressed(user, Act.RECORD_RECEIPT, directive, directive.obligations());
    }

    /** @throws NotFoundForUser when the agency is not the person's, or the directive is not known to it */
    public Noted note(CurrentUser user, UUID directive, String agency) {
        Directive found = finding.directive(user, directive);
        user.requireForAgency(Act.RECORD_RECEIPT, agency, found.standing());
        Optional<DutyRefusal> refusal = DirectiveAct.NOTE_RECEIPT.refusal(found.state());
        if (refusal.isPresent()) {
            return new Noted.Refused(refusal.get());
        }
        if (!agencies(user, found).contains(agency)) {
            return new Noted.Refused(DutyRefusal.NOT_ADDRESSED);
        }
        return stepping.together(() -> {
            boolean first = receipts.add(directive, agency, new By(user.actor(), user.displayName()), stepping.now());
            Receipt receipt = receipts.of(directive, agency).orElseThrow();
            if (!first) {
                return new Noted.Before(receipt);
            }
            stepping.record(AuditEvent.of(user.actor(), "directive.duties.received", Stepping.subject(directive))
                    .with("agency", agency));
            return new Noted.Done(receipt);
        });
    }
}
