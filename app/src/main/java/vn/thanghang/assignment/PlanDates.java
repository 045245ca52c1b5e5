package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.audit.Actor;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DueSet;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.directive.register.By;

/** The day by which the plans are due: as the directive sets it, now or later. */
@Component
public class PlanDates {

    private final FindingDuties duties;
    private final Sheets sheets;
    private final SheetChanges changes;

    PlanDates(FindingDuties duties, Sheets sheets, SheetChanges changes) {
        this.duties = duties;
        this.sheets = sheets;
        this.changes = changes;
    }

    /** The sheet with the date its directive sets for plans; agencies are told by the sheet itself. */
    Sheet ofDirective(Sheet sheet) {
        UUID directive = sheet.directiveId();
        LocalDate issued = sheet.issuedOn();
        if (directive == null || issued == null) {
            return sheet;
        }
        Optional<Obligation> dated = duties.directive(directive)
                .flatMap(found -> found.running(ObligationKind.PLAN).stream()
                        .filter(each -> each.due() != null && each.dueDocument() != null)
                        .findFirst());
        return dated.map(each -> sheet.withPlanDue(
                        Objects.requireNonNull(each.due()), Objects.requireNonNull(each.dueDocument()), issued))
                .orElse(sheet);
    }

    /** The guidance sets it where no other document has. Runs within a transaction. */
    public void guided(UUID sheetId, LocalDate due, UUID document) {
        sheets.find(sheetId)
                .filter(sheet -> sheet.allows(SheetAct.ADJUST) && sheet.planDue() == null)
                .ifPresent(sheet -> set(sheet, due, document));
    }

    private void set(Sheet sheet, LocalDate due, UUID document) {
        var by = new By(Actor.SYSTEM, "");
        if (changes.step(sheet, SheetAct.ADJUST, "", by, next -> next.withPlanDue(due, document, changes.today()))
                .isEmpty()) {
            throw new IllegalStateException("the sheet has moved");
        }
    }

    /** A document has set the date of the duty to plan: it counts for the sheet in force, from today on. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DueSet set) {
        Optional<Directive> directive = duties.ofObligation(set.obligationId());
        boolean plans = directive
                .flatMap(found -> found.obligation(set.obligationId()))
                .filter(each -> each.kind() == ObligationKind.PLAN)
                .isPresent();
        if (!plans) {
            return;
        }
        UUID document = directive.orElseThrow().documentId();
        for (Sheet sheet : sheets.issued()) {
            if (document.equals(sheet.directiveId())) {
                set(sheet, set.due(), set.document());
            }
        }
    }
}
