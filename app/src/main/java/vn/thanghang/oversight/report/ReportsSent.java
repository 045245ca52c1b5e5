package vn.thanghang.oversight.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.DocumentRegistered;

/** The signed copy of a report stands in the register: it has gone to the committee. */
@Component
class ReportsSent {

    private final FindingPapers papers;
    private final ReportingUp reporting;

    ReportsSent(FindingPapers papers, ReportingUp reporting) {
        this.papers = papers;
        this.reporting = reporting;
    }

    /** Before the commit, because the paper learns of its document after the document was registered. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DocumentRegistered registered) {
        if (registered.direction() == Direction.OUTGOING) {
            papers.writtenAs(registered.documentId())
                    .ifPresent(paper -> reporting.sent(paper, registered.documentId()));
        }
    }
}
