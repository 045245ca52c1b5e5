package vn.thanghang.remediation.link;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.files.Announced;
import vn.thanghang.platform.files.Begun;
import vn.thanghang.platform.files.FileProfile;
import vn.thanghang.platform.files.KeepingFiles;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.files.WaitingFile;
import vn.thanghang.platform.files.WaitingState;
import vn.thanghang.remediation.evidence.LayingEvidence;
import vn.thanghang.remediation.progress.LinkReports;
import vn.thanghang.remediation.task.Progress;

/** Files the one report a link is good for. One transaction: the report, its files, the end of the link. */
@Service
public class FilingByLink {

    private static final int WORDS_CHARS_MAX = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkRows links;
    private final LinkReports reports;
    private final ReceivingFiles receiving;
    private final KeepingFiles keeping;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    FilingByLink(
            LinkRows links,
            LinkReports reports,
            ReceivingFiles receiving,
            KeepingFiles keeping,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.links = links;
        this.reports = reports;
        this.receiving = receiving;
        this.keeping = keeping;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Not compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Brought(String name, byte[] content) {}

    /** @param key the same key again finds what the first time did */
    public record Sent(Progress progress, String words, boolean declared, List<Brought> files, UUID key) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        /** The link has filed its report, or has died meanwhile. */
        record Dead() implements Outcome {}

        /** @param key of the words for it */
        record Refused(String key, List<Object> arguments) implements Outcome {}
    }

    public Outcome file(Visit visit, Sent sent) {
        return RowScope.EVERYTHING.call(() -> {
            if (isFiled(visit, sent.key())) {
                return new Outcome.Done();
            }
            if (visit.link().used() || visit.task().isClosed()) {
                return new Outcome.Dead();
            }
            String words = BorderText.lines(sent.words()).value();
            Optional<Outcome> refusal = refusal(sent, words);
            var files = new ArrayList<WaitingFile>();
            for (Brought each : refusal.isPresent() ? List.<Brought>of() : sent.files()) {
                refusal = refusal.or(() -> take(visit, each, files));
            }
            return refusal.orElseGet(
                    () -> Objects.requireNonNull(transactions.execute(tx -> stored(visit, sent, words, files))));
        });
    }

    private boolean isFiled(Visit visit, UUID key) {
        return reports.filed(key)
                .filter(each -> each.taskId().equals(visit.task().id()))
                .isPresent();
    }

    private static Optional<Outcome> refusal(Sent sent, String words) {
        if (words.isEmpty() && sent.progress() != Progress.NOT_STARTED) {
            return refused("remediation.link.wordsMissing");
        }
        if (words.length() > WORDS_CHARS_MAX) {
            return refused("remediation.link.tooLong", words.length(), WORDS_CHARS_MAX);
        }
        if (sent.files().size() > LayingEvidence.FILES_MAX) {
            return refused("remediation.evidence.refused.TOO_MANY", LayingEvidence.FILES_MAX);
        }
        return sent.files().isEmpty() || sent.declared() ? Optional.empty() : refused("remediation.report.undeclared");
    }

    private Optional<Outcome> take(Visit visit, Brought file, List<WaitingFile> taken) {
        var announced = Announced.of(FileProfile.ATTACHMENT, file.name(), file.content());
        return switch (receiving.bring(owner(visit), announced, file.content())) {
            case Begun.Refused(var reason, var detail) -> refused(reason.key(), detail);
            case Begun.TooMany _ -> refused("platform.files.tooMany");
            case Begun.Waiting(var waiting) -> {
                WaitingFile decided =
                        receiving.decided(owner(visit), waiting.id(), PATIENCE).orElse(waiting);
                taken.add(decided);
                yield decided.state() == WaitingState.CLEAN
                        ? Optional.empty()
                        : refused("remediation.link.fileNotReady", decided.name());
            }
        };
    }

    private Outcome stored(Visit visit, Sent sent, String words, List<WaitingFile> files) {
        UUID id = ids.next();
        if (!links.use(visit.link(), clock.instant())) {
            return isFiled(visit, sent.key()) ? new Outcome.Done() : new Outcome.Dead();
        }
        if (!reports.add(id, visit.task(), sent.progress(), words, visit.user(), sent.key())) {
            return new Outcome.Done();
        }
        for (WaitingFile file : files) {
            var _ = keeping.keep(owner(visit), file.id(), LinkReports.place(id))
                    .orElseThrow(() -> new IllegalStateException("the file is gone: " + file.id()));
        }
        audit.record(AuditEvent.of(
                        visit.user().actor(),
                        "remediation.link.report",
                        Subject.of("task", visit.task().id()))
                .after(sent.progress())
                .with("report", id)
                .with("link", visit.link().id())
                .with("files", files.size()));
        return new Outcome.Done();
    }

    private static String owner(Visit visit) {
        return "link:" + visit.link().id();
    }

    private static Optional<Outcome> refused(String key, Object... arguments) {
        return Optional.of(new Outcome.Refused(key, List.of(arguments)));
    }
}
