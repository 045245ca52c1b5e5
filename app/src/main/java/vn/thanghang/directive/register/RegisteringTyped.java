package vn.thanghang.directive.register;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.TimeOrderedIds;

/** Puts an order without a file into the register: what a leader wrote on a submission or said at a briefing. */
@Service
public class RegisteringTyped {

    private final Documents documents;
    private final Duties duties;
    private final ReceivingDocuments secrets;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    RegisteringTyped(
            Documents documents,
            Duties duties,
            ReceivingDocuments secrets,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.documents = documents;
        this.duties = duties;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param typed all that was typed, looked through for the mark of a state secret
     * @param key the same key again finds the document of the first time
     * @return the document; empty when it bears the mark of a state secret, then nothing is kept
     */
    public Optional<UUID> register(DocumentFields fields, String typed, UUID key, By by) {
        Optional<UUID> before = documents.withKey(key);
        if (before.isPresent()) {
            return before;
        }
        if (new DocumentReader().readText(typed) instanceof Reading.Secret(Reading.Mark degree)) {
            secrets.noteSecret(degree, by);
            return Optional.empty();
        }
        try {
            return Optional.of(Objects.requireNonNull(transactions.execute(tx -> add(fields, key, by))));
        } catch (DuplicateKeyException raced) {
            return Optional.of(documents.withKey(key).orElseThrow(() -> raced));
        }
    }

    private UUID add(DocumentFields fields, UUID key, By by) {
        var document = new Document(
                ids.next(),
                Direction.INCOMING,
                DocumentState.REGISTERED,
                0,
                "",
                null,
                false,
                FieldLimits.bounded(fields),
                null,
                null,
                List.of());
        documents.add(document, key);
        duties.add(document.id(), document.fields());
        for (DocumentState state : List.of(DocumentState.DRAFT, DocumentState.REGISTERED)) {
            documents.decide(
                    document.id(),
                    new Document.Decision(state, by.actor().reference(), by.name(), clock.instant(), ""));
        }
        events.publishEvent(new DocumentRegistered(document.id(), Direction.INCOMING));
        audit.record(
                AuditEvent.of(by.actor(), "directive.document.registered", RegisteringDocuments.subject(document.id()))
                        .after(DocumentState.REGISTERED)
                        .with("code", document.fields().head().code())
                        .with("duties", document.fields().duties().size())
                        .with("typed", true));
        return document.id();
    }
}
