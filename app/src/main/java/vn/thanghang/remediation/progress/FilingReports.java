package vn.thanghang.remediation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.ProgressReported;
import vn.thanghang.remediation.confirmation.AskingConfirmation;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.FindingEvidence;
import vn.thanghang.remediation.evidence.LayingEvidence;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.MovingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/** Says how far a task is. One transaction: the report, its evidence, its obstacle, the task, whom to ask. */
@Service
public class FilingReports {

    private static final int WORDS_CHARS_MAX = 4_000;
    private static final int SHORT_CHARS_MAX = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\.\\S+");

    private final MovingTasks tasks;
    private final ReportRows reports;
    private final RaisingObstacles obstacles;
    private final AskingConfirmation confirming;
    private final MissingInputs inputs;
    private final LayingEvidence laying;
    private final FindingEvidence evidence;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final TimeOrderedIds ids;
    private final Clock clock;

    FilingReports(
            MovingTasks tasks,
            ReportRows reports,
            RaisingObstacles obstacles,
            AskingConfirmation confirming,
            MissingInputs inputs,
            LayingEvidence laying,
            FindingEvidence evidence,
            AuditLog audit,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            TimeOrderedIds ids,
            Clock clock) {
        this.tasks = tasks;
        this.reports = reports;
        this.obstacles = obstacles;
        this.confirming = confirming;
        this.inputs = inputs;
        this.laying = laying;
        this.evidence = evidence;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The task, for who may report about it. */
    public Task task(CurrentUser user, UUID id) {
        Task task = tasks.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN);
        return task;
    }

    public Filed file(CurrentUser user, UUID id, Filing sent) {
        Task task = task(user, id);
        Filing filing = cleaned(sent);
        Optional<Filed> before = reports.withKey(filing.key()).map(first -> again(first, task));
        if (before.isPresent()) {
            return before.get();
        }
        if (task.version() != filing.version()) {
            return new Filed.Late(task);
        }
        Optional<Filed> refusal = tooLong(filing)
                .or(() -> refusal(task, filing))
                .or(() ->
                        laying.hindrance(user, task.agency(), filing.offered()).map(Filed.NoEvidence::new));
        return refusal.orElseGet(() -> Objects.requireNonNull(transactions.execute(tx -> {
            Filed filed = stored(user, task, filing);
            if (filed instanceof Filed.Late) {
                tx.setRollbackOnly();
            }
            return filed;
        })));
    }

    /** The same key again: what the first time did, unless it was about something else. */
    private static Filed again(Report first, Task task) {
        return first.taskId().equals(task.id()) ? new Filed.Done(task, first.id()) : new Filed.Late(task);
    }

    private Filed stored(CurrentUser user, Task task, Filing filing) {
        Instant at = clock.instant();
        var report = report(user, task, filing, at);
        if (!reports.add(report, filing.key(), user.actor().reference())) {
            // The same form twice at once: the other one has stored by now.
            return reports.withKey(filing.key())
                    .map(first -> again(first, task))
                    .orElseGet(() -> new Filed.Late(task));
        }
        laying.lay(
                user,
                new LayingEvidence.Beside(task.agency(), task.workYear(), task.id(), report.id()),
                filing.offered());
        var by = new By(user.actor(), user.displayName());
        boolean moved = confirming
                .follow(task, filing.progress(), report.id(), by)
                .filter(confirmation -> tasks.move(task, move(task, filing.progress(), confirmation), at))
                .filter(_ -> obstacles.follow(task, filing, report.id(), by))
                .isPresent();
        if (!moved) {
            return new Filed.Late(tasks.find(task.id()).orElseThrow());
        }
        audit.record(AuditEvent.of(user.actor(), "remediation.task.report", Subject.of("task", task.id()))
                .before(task.progress())
                .after(filing.progress())
                .with("report", report.id())
                .with("evidence", filing.offered().size()));
        events.publishEvent(new ProgressReported(task.id()));
        return new Filed.Done(tasks.find(task.id()).orElseThrow(), report.id());
    }

