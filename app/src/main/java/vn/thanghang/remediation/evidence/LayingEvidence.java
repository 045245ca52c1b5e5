package vn.thanghang.remediation.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.files.KeepingFiles;
import vn.thanghang.platform.files.KeptFile;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.files.WaitingFile;

/**
 * Lays evidence down beside what it proves. First {@link #hindrance} waits for the checks of the files, outside of any
 * transaction; then {@link #lay} keeps them inside the one of the caller, who has asked the policy table.
 */
@Component
public class LayingEvidence {

    /** Of one report. */
    public static final int FILES_MAX = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NAME_CHARS_MAX = 300;

    private final ReceivingFiles receiving;
    private final KeepingFiles keeping;
    private final EvidenceRows rows;
    private final TimeOrderedIds ids;
    private final Clock clock;

    LayingEvidence(ReceivingFiles receiving, KeepingFiles keeping, EvidenceRows rows, TimeOrderedIds ids, Clock clock) {
        this.receiving = receiving;
        this.keeping = keeping;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What evidence is laid beside.
     *
     * @param taskId and {@code reportId}: null where it belongs to something else
     */
    public record Beside(
            String agency,
            int workYear,
            @Nullable UUID taskId,
            @Nullable UUID reportId) {}

    /** Why some of it cannot be taken now; empty when nothing speaks against it. */
    public Optional<NotTaken> hindrance(CurrentUser user, String agency, List<Offered> offered) {
        if (offered.stream()
                        .filter(each -> !(each instanceof Offered.Statement))
                        .count()
                > FILES_MAX) {
            return refused(NotTaken.Reason.TOO_MANY, "");
        }
        return offered.stream()
                .map(each -> switch (each) {
                    case Offered.Uploaded uploaded -> hindrance(user, uploaded);
                    case Offered.Reused(UUID id) ->
                        reusable(agency, id).isPresent()
                                ? Optional.<NotTaken>empty()
                                : refused(NotTaken.Reason.UNKNOWN, "");
                    case Offered.Linked(String place, UUID id, EvidenceKind kind) ->
                        keeping.find(place, id)
                                        .filter(file -> kind.fits(file.type()))
                                        .isPresent()
                                ? Optional.<NotTaken>empty()
                                : refused(NotTaken.Reason.UNKNOWN, "");
                    case Offered.Statement _ -> Optional.<NotTaken>empty();
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<NotTaken> hindrance(CurrentUser user, Offered.Uploaded uploaded) {
        Optional<WaitingFile> found = receiving.decided(owner(user), uploaded.upload(), PATIENCE);
        if (found.isEmpty()) {
            return refused(NotTaken.Reason.GONE, "");
        }
        WaitingFile file = found.get();
        return switch (file.state()) {
            case CLEAN ->
                file.type() != null && uploaded.kind().fits(file.type())
                        ? Optional.empty()
                        : refused(NotTaken.Reason.KIND, file.name());
            case REFUSED -> refused(NotTaken.Reason.NOT_TAKEN, file.name());
            case CHECKING, WAITING_FOR_SCANNER, RECEIVING -> refused(NotTaken.Reason.BEING_CHECKED, file.name());
            case TAKEN, DISCARDED -> refused(NotTaken.Reason.GONE, file.name());
        };
    }

    /** Whether something of it is as strong as wanted. */
    public boolean reaches(String agency, List<Offered> offered, EvidenceKind wanted) {
        return offered.stream().anyMatch(each -> switch (each) {
            case Offered.Uploaded uploaded -> uploaded.kind().reaches(wanted);
            case Offered.Reused(UUID id) ->
                reusable(agency, id)
                        .filter(source -> source.kind().reaches(wanted))
                        .isPresent();
            case Offered.Linked linked -> linked.kind().reaches(wanted);
            case Offered.Statement _ -> EvidenceKind.STATEMENT.reaches(wanted);
        });
    }

    /** @throws IllegalStateException when what {@link #hindrance} found has changed since: the caller rolls back */
    public List<Evidence> lay(CurrentUser user, Beside beside, List<Offered> offered) {
        var laid = new ArrayList<Evidence>();
        for (Offered each : offered) {
            Evidence evidence = switch (each) {
                case Offered.Uploaded uploaded -> uploaded(user, beside, uploaded);
                case Offered.Reused(UUID id) -> reused(user, beside, id);
                case Offered.Linked linked -> linked(user, beside, linked);
                case Offered.Statement(String words) ->
                    evidence(
                            user,
                            beside,
                            EvidenceKind.STATEMENT,
                            null,
                            words.substring(0, Math.min(words.length(), NAME_CHARS_MAX)),
                            null);
            };
            rows.add(evidence, user.actor().reference());
            laid.add(evidence);
        }
        return laid;
    }

    private Evidence uploaded(CurrentUser user, Beside beside, Offered.Uploaded uploaded) {
        KeptFile kept = keeping.keep(owner(user), uploaded.upload(), "evidence:" + beside.agency())
                .orElseThrow(() -> new IllegalStateException("the file is gone: " + uploaded.upload()));
        var content = new Evidence.Content(kept.place(), kept.id(), kept.sha256(), kept.type(), kept.bytes());
        return evidence(user, beside, uploaded.kind(), content, kept.name(), null);
    }

    private Evidence linked(CurrentUser user, Beside beside, Offered.Linked linked) {
        KeptFile kept = keeping.find(linked.place(), linked.file())
                .orElseThrow(() -> new IllegalStateException("the file is gone: " + linked.file()));
        var content = new Evidence.Content(kept.place(), kept.id(), kept.sha256(), kept.type(), kept.bytes());
        return evidence(user, beside, linked.kind(), content, kept.name(), null);
    }

    private Evidence reused(CurrentUser user, Beside beside, UUID id) {
        Evidence source = reusable(beside.agency(), id)
                .orElseThrow(() -> new IllegalStateException("no such evidence of " + beside.agency()));
        return evidence(user, beside, source.kind(), source.content(), source.name(), source.id());
    }

    private Optional<Evidence> reusable(String agency, UUID id) {
        return rows.find(id).filter(each -> each.agency().equals(agency) && each.content() != null);
    }

    private Evidence evidence(
            CurrentUser user,
            Beside beside,
            EvidenceKind kind,
            Evidence.@Nullable Content content,
            String name,
            @Nullable UUID reusedFrom) {
        return new Evidence(
                ids.next(),
                beside.agency(),
                beside.taskId(),
                beside.reportId(),
                beside.workYear(),
                kind,
                content,
                name,
                reusedFrom,
                user.displayName(),
                clock.instant());
    }

    private static String owner(CurrentUser user) {
        return user.actor().reference();
    }

    private static Optional<NotTaken> refused(NotTaken.Reason reason, String detail) {
        return Optional.of(new NotTaken(reason, detail));
    }
}
