package vn.thanghang.directive.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.Exchange;
import vn.thanghang.directive.Untrusted;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.TimeOrderedIds;

/** From a file to a draft: read, and then kept for a person to confirm; or refused and kept nowhere. */
@Service
public class ReceivingDocuments {

    /** The largest file taken. */
    public static final int FILE_BYTES_MAX = 20 * 1024 * 1024;

    private final PaperReading reader;
    private final Documents documents;
    private final Readings readings;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ReceivingDocuments(
            PaperReading reader,
            Documents documents,
            Readings readings,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.reader = reader;
        this.documents = documents;
        this.readings = readings;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param key made by the form; the same key again finds the draft of the first time */
    public Reception receive(byte[] file, String fileName, UUID key, By by) {
        Optional<UUID> before = documents.withKey(key);
        if (before.isPresent()) {
            return new Reception.Drafted(before.get());
        }
        return switch (reader.read(file, fileName)) {
            case Untrusted.Refused(var reason, var detail) -> new Reception.NotRead(reason.key(), detail);
            case Untrusted.Secret(var degree) -> {
                noteSecret(degree, by);
                yield new Reception.Secret();
            }
            case Untrusted.Read(var read, var signatures, var exchange) ->
                keep(
                        new Brought(file, fileName, read, signatures, exchange == null ? List.of() : exchange.files()),
                        key,
                        by);
        };
    }

    /** That it happened, when, through whom: neither the content nor the name of the file, which may tell it. */
    public void noteSecret(Reading.Mark degree, By by) {
        transactions.executeWithoutResult(tx ->
                audit.record(AuditEvent.of(by.actor(), "directive.secret.refused", Subject.of("incident", ids.next()))
                        .with("degree", degree.name())));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Brought(
            byte[] file,
            String fileName,
            ReadDocument read,
            SignatureReport signatures,
            List<Exchange.Enclosed> enclosed) {}

    private Reception keep(Brought brought, UUID key, By by) {
        ReadDocument read = brought.read();
        var draft = new Document(
                ids.next(),
                Direction.INCOMING,
                DocumentState.DRAFT,
                0,
                brought.fileName(),
                null,
                read.party(),
                FieldLimits.cut(Proposal.fields(read)),
                null,
                null,
                List.of());
        try {
            transactions.executeWithoutResult(tx -> {
                documents.add(draft, key);
                if (!read.party()) {
                    readings.add(draft.id(), brought.file(), read);
                    readings.enclose(draft.id(), brought.enclosed());
                }
                readings.add(draft.id(), brought.signatures());
                documents.decide(
                        draft.id(),
                        new Document.Decision(
                                DocumentState.DRAFT, by.actor().reference(), by.name(), clock.instant(), ""));
                audit.record(AuditEvent.of(
                                by.actor(), "directive.document.drafted", RegisteringDocuments.subject(draft.id()))
                        .with("party", draft.party())
                        .with("bytes", brought.file().length));
            });
            return new Reception.Drafted(draft.id());
        } catch (DuplicateKeyException raced) {
            // The same form twice at once: the other one has stored.
            return new Reception.Drafted(documents.withKey(key).orElseThrow(() -> raced));
        }
    }
}
