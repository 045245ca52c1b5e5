package vn.thanghang.remediation.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.Task;

/**
 * <em>Sở Nội vụ đề xuất: chưa đạt yêu cầu</em>, recorded as a fact on a task whose result was found not to meet; final only
 * when the conclusion of the committee is recorded with its document.
 */
@Service
public class ProposingRemedies {

    private static final int DOCUMENT_CHARS_MAX = 200;

    private final Remedies remedies;
    private final Rounds rounds;
    private final ConfirmingResults confirming;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ProposingRemedies(
            Remedies remedies,
            Rounds rounds,
            ConfirmingResults confirming,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.remedies = remedies;
        this.rounds = rounds;
        this.confirming = confirming;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** For whom the caller has found the task: the newest first. */
    public List<Remedy> ofTask(UUID task) {
        return RowScope.EVERYTHING.call(() -> remedies.ofTask(task));
    }

    /**
     * What the committee has not concluded about yet, with the task it is about.
     *
     * @param due the date of the task in force
     */
    public record Proposed(Remedy remedy, String title, LocalDate due) {}

    /** Everything that is proposed, by agency; for whoever lays it before the committee, who asks for the right first. */
    public List<Proposed> proposed() {
        return RowScope.EVERYTHING.call(remedies::proposed);
    }

    /** One of those that were ever proposed; for whoever has found its agency's right to see it. */
    public Optional<Proposed> find(UUID remedy) {
        return RowScope.EVERYTHING.call(() -> remedies.find(remedy));
    }

    public Confirming propose(CurrentUser user, UUID id, String typed) {
        Task task = confirming.task(user, id);
        String reason = BorderText.lines(typed).value();
        Optional<Confirming> wordless = ConfirmingResults.wordless(reason, true);
        if (wordless.isPresent()) {
            return wordless.get();
        }
        Optional<Round> wanting = task.isClosed()
                ? Optional.empty()
                : rounds.ofTask(id).stream()
                        .filter(round -> round.state() == RoundState.NOT_MET)
                        .findFirst();
        if (wanting.isEmpty()) {
            return new Confirming.Refused(Confirming.Reason.NOT_FOUND_WANTING);
        }
        return everywhere(() -> {
            var by = new By(user.actor(), user.displayName());
            if (!remedies.add(ids.next(), wanting.get(), reason, by, clock.instant())) {
                return new Confirming.Refused(Confirming.Reason.PROPOSED_ALREADY);
            }
            note(user, task, "propose", Remedy.State.PROPOSED);
            return new Confirming.Done(task);
        });
    }

    /**
     * The committee has concluded.
     *
     * @param upheld whether it found that the remedy does not meet
     * @param document number and date as cited
     * @param on the day of the document; null when none could be read
     */
    public Confirming conclude(
            CurrentUser user, UUID id, int version, boolean upheld, String document, @Nullable LocalDate on) {
        String cited = BorderText.line(document).value();
        if (cited.isEmpty() || cited.length() > DOCUMENT_CHARS_MAX || on == null || on.isAfter(confirming.today())) {
            confirming.task(user, id);
            return new Confirming.Refused(Confirming.Reason.DOCUMENT_MISSING);
        }
        Remedy.State to = upheld ? Remedy.State.CONCLUDED : Remedy.State.NOT_CONCLUDED;
        return settle(user, id, version, new Remedies.Settling(to, cited, on, ""));
    }

    /** Taken back by the department itself, with a reason. */
    public Confirming withdraw(CurrentUser user, UUID id, int version, String typed) {
        String reason = BorderText.lines(typed).value();
        confirming.task(user, id);
        Optional<Confirming> wordless = ConfirmingResults.wordless(reason, true);
        return wordless.isPresent()
                ? wordless.get()
                : settle(user, id, version, new Remedies.Settling(Remedy.State.WITHDRAWN, null, null, reason));
    }

    private Confirming settle(CurrentUser user, UUID id, int version, Remedies.Settling how) {
        Task task = confirming.task(user, id);
        return everywhere(() -> {
            Optional<Remedy> proposed = remedies.ofTask(id).stream()
                    .filter(each -> each.state() == Remedy.State.PROPOSED)
                    .findFirst();
            if (proposed.isEmpty()) {
                return new Confirming.Refused(Confirming.Reason.NOT_PROPOSED);
            }
            var by = new By(user.actor(), user.displayName());
            if (proposed.get().version() != version || !remedies.settle(proposed.get(), how, by, clock.instant())) {
                return new Confirming.Late();
            }
            note(user, task, "settle", how.state());
            return new Confirming.Done(task);
        });
    }

    private void note(CurrentUser user, Task task, String verb, Remedy.State state) {
        audit.record(AuditEvent.of(user.actor(), "remediation.remedy." + verb, Subject.of("task", task.id()))
                .after(state));
    }

    private Confirming everywhere(Supplier<Confirming> work) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
    }
}
