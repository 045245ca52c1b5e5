package vn.thanghang.remediation.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.ResultConfirmed;
import vn.thanghang.remediation.Verdict;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.MovingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/**
 * Another party says whether a result meets. What is returned is not done: its task goes on, the report that said it was done
 * stays as it is.
 */
@Service
public class ConfirmingResults {

    static final int REASON_CHARS_MAX = 4_000;

    private final Rounds rounds;
    private final MovingTasks tasks;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmingResults(
            Rounds rounds,
            MovingTasks tasks,
            AuditLog audit,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first; what was withdrawn only for the own agency. */
    public List<Round> ofTask(UUID task) {
        return rounds.ofTask(task);
    }

    /** What waits for an answer, the earliest due first. */
    public List<Round> open(int rows, int page) {
        return rounds.open(rows, (page - 1) * rows);
    }

    public long countOpen() {
        return rounds.countOpen();
    }

    public boolean mayConfirm(CurrentUser user, Task task) {
        return user.mayForAgency(Act.CONFIRM_RESULTS, task.agency(), Standing.FROZEN);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    /** @param version of the round the person was looking at */
    public Confirming answer(CurrentUser user, UUID id, int version, Verdict verdict, String typed) {
        Task task = task(user, id);
        String reason = BorderText.lines(typed).value();
        Optional<Round> asked = rounds.last(id)
                .filter(last -> RoundAct.of(verdict).from(last.state()).isPresent());
        if (asked.isEmpty()) {
            return new Confirming.Refused(Confirming.Reason.NOT_ASKED);
        }
        Optional<Confirming> wordless = wordless(reason, verdict != Verdict.MEETS);
        if (wordless.isPresent()) {
            return wordless.get();
        }
        if (asked.get().version() != version) {
            return new Confirming.Late();
        }
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            Confirming answered = answered(user, task, asked.get(), verdict, reason);
            if (answered instanceof Confirming.Late) {
                tx.setRollbackOnly();
            }
            return answered;
        })));
    }

    private Confirming answered(CurrentUser user, Task task, Round asked, Verdict verdict, String reason) {
        Instant at = clock.instant();
        RoundState to = RoundAct.of(verdict).from(asked.state()).orElseThrow();
        boolean done = rounds.decide(asked, to, reason, new By(user.actor(), user.displayName()), today(), at)
                && tasks.move(task, move(task, verdict), at);
        if (!done) {
            return new Confirming.Late();
        }
        audit.record(AuditEvent.of(user.actor(), "remediation.task.confirm", Subject.of("task", task.id()))
                .before(asked.state())
                .after(to)
                .with("round", asked.number()));
        events.publishEvent(new ResultConfirmed(task.id(), verdict));
        return new Confirming.Done(tasks.find(task.id()).orElseThrow());
    }

    private static MovingTasks.Move move(Task task, Verdict verdict) {
        return switch (verdict) {
            case MEETS -> new MovingTasks.Move(Progress.DONE, Confirmation.MEETS, task.doneOn(), false);
            case NOT_MET -> new MovingTasks.Move(Progress.UNDER_WAY, Confirmation.NOT_MET, null, false);
            case SUPPLEMENT -> new MovingTasks.Move(Progress.UNDER_WAY, Confirmation.SUPPLEMENT, null, false);
        };
    }

    /** @throws NotFoundForUser when there is none this person may say anything about */
    Task task(CurrentUser user, UUID id) {
        Task task = tasks.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.CONFIRM_RESULTS, task.agency(), Standing.FROZEN);
        return task;
    }

    /** Why these words cannot stand as the reason; empty when they can. */
    static Optional<Confirming> wordless(String reason, boolean needed) {
        if (reason.length() > REASON_CHARS_MAX) {
            return Optional.of(new Confirming.Refused(Confirming.Reason.TOO_LONG));
        }
        return needed && reason.isEmpty()
                ? Optional.of(new Confirming.Refused(Confirming.Reason.REASON_MISSING))
                : Optional.empty();
    }
}
