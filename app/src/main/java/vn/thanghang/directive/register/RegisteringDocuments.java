package vn.thanghang.directive.register;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.files.Sha256;

/** Confirms or discards a draft: each decision is one transaction with its record. */
@Service
public class RegisteringDocuments {

    private static final DocumentFields NOTHING = new DocumentFields(
            new DocumentHead("", "", "", PartialDate.BLANK, "", "", "", "", null),
            List.of(),
            new Signer(List.of(), "", null),
            List.of(),
            List.of(),
            List.of());

    private final Documents documents;
    private final Readings readings;
    private final Duties duties;
    private final FileStore files;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RegisteringDocuments(
            Documents documents,
            Readings readings,
            Duties duties,
            FileStore files,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.documents = documents;
        this.readings = readings;
        this.duties = duties;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Puts a draft into the register with the fields a person confirmed.
     *
     * @param version the version the person was looking at
     */
    public Registration register(UUID id, int version, DocumentFields fields, By by) {
        return decide(id, version, DocumentAct.REGISTER, fields, "", by);
    }

    /** Does not take a draft: its file, its fields and what was read are removed; that it was there stays. */
    public Registration discard(UUID id, int version, String reason, By by) {
        return decide(id, version, DocumentAct.DISCARD, NOTHING, reason, by);
    }

    private Registration decide(UUID id, int version, DocumentAct act, DocumentFields fields, String reason, By by) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            Optional<Document> found = documents.find(id);
            if (found.isEmpty()) {
                return new Registration.Unknown();
            }
            Document before = found.get();
            DocumentState target = act.from(before.state());
            if (target == null || before.version() != version) {
                return new Registration.Late(before);
            }
            return change(before, target, fields, reason, by);
        }));
    }

    private Registration change(Document before, DocumentState state, DocumentFields fields, String reason, By by) {
        UUID id = before.id();
        boolean taken = state == DocumentState.REGISTERED;
        // The row is taken first: of two decisions at once the second waits here and then finds another version.
        Sha256 file = taken ? readings.waitingFile(id).map(Sha256::of).orElse(null) : null;
        Document after = moved(before, state, taken ? before.fileName() : "", file, fields);
        if (!documents.move(after, before.version())) {
            return new Registration.Late(documents.find(id).orElse(before));
        }
        if (taken) {
            readings.waitingFile(id).ifPresent(files::keep);
            duties.add(id, fields);
            events.publishEvent(new DocumentRegistered(id, before.direction()));
        }
        readings.dropFile(id);
        if (!taken) {
            readings.dropReading(id);
        }
        documents.decide(id, new Document.Decision(state, by.actor().reference(), by.name(), clock.instant(), reason));
        audit.record(
                AuditEvent.of(by.actor(), "directive.document." + state.name().toLowerCase(Locale.ROOT), subject(id))
                        .before(before.state())
                        .after(state)
                        .with("code", fields.head().code())
                        .with("duties", fields.duties().size())
                        .with("fileSha256", file == null ? "" : file.hex()));
        return new Registration.Done(documents.find(id).orElseThrow());
    }

    private static Document moved(
            Document before, DocumentState state, String fileName, @Nullable Sha256 file, DocumentFields fields) {
        return new Document(
                before.id(),
                before.direction(),
                state,
                before.version() + 1,
                fileName,
                file,
                before.party(),
                fields,
                null,
                null,
                before.decisions());
    }

    static Subject subject(UUID id) {
        return Subject.of("document", id);
    }
}
