package vn.thanghang.assignment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.audit.Actor;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentRegistered;

/** A signed copy has become a document: the sheet or the guidance it was written for is issued with it. */
@Component
class SignedPapersBack {

    private final FindingPapers papers;
    private final Sheets sheets;
    private final IssuingSheets issuing;
    private final SheetMaterial material;

    SignedPapersBack(FindingPapers papers, Sheets sheets, IssuingSheets issuing, SheetMaterial material) {
        this.papers = papers;
        this.sheets = sheets;
        this.issuing = issuing;
        this.material = material;
    }

    /** Before the commit, because the paper learns of its document after the document was registered. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DocumentRegistered registered) {
        if (registered.direction() != Direction.OUTGOING) {
            return;
        }
        Optional<UUID> paper = papers.writtenAs(registered.documentId());
        Document document = material.registered(registered.documentId()).orElse(null);
        if (paper.isEmpty() || document == null) {
            return;
        }
        sheets.ofPaper(paper.get())
                .filter(sheet -> sheet.allows(SheetAct.ISSUE))
                .ifPresent(sheet -> issuing.issue(sheet, document, new By(Actor.SYSTEM, "")));
    }
}
