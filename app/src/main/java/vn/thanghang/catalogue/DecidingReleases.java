package vn.thanghang.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;

/** Checks, publishes and withdraws releases: each decision is one transaction with its record. */
@Service
public class DecidingReleases {

    private static final int REASON_CHARS_MAX = 500;

    private final Releases releases;
    private final Drafting drafting;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    DecidingReleases(
            Releases releases,
            Drafting drafting,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.releases = releases;
        this.drafting = drafting;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Takes a decision about a release.
     *
     * @param version the version the person was looking at
     * @param reason needed for a withdrawal
     */
    public Decided decide(UUID id, ReleaseAct act, int version, String reason, Hand by) {
        Decided decided = transactions.execute(tx -> {
            Decided result = within(id, act, version, reason.strip(), by);
            if (result instanceof Decided.Refused) {
                tx.setRollbackOnly();
            }
            return result;
        });
        return decided == null ? new Decided.Refused(Decided.Reason.UNKNOWN_RELEASE) : decided;
    }

    Decided within(UUID id, ReleaseAct act, int version, String reason, Hand by) {
        Optional<Release> found = releases.find(id);
        if (found.isEmpty()) {
            return new Decided.Refused(Decided.Reason.UNKNOWN_RELEASE);
        }
        Release release = found.get();
        ReleaseState target = act.from(release.state());
        if (target == null) {
            return new Decided.Refused(Decided.Reason.NOT_IN_THIS_STATE);
        }
        if (act == ReleaseAct.CHECK && !by.equals(Hand.SYSTEM) && isImporter(release, by)) {
            return new Decided.Refused(Decided.Reason.OWN_IMPORT);
        }
        if (act == ReleaseAct.WITHDRAW && reason.isEmpty()) {
            return new Decided.Refused(Decided.Reason.REASON_NEEDED);
        }
        if (release.version() != version || !releases.move(release, version, target)) {
            return new Decided.Refused(Decided.Reason.CHANGED_MEANWHILE);
        }
        String kept = reason.substring(0, Math.min(reason.length(), REASON_CHARS_MAX));
        drafting.decide(id, target, by, kept);
        if (target == ReleaseState.PUBLISHED) {
            events.publishEvent(new ResultsPublished(release.index(), release.year(), id));
        }
        audit.record(AuditEvent.of(
                        by.actor(), "catalogue.release." + target.name().toLowerCase(Locale.ROOT), Drafting.subject(id))
                .before(release.state())
                .after(target)
                .with("contentSha256", release.contentSha256())
                .with("reason", kept));
        return new Decided.Done(releases.find(id).orElse(release));
    }

    private static boolean isImporter(Release release, Hand by) {
        Release.Decision imported = release.decision(ReleaseState.DRAFT);
        return imported != null && imported.actor().equals(by.actor().reference());
    }
}
