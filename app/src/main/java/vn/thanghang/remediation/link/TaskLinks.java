package vn.thanghang.remediation.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.AccountClosed;
import vn.thanghang.access.Act;
import vn.thanghang.access.People;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.MovingTasks;
import vn.thanghang.remediation.task.Task;

/**
 * Makes links for mails and says who stands behind one. A link is good for its person, while that person may report for the agency
 * the task belongs to: whoever loses the account or the role, or whose task went elsewhere, finds it dead.
 */
@Service
public class TaskLinks {

    /** How long a mail may lie. */
    static final Duration LIFE = Duration.ofDays(7);
    /** How long the page stays open. */
    static final Duration VISIT = Duration.ofHours(2);

    private static final Duration KEPT = Duration.ofDays(90);

    private final LinkRows rows;
    private final MovingTasks tasks;
    private final People people;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final LinkCodes codes = new LinkCodes();

    TaskLinks(
            LinkRows rows,
            MovingTasks tasks,
            People people,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A code for each of these tasks the person may report about now, for one mail, in the transaction of the caller, who writes
     * into the event log that they were made.
     */
    public Map<UUID, String> issue(UUID account, List<UUID> about) {
        return RowScope.EVERYTHING.call(() -> {
            Instant now = clock.instant();
            rows.forget(account, now.minus(KEPT));
            List<Task> open = people.acting(account).stream()
                    .flatMap(user -> tasks.all(about).stream()
                            .filter(task -> !task.isClosed()
                                    && !task.removed()
                                    && user.mayForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN)))
                    .toList();
            Map<UUID, String> issued = open.stream().collect(Collectors.toMap(Task::id, task -> codes.fresh()));
            rows.add(account, open, issued, ids, now, now.plus(LIFE));
            return issued;
        });
    }

    /** Whoever asks: nothing is changed. */
    public Optional<Visit> look(String code) {
        return RowScope.EVERYTHING.call(() -> rows.byCode(code, clock.instant()).flatMap(this::behind));
    }

    /** Opens the page; the code goes on working until its report is filed, since a line may break. */
    public Optional<Visit> open(String code) {
        return RowScope.EVERYTHING.call(() ->
                Objects.requireNonNull(transactions.execute(tx -> look(code).map(visit -> {
                    boolean first = rows.opened(visit.link(), clock.instant());
                    audit.record(AuditEvent.of(
                                    visit.user().actor(),
                                    "remediation.link.open",
                                    Subject.of("task", visit.task().id()))
                            .with("link", visit.link().id())
                            .with("first", first));
                    return visit;
                }))));
    }

    /** Who stands behind a page that was opened then; empty when its time is over or the link has died since. */
    public Optional<Visit> visit(UUID link, Instant opened) {
        return opened.plus(VISIT).isAfter(clock.instant())
                ? RowScope.EVERYTHING.call(() -> rows.byId(link).flatMap(this::behind))
                : Optional.empty();
    }

    private Optional<Visit> behind(TaskLink link) {
        return tasks.find(link.taskId())
                .filter(task -> task.agency().equals(link.agency()) && !task.removed())
                .flatMap(task -> visitor(link, task));
    }

    private Optional<Visit> visitor(TaskLink link, Task task) {
        return people.acting(link.account())
                .filter(user -> user.mayForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN))
                .map(user -> new Visit(link, user.actingFor(Act.REPORT_PROGRESS), task));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountClosed closed) {
        int ended = rows.close(closed.account(), clock.instant());
        if (ended > 0) {
            audit.record(AuditEvent.of(Actor.SYSTEM, "remediation.links.void", Subject.of("account", closed.account()))
                    .with("links", ended));
        }
    }
}
