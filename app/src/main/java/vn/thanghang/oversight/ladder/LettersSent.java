package vn.thanghang.oversight.ladder;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.audit.Actor;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.DocumentRegistered;

/** The signed copy of a letter stands in the register: the steps it was written for are taken. */
@Component
class LettersSent {

    private final FindingPapers papers;
    private final WorkingTheLadder ladder;

    LettersSent(FindingPapers papers, WorkingTheLadder ladder) {
        this.papers = papers;
        this.ladder = ladder;
    }

    /** Before the commit, because the paper learns of its document after the document was registered. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DocumentRegistered registered) {
        if (registered.direction() == Direction.OUTGOING) {
            papers.writtenAs(registered.documentId())
                    .ifPresent(paper -> ladder.sent(paper, registered.documentId(), Actor.SYSTEM));
        }
    }
}
