package vn.thanghang.oversight.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.duties.DraftDirective;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.GivingDuties;
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;
import vn.thanghang.remediation.confirmation.Confirming;
import vn.thanghang.remediation.confirmation.ProposingRemedies;
import vn.thanghang.remediation.confirmation.Remedy;

/**
 * Records what the committee concludes about a report: by its registered document, line by line. Only here a remedy becomes finally
 * unsatisfactory. What the document orders is laid down as a directive to be given.
 */
@Service
public class Concluding {

    private final Reports reports;
    private final FindingDocuments documents;
    private final ProposingRemedies remedies;
    private final GivingDuties giving;
    private final FindingDuties duties;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final Text words = Texts.ofPaper("committee-report");

    Concluding(
            Reports reports,
            FindingDocuments documents,
            ProposingRemedies remedies,
            GivingDuties giving,
            FindingDuties duties,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.reports = reports;
        this.documents = documents;
        this.remedies = remedies;
        this.giving = giving;
        this.duties = duties;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version of the report the person was looking at
     * @param document the committee's document, registered with its full date
     * @param rulings one for each line, by its id
     */
    public ReportResult conclude(CurrentUser user, UUID id, int version, UUID document, Map<UUID, Ruling> rulings) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        Report report = reports.find(id).orElseThrow(NotFoundForUser::new);
        if (!report.allows(ReportAct.CONCLUDE)) {
            return new ReportResult.Refused(ReportResult.Reason.NOT_NOW);
        }
        Optional<Document> named = documents.find(document).filter(found -> fits(found, report));
        if (named.isEmpty()) {
            return new ReportResult.Refused(ReportResult.Reason.DOCUMENT_MISSING);
        }
        List<ReportLine> lines = RowScope.EVERYTHING.call(() -> reports.lines(id));
        if (!lines.stream().allMatch(line -> rulings.containsKey(line.id()))) {
            return new ReportResult.Refused(ReportResult.Reason.RULING_MISSING);
        }
        return together(() -> {
            LocalDate day = day(named.get());
            if (report.version() != version || !reports.conclude(report, document, cited(named.get()), day)) {
                return new ReportResult.Late();
            }
            lines.forEach(line -> rule(user, line, Objects.requireNonNull(rulings.get(line.id())), named.get()));
            layDuties(user, named.get());
            audit.record(AuditEvent.of(user.actor(), "oversight.report.conclude", Subject.of("report", id))
                    .with("document", document)
                    .with(
                            "upheld",
                            rulings.values().stream()
                                    .filter(Ruling.UPHELD::equals)
                                    .count()));
            return new ReportResult.Done(reports.find(id).orElseThrow());
        });
    }

    private void rule(CurrentUser user, ReportLine line, Ruling ruling, Document by) {
        reports.rule(line.id(), ruling);
        UUID task = line.task();
        if (task != null) {
            Remedy proposed = remedies.ofTask(task).stream()
                    .filter(each -> each.id().equals(line.remedy()) && each.state() == Remedy.State.PROPOSED)
                    .findFirst()
                    .orElseThrow(MovedMeanwhile::new);
            Confirming done =
                    remedies.conclude(user, task, proposed.version(), ruling == Ruling.UPHELD, cited(by), day(by));
            if (!(done instanceof Confirming.Done)) {
                throw new MovedMeanwhile();
            }
        }
    }

    /** What the document orders, proposed by rule, kept as a draft that a person looks at before it is given. */
    private void layDuties(CurrentUser user, Document by) {
        if (duties.directive(by.id()).isPresent() || by.fields().duties().isEmpty()) {
            return;
        }
        ProposedDirective proposed = giving.propose(by);
        var draft = new DraftDirective(
                proposed.birth(),
                proposed.indexCode(),
                proposed.workYear(),
                proposed.duties().stream()
                        .map(duty ->
                                new DraftDirective.Duty(duty.position(), duty.kind(), duty.addressees(), duty.due()))
                        .toList());
        giving.save(by.id(), GivingDuties.NEW, draft, new By(user.actor(), user.displayName()));
    }

    private static boolean fits(Document document, Report report) {
        LocalDate sent = Objects.requireNonNull(report.sentOn());
        return document.state() == DocumentState.REGISTERED
                && !document.id().equals(report.document())
                && document.fields()
                        .head()
                        .date()
                        .complete()
                        .filter(day -> !day.isBefore(sent))
                        .isPresent();
    }

    private LocalDate day(Document document) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        return document.fields().head().date().complete().orElse(today);
    }

    private String cited(Document document) {
        var head = document.fields().head();
        String kind = DocumentType.ofCode(head.type()).map(DocumentType::title).orElse(head.type());
        return words.of("letter", kind, head.code(), words.date(day(document)));
    }

    /** A remedy was settled meanwhile: nothing of the conclusion stays. */
    private static final class MovedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;

        MovedMeanwhile() {
            super("a remedy was settled meanwhile", null, false, false);
        }
    }

    private ReportResult together(Supplier<ReportResult> work) {
        try {
            return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
        } catch (MovedMeanwhile moved) {
            return new ReportResult.Late();
        }
    }
}
