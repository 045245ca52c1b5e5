package vn.thanghang.directive.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.Vietnam;

/** One step of a directive: row, step and record are written together, or nothing is. */
@Component
final class Stepping {

    private final Directives directives;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Stepping(
            Directives directives,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.directives = directives;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(tx -> work.get()));
    }

    /** The work, or nothing of it when it comes to nothing. */
    <T> Optional<T> allOrNothing(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            Optional<T> done = work.get();
            if (done.isEmpty()) {
                tx.setRollbackOnly();
            }
            return done;
        }));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }

    /** Why the step is not taken on what the person was looking at; empty when it may be. */
    Optional<DutyResult> refusal(Directive before, DirectiveAct act, int version) {
        if (before.version() != version) {
            return Optional.of(new DutyResult.Late(before));
        }
        return act.refusal(before.state())
                .map(reason ->
                        DutyResult.refused("state", reason, before.state().name()));
    }

    /** The directive after the step; empty when somebody else was faster. Runs within a transaction. */
    Optional<Directive> step(Directive before, DirectiveAct act, Directive content, By by, @Nullable UUID document) {
        Directive after = new Directive(
                before.documentId(),
                content.birth(),
                content.authority(),
                act.from(before.state()).orElseThrow(),
                before.version() + 1,
                content.indexCode(),
                content.workYear(),
                content.province(),
                content.day(),
                act == DirectiveAct.GIVE ? now() : before.givenAt(),
                act == DirectiveAct.WITHDRAW ? document : before.withdrawnBy(),
                content.obligations());
        if (!directives.move(after)) {
            return Optional.empty();
        }
        note(after, act, before.state(), by, document);
        return directives.find(after.documentId());
    }

    void note(Directive after, DirectiveAct act, @Nullable DirectiveState before, By by, @Nullable UUID document) {
        directives.addStep(after, act, by, now(), document);
        String verb = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(AuditEvent.of(by.actor(), "directive.duties." + verb, subject(after.documentId()))
                .before(before)
                .after(after.state())
                .with("version", after.version())
                .with("duties", after.obligations().size())
                .with("document", document == null ? "" : document));
    }

    void record(AuditEvent event) {
        audit.record(event);
    }

    static Subject subject(UUID directive) {
        return Subject.of("directive", directive);
    }
}
