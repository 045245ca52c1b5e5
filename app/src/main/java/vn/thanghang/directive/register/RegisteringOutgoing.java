package vn.thanghang.directive.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.files.Sha256;

/** Puts a signed paper of one's own into the register: it was confirmed where it was compared, so it has no draft here. */
@Service
public class RegisteringOutgoing {

    private static final String NUMBER_USED = """
            select exists (select from directive.document
              where direction = 'OUTGOING' and state = 'REGISTERED' and public.folded(issuer) = public.folded(:issuer)
                and symbol = :symbol and number = :number and left(dated, 4) = :year)
            """;

    private final Documents documents;
    private final Readings readings;
    private final Duties duties;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TimeOrderedIds ids;
    private final Clock clock;

    RegisteringOutgoing(
            Documents documents,
            Readings readings,
            Duties duties,
            FileStore files,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            TimeOrderedIds ids,
            Clock clock) {
        this.documents = documents;
        this.readings = readings;
        this.duties = duties;
        this.files = files;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A signed paper on its way into the register.
     *
     * @param file as it came back
     * @param signatures what is known of the digital signatures of the file
     * @param sentHere the day it is registered, from which its receivers can read it here
     * @param sentElsewhere the day it was sent in the province's document system, when told
     */
    // The array is only handed through.
    @SuppressWarnings("ArrayRecordComponent")
    public record Outgoing(
            DocumentFields fields,
            byte[] file,
            String fileName,
            SignatureReport signatures,
            LocalDate sentHere,
            @Nullable LocalDate sentElsewhere) {}

    /** Whether the body has given the number with this symbol in that year already. */
    public boolean isUsed(DocumentHead head) {
        Integer year = head.date().year();
        return jdbc.sql(NUMBER_USED)
                .param("issuer", head.issuer())
                .param("symbol", head.symbol())
                .param("number", head.number())
                .param("year", String.format(Locale.ROOT, "%04d", year == null ? 0 : year))
                .query(Boolean.class)
                .single();
    }

    /**
     * Registers it within the running transaction.
     *
     * @param key of the copy: one copy is one document
     * @throws org.springframework.dao.DuplicateKeyException when the number was given meanwhile
     */
    public UUID register(Outgoing outgoing, UUID key, By by) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a document is registered together with what led to it");
        }
        Sha256 file = files.keep(outgoing.file());
        var document = new Document(
                ids.next(),
                Direction.OUTGOING,
                DocumentState.REGISTERED,
                0,
                outgoing.fileName(),
                file,
                false,
                FieldLimits.bounded(outgoing.fields()),
                outgoing.sentHere(),
                outgoing.sentElsewhere(),
                List.of());
        documents.add(document, key);
        readings.add(document.id(), outgoing.signatures());
        duties.add(document.id(), document.fields());
        documents.decide(
                document.id(),
                new Document.Decision(
                        DocumentState.REGISTERED, by.actor().reference(), by.name(), clock.instant(), ""));
        events.publishEvent(new DocumentRegistered(document.id(), Direction.OUTGOING));
        audit.record(
                AuditEvent.of(by.actor(), "directive.document.registered", RegisteringDocuments.subject(document.id()))
                        .after(DocumentState.REGISTERED)
                        .with("code", document.fields().head().code())
                        .with("duties", document.fields().duties().size())
                        .with("fileSha256", file.hex()));
        return document.id();
    }
}
