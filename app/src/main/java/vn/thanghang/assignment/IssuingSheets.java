package vn.thanghang.assignment;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.officialdocs.OfficialDocument;

/** Brings a covered sheet on its way: its paper goes to be signed, or a document of the register states it already. */
@Service
public class IssuingSheets {

    static final String ORIGIN = "assignment";

    private final Sheets sheets;
    private final Pieces pieces;
    private final SheetWriting writing;
    private final SheetChanges changes;
    private final SheetMaterial material;
    private final FreezingPapers papers;
    private final PlanDates dates;
    private final ApplicationEventPublisher events;

    IssuingSheets(
            Sheets sheets,
            Pieces pieces,
            SheetWriting writing,
            SheetChanges changes,
            SheetMaterial material,
            FreezingPapers papers,
            PlanDates dates,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.writing = writing;
        this.changes = changes;
        this.material = material;
        this.papers = papers;
        this.dates = dates;
        this.events = events;
    }

    /** The paper as it would go to be signed now. */
    public OfficialDocument paper(CurrentUser user, UUID id, PaperForm form) {
        return compose(changes.own(user, Act.READ_ASSIGNMENTS, id), form);
    }

    private OfficialDocument compose(Sheet sheet, PaperForm form) {
        return new AssignmentPaper(
                        sheet,
                        pieces.criteria(sheet.id()),
                        material.roster(sheet),
                        material.headLines(sheet),
                        material.citedOnPaper(sheet, sheet.directiveId()),
                        Year.from(material.day(sheet)))
                .write(form);
    }

    /** Makes the paper that goes to be signed; nothing changes on the sheet meanwhile. */
    public SheetResult freeze(CurrentUser user, UUID id, int version, PaperForm form, UUID key) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = hindrance(sheet, SheetAct.FREEZE, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        By by = SheetChanges.by(user);
        return changes.together(() -> switch (papers.bring(compose(sheet, form), ORIGIN, sheet.agency(), key, by)) {
            case Freezing.Done(var paper) ->
                changes.step(sheet, SheetAct.FREEZE, form.name(), by, next -> next.withPaper(paper.id()))
                        .<SheetResult>map(SheetResult.Done::new)
                        .orElseGet(() -> changes.late(id));
            case Freezing.Secret() -> new SheetResult.Refused(SheetRefusal.SECRET, "");
            case Freezing.Incomplete ignored -> throw new IllegalStateException("a composed paper is complete");
            case Freezing.Late ignored -> changes.late(id);
        });
    }

    /** Back to the draft: what was frozen is not this sheet's paper any more. */
    public SheetResult reopen(CurrentUser user, UUID id, int version, String reason) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        return changes.hindrance(sheet, SheetAct.REOPEN, version)
                .orElseGet(() -> changes.together(() -> changes.step(
                                sheet,
                                SheetAct.REOPEN,
                                SheetChanges.reason(reason),
                                SheetChanges.by(user),
                                next -> next.withPaper(null))
                        .<SheetResult>map(SheetResult.Done::new)
                        .orElseGet(() -> changes.late(id))));
    }

    /** A document of the register states the assignment itself, as the letter did with item III.2 of the report. */
    public SheetResult issueBy(CurrentUser user, UUID id, int version, UUID document) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = sheet.state() == SheetState.FROZEN
                ? Optional.of(new SheetResult.Refused(SheetRefusal.OUT_FOR_SIGNATURE, ""))
                : hindrance(sheet, SheetAct.ISSUE, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        Optional<Document> found = material.registered(document);
        if (found.isEmpty()) {
            return new SheetResult.Refused(SheetRefusal.NO_DOCUMENT, "");
        }
        return changes.together(() -> issue(sheet, found.get(), SheetChanges.by(user))
                .<SheetResult>map(SheetResult.Done::new)
                .orElseGet(() -> changes.late(id)));
    }

    /** Ends a sheet: a draft with a reason, one in force by a document. */
    public SheetResult withdraw(CurrentUser user, UUID id, int version, @Nullable UUID document, String reason) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.WITHDRAW, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        String cited = material.cited(document);
        if (sheet.state() == SheetState.ISSUED && cited.isEmpty()) {
            return new SheetResult.Refused(SheetRefusal.NO_DOCUMENT, "");
        }
        String why = SheetChanges.reason(cited.isEmpty() ? reason : cited + ". " + reason);
        return changes.together(() -> changes.step(sheet, SheetAct.WITHDRAW, why, SheetChanges.by(user), next -> next)
                .<SheetResult>map(SheetResult.Done::new)
                .orElseGet(() -> changes.late(id)));
    }

    private Optional<SheetResult> hindrance(Sheet sheet, SheetAct act, int version) {
        Optional<SheetResult> hindrance = changes.hindrance(sheet, act, version);
        if (hindrance.isPresent()) {
            return hindrance;
        }
        List<Coverage.Gap> gaps = material.gaps(sheet, pieces.criteria(sheet.id()));
        return gaps.isEmpty() ? Optional.empty() : Optional.of(new SheetResult.Incomplete(gaps));
    }

    private void replace(Sheet old, String cited, By by) {
        if (changes.step(old, SheetAct.REPLACE, cited, by, next -> next).isEmpty()) {
            throw new IllegalStateException("the sheet in force has moved");
        }
    }

    /** In force from now on; the one before of the same round is replaced. Runs within a transaction. */
    Optional<Sheet> issue(Sheet sheet, Document document, By by) {
        if (!sheets.holds(sheet)) {
            return Optional.empty();
        }
        String cited = SheetMaterial.cited(document);
        LocalDate day = SheetMaterial.dated(document, material.day(sheet));
        sheets.inForce(sheet.round())
                .filter(old -> old.unit().equals(sheet.unit()))
                .ifPresent(old -> replace(old, cited, by));
        List<CriterionLine> lines = pieces.criteria(sheet.id());
        writing.begin(sheet.id(), lines, material.roster(sheet), day, document.id());
        Optional<Sheet> after = changes.step(
                sheet,
                SheetAct.ISSUE,
                cited,
                by,
                next -> dates.ofDirective(next.withDocument(document.id(), day, cited)));
        after.ifPresent(issued -> events.publishEvent(new AssignmentIssued(issued.id())));
        return after;
    }
}