    private Report report(CurrentUser user, Task task, Filing filing, Instant at) {
        return new Report(
                ids.next(),
                task.id(),
                task.agency(),
                filing.progress(),
                filing.words(),
                filing.nextStep(),
                filing.withoutInput(),
                Channel.APP,
                filing.takesOver(),
                Report.Trust.ENTERED,
                user.displayName(),
                at);
    }

    private MovingTasks.Move move(Task task, Progress progress, Confirmation confirmation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        LocalDate doneOn = progress == Progress.DONE ? Objects.requireNonNullElse(task.doneOn(), today) : null;
        return new MovingTasks.Move(progress, confirmation, doneOn, true);
    }

    private static Optional<Filed> tooLong(Filing filing) {
        return Stream.of(
                        new Filed.TooLong(
                                "remediation.report.done", filing.words().length(), WORDS_CHARS_MAX),
                        new Filed.TooLong(
                                "remediation.report.step", filing.nextStep().length(), SHORT_CHARS_MAX),
                        new Filed.TooLong(
                                "remediation.report.obstacle", filing.obstacle().length(), WORDS_CHARS_MAX),
                        new Filed.TooLong(
                                "remediation.report.withoutInput",
                                filing.withoutInput().length(),
                                SHORT_CHARS_MAX))
                .filter(field -> field.length() > field.longest())
                .<Filed>map(field -> field)
                .findFirst();
    }

    private Optional<Filed> refusal(Task task, Filing filing) {
        if (task.removed()) {
            return refused(ReportRefusal.REMOVED, "");
        }
        if (task.isClosed()) {
            return refused(ReportRefusal.CLOSED, "");
        }
        if (filing.takesOver() != null && !isOpen(task, filing.takesOver())) {
            return refused(ReportRefusal.NOT_OPEN, "");
        }
        return filing.progress() == Progress.DONE
                ? ending(task, filing)
                : obstacles.refusal(task, filing).flatMap(reason -> refused(reason, ""));
    }

    private boolean isOpen(Task task, UUID report) {
        return reports.find(report)
                .filter(each -> each.taskId().equals(task.id()) && each.trust() == Report.Trust.UNCONFIRMED)
                .isPresent();
    }

    private Optional<Filed> ending(Task task, Filing filing) {
        EvidenceKind wanted = EvidenceKind.wanted(task.evidence());
        if (filing.words().isEmpty()) {
            return refused(ReportRefusal.WORDS_MISSING, "");
        }
        if (wanted == EvidenceKind.STATEMENT
                && filing.offered().stream().noneMatch(Offered.Statement.class::isInstance)
                && !evidence.reaches(task.id(), wanted)) {
            return refused(ReportRefusal.ADDRESS_MISSING, "");
        }
        if (!evidence.reaches(task.id(), wanted) && !laying.reaches(task.agency(), filing.offered(), wanted)) {
            return refused(ReportRefusal.EVIDENCE_MISSING, wanted.name());
        }
        List<Coordination> missing = filing.withoutInput().isEmpty() ? inputs.of(task) : List.of();
        return missing.isEmpty()
                ? Optional.empty()
                : refused(ReportRefusal.INPUT_MISSING, missing.getFirst().agency());
    }

    private static Optional<Filed> refused(ReportRefusal reason, String detail) {
        return Optional.of(new Filed.Refused(reason, detail));
    }

    /** Words as they may pass the border; an address in them is evidence by itself. */
    private static Filing cleaned(Filing sent) {
        String words = clean(sent.words());
        var offered = new ArrayList<>(sent.offered());
        if (sent.progress() == Progress.DONE && ADDRESS.matcher(words).find()) {
            offered.add(new Offered.Statement(words));
        }
        return new Filing(
                sent.version(),
                sent.progress(),
                words,
                clean(sent.nextStep()),
                clean(sent.obstacle()),
                sent.addressee(),
                clean(sent.withoutInput()),
                offered,
                sent.takesOver(),
                sent.key());
    }

    private static String clean(String typed) {
        return BorderText.lines(typed).value();
    }
}
