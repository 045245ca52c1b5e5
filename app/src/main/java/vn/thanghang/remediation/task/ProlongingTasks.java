package vn.thanghang.remediation.task;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.TaskProlonged;

/** Asks for more time and decides on it. Every request is counted; the first date of the task stays. */
@Service
public class ProlongingTasks {

    private static final int WORDS_CHARS_MAX = 2_000;

    private final Tasks tasks;
    private final Extensions extensions;
    private final FollowingTasks following;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    ProlongingTasks(
            Tasks tasks,
            Extensions extensions,
            FollowingTasks following,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            ApplicationEventPublisher events,
            java.time.Clock clock) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.following = following;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a step. */
    public sealed interface Prolonging {

        record Done(Extension now) implements Prolonging {}

        record Refused(ExtensionRefusal reason) implements Prolonging {}

        /** The words are longer than there is room for; none is cut. */
        record TooLong(int length, int longest) implements Prolonging {}

        /** Somebody else has decided meanwhile, or there is nothing to decide on. */
        record Late() implements Prolonging {}
    }

    /**
     * @param to the new date; null when none could be read
     * @param causeClaimed whether the cause lies outside the agency
     */
    public Prolonging ask(
            CurrentUser user, UUID taskId, @Nullable LocalDate to, String reason, boolean causeClaimed, UUID key) {
        Task task = tasks.find(taskId).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.AMEND_PLANS, task.agency(), Standing.FROZEN);
        String words = BorderText.lines(reason).value();
        if (words.length() > WORDS_CHARS_MAX) {
            return new Prolonging.TooLong(words.length(), WORDS_CHARS_MAX);
        }
        if (to == null) {
            return new Prolonging.Refused(ExtensionRefusal.DATE_MISSING);
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            Optional<ExtensionRefusal> refusal = refusal(task, to, words);
            if (refusal.isPresent()) {
                return new Prolonging.Refused(refusal.get());
            }
            Extension asked = asked(user, task, to, words, causeClaimed);
            if (!extensions.add(asked, key, user.actor().reference())) {
                return extensions
                        .last(task.id())
                        .filter(last -> last.toDue().equals(to) && last.reason().equals(words))
                        .<Prolonging>map(Prolonging.Done::new)
                        .orElseGet(() -> new Prolonging.Refused(ExtensionRefusal.OPEN_ALREADY));
            }
            audit.record(AuditEvent.of(user.actor(), "remediation.extension.ask", Subject.of("task", taskId))
                    .before(task.due())
                    .after(to)
                    .with("after-due", asked.afterDue()));
            return new Prolonging.Done(asked);
        }));
    }

    private Extension asked(CurrentUser user, Task task, LocalDate to, String words, boolean causeClaimed) {
        return new Extension(
                ids.next(),
                task.id(),
                task.planId(),
                task.agency(),
                ExtensionState.ASKED,
                0,
                task.due(),
                to,
                words,
                causeClaimed,
                following.today().isAfter(task.due()),
                null,
                "",
                user.displayName(),
                clock.instant(),
                "",
                null);
    }

    private Optional<ExtensionRefusal> refusal(Task task, LocalDate to, String words) {
        if (task.progress() == Progress.DONE || task.removed()) {
            return Optional.of(ExtensionRefusal.TASK_DONE);
        }
        if (words.isEmpty()) {
            return Optional.of(ExtensionRefusal.REASON_MISSING);
        }
        if (!to.isAfter(task.due())) {
            return Optional.of(ExtensionRefusal.NOT_LATER);
        }
        if (to.getYear() != task.workYear()) {
            return Optional.of(ExtensionRefusal.OUTSIDE_ROUND);
        }
        return tasks.isBeingAmended(task.planId())
                ? Optional.of(ExtensionRefusal.PLAN_BEING_AMENDED)
                : Optional.empty();
    }

    /** @param confirmed whether the objective cause is confirmed, which counts for the task later */
    public Prolonging decide(
            CurrentUser user, UUID taskId, int version, boolean granted, boolean confirmed, String answer) {
        Task task = tasks.find(taskId).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.DECIDE_EXTENSIONS, task.agency(), Standing.FROZEN);
        String words = BorderText.lines(answer).value();
        if (words.length() > WORDS_CHARS_MAX) {
            return new Prolonging.TooLong(words.length(), WORDS_CHARS_MAX);
        }
        if (!granted && words.isEmpty()) {
            return new Prolonging.Refused(ExtensionRefusal.REASON_MISSING);
        }
        ExtensionAct act = granted ? ExtensionAct.GRANT : ExtensionAct.REFUSE;
        return RowScope.EVERYTHING.call(() -> step(user, task, act, version, granted ? confirmed : null, words));
    }

    /** Taken back by the agency that asked. */
    public Prolonging withdraw(CurrentUser user, UUID taskId, int version) {
        Task task = tasks.find(taskId).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.AMEND_PLANS, task.agency(), Standing.FROZEN);
        return step(user, task, ExtensionAct.WITHDRAW, version, null, "");
    }

    private Prolonging step(
            CurrentUser user, Task task, ExtensionAct act, int version, @Nullable Boolean confirmed, String words) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            Optional<Extension> last = extensions.last(task.id());
            if (last.isEmpty()) {
                return new Prolonging.Late();
            }
            Extension asked = last.get();
            Optional<ExtensionState> to = act.from(asked.state());
            if (to.isEmpty()) {
                return new Prolonging.Refused(ExtensionRefusal.of(act, asked.state()));
            }
            boolean decided = asked.version() == version
                    && extensions.decide(
                            asked,
                            to.get(),
                            confirmed,
                            words,
                            user.actor().reference(),
                            user.displayName(),
                            clock.instant());
            if (!decided) {
                return new Prolonging.Late();
            }
            if (act == ExtensionAct.GRANT && !moved(task, asked)) {
                // The date of the task has moved since; the answer would speak of another one.
                tx.setRollbackOnly();
                return new Prolonging.Late();
            }
            if (act == ExtensionAct.GRANT) {
                events.publishEvent(new TaskProlonged(task.id(), asked.fromDue(), asked.toDue()));
            }
            audit.record(AuditEvent.of(
                            user.actor(),
                            "remediation.extension." + act.name().toLowerCase(java.util.Locale.ROOT),
                            Subject.of("task", task.id()))
                    .before(asked.fromDue())
                    .after(act == ExtensionAct.GRANT ? asked.toDue() : asked.fromDue()));
            return new Prolonging.Done(extensions.last(task.id()).orElseThrow());
        }));
    }

    private boolean moved(Task task, Extension asked) {
        return tasks.prolong(
                task.id(), asked.fromDue(), asked.toDue(), VietnameseFormat.date(asked.toDue()), clock.instant());
    }
}
