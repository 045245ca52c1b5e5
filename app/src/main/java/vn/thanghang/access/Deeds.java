package vn.thanghang.access;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;

/** Keeps a change and its event together: both or neither. */
@Component
final class Deeds {

    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    Deeds(AuditLog audit, TransactionOperations transaction, ApplicationEventPublisher events) {
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
    }

    <T> T together(Supplier<T> changeAndEvent) {
        return Objects.requireNonNull(transaction.execute(status -> changeAndEvent.get()));
    }

    /** Within {@link #together}. */
    void note(AuditEvent event) {
        audit.record(event);
    }

    /** An event about an account, within {@link #together}. */
    void note(Actor actor, String act, UUID account) {
        audit.record(AuditEvent.of(actor, act, Subject.of("account", account)));
    }

    /** An account was closed, within {@link #together}: whoever keeps something for it hears of it. */
    void noteClosed(Actor actor, String act, UUID account) {
        note(actor, act, account);
        events.publishEvent(new AccountClosed(account));
    }

    /** Something that happened without a change of anything else. */
    void noteAlone(AuditEvent event) {
        transaction.executeWithoutResult(status -> audit.record(event));
    }
}
