package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.audit.Actor;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentRegistered;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.PlanIssued;
import vn.thanghang.remediation.task.IssuedTasks;

/**
 * A plan is issued when its signed copy stands in the register: number, date and signer are those of the document. It
 * happens in the same transaction, just before it ends, when the register knows its paper.
 */
@Component
class IssuingPlans {

    private final Plans plans;
    private final PlanVersions versions;
    private final FindingPapers papers;
    private final FindingDocuments documents;
    private final IssuedTasks tasks;
    private final ChangingPlans changing;
    private final ApplicationEventPublisher events;

    IssuingPlans(
            Plans plans,
            PlanVersions versions,
            FindingPapers papers,
            FindingDocuments documents,
            IssuedTasks tasks,
            ChangingPlans changing,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.versions = versions;
        this.papers = papers;
        this.documents = documents;
        this.tasks = tasks;
        this.changing = changing;
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void registered(DocumentRegistered event) {
        if (event.direction() == Direction.OUTGOING) {
            RowScope.EVERYTHING.call(() -> papers.writtenAs(event.documentId())
                    .flatMap(plans::ofPaper)
                    .filter(plan -> plan.allows(PlanAct.ISSUE))
                    .map(plan -> issue(plan, event.documentId())));
        }
    }

    private Plan issue(Plan plan, UUID documentId) {
        Document document = documents.find(documentId).orElseThrow();
        PlanVersion frozen = versions.frozen(plan.id(), plan.working()).orElseThrow();
        if (papers.writtenAs(documentId).filter(frozen.paperId()::equals).isEmpty()) {
            // A paper of an earlier attempt was signed after the plan had been opened again: it issues nothing.
            return plan;
        }
        LocalDate day = document.fields().head().date().complete().orElse(changing.today());
        By by = document.decision(DocumentState.REGISTERED)
                .map(decision -> new By(new Actor(decision.actor()), decision.actorName()))
                .orElseThrow();
        Stepped stepped = changing.step(
                plan,
                PlanAct.ISSUE,
                document.fields().head().code(),
                by,
                change -> change.withDocument(document.fields().head().code(), day, signer(document)));
        if (!(stepped instanceof Stepped.Done(Plan now))) {
            throw new IllegalStateException("plan " + plan.id() + " has moved while its copy was registered");
        }
        versions.issue(now, documentId, frozen.content());
        tasks.issue(now.id(), now.agency(), now.workYear(), lines(frozen.content()), by, changing.now());
        events.publishEvent(new PlanIssued(now.id()));
        return now;
    }

    private static String signer(Document document) {
        return Optional.ofNullable(document.fields().signer().name()).orElse("");
    }

    private static List<IssuedTasks.Line> lines(PlanContent content) {
        return content.tasks().stream()
                .filter(task -> task.due() != null)
                .map(task -> new IssuedTasks.Line(
                        task.id(),
                        task.position(),
                        task.criterion(),
                        task.title(),
                        task.person(),
                        task.responsibility(),
                        task.authority(),
                        task.output(),
                        task.evidence(),
                        task.due(),
                        task.internalDue(),
                        task.piece()))
                .toList();
    }
}
