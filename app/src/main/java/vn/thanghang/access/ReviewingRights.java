package vn.thanghang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.RightsReview.Decision;
import vn.thanghang.access.RightsReview.Line;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/**
 * Rà soát quyền (TCVN 14423:2026, 5.4.2.1d): every 180 days a review opens by itself. Administrators keep or end each
 * line, never the own one; somebody who decided none of them signs it off.
 */
@Service
public class ReviewingRights {

    public static final Duration EVERY = Duration.ofDays(180);

    /** Why a review was not signed off. */
    public enum NotSigned {
        /** Lines are open that are not those of the people who decided the others. */
        LINES_OPEN,
        /** This person decided lines of it. */
        DECIDED_LINES
    }

    private final RightsReviews reviews;
    private final AccountStores stores;
    private final LastUse lastUse;
    private final Jurisdiction jurisdiction;
    private final ManagingAccounts managing;
    private final Deeds deeds;
    private final Secrets secrets;

    ReviewingRights(
            RightsReviews reviews,
            AccountStores stores,
            LastUse lastUse,
            Jurisdiction jurisdiction,
            ManagingAccounts managing,
            Deeds deeds,
            Secrets secrets) {
        this.reviews = reviews;
        this.stores = stores;
        this.lastUse = lastUse;
        this.jurisdiction = jurisdiction;
        this.managing = managing;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    public List<RightsReview> all() {
        return reviews.all();
    }

    public RightsReview review(CurrentUser user, UUID id) {
        requireEverybody(user, Act.READ_ACCOUNTS);
        return reviews.byId(id).orElseThrow(NotFoundForUser::new);
    }

    public List<Line> lines(RightsReview review) {
        return reviews.lines(review.id());
    }

    /** When the next one opens by itself; empty while one is open or nobody has an account. */
    public Optional<Instant> nextDue() {
        var all = reviews.all();
        if (!all.isEmpty()) {
            var last = all.getFirst();
            return last.isOpen()
                    ? Optional.empty()
                    : Optional.of(last.openedAt().plus(EVERY));
        }
        return reviews.beginning().map(first -> first.plus(EVERY));
    }

    /** Opens one when it is time; asked by the timer. */
    Optional<UUID> openWhenDue() {
        return nextDue().filter(due -> !stores.now().isBefore(due)).flatMap(due -> open(null, Actor.SYSTEM));
    }

    /** Sooner than it would open by itself; nothing happens while one is open. */
    public void openNow(CurrentUser by) {
        requireEverybody(by, Act.MANAGE_ACCOUNTS);
        open(by.accountId(), by.actor());
    }

    private Optional<UUID> open(@Nullable UUID by, Actor actor) {
        return deeds.together(() -> {
            var review = secrets.newId();
            if (!reviews.open(review, by, stores.now())) {
                return Optional.empty();
            }
            Map<UUID, LastUse.Use> uses = lastUse.all();
            long lines = stores.accounts().all().stream()
                    .filter(account -> !account.isDisabled())
                    .mapToLong(account -> addLines(review, account.id(), uses))
                    .sum();
            deeds.note(AuditEvent.of(actor, "access.rights-review.opened", Subject.of("rights-review", review))
                    .with("lines", lines));
            return Optional.of(review);
        });
    }

    private long addLines(UUID review, UUID account, Map<UUID, LastUse.Use> uses) {
        LastUse.Use use = uses.getOrDefault(account, new LastUse.Use(null, stores.now(), false));
        var open = stores.roles().of(account).stream()
                .filter(granted -> granted.isOpen(stores.today()))
                .toList();
        open.forEach(granted -> reviews.addLine(review, secrets.newId(), account, granted.id(), use));
        if (open.isEmpty()) {
            reviews.addLine(review, secrets.newId(), account, null, use);
        }
        return Math.max(1, open.size());
    }

    /** Keeps or ends lines; what somebody else decided meanwhile stays. Gives those refused: ending the last administrator. */
    public List<UUID> decide(CurrentUser by, UUID reviewId, Map<UUID, Decision> decisions) {
        var review = review(by, reviewId);
        return deeds.together(() -> {
            if (!reviews.lockOpen(review.id())) {
                throw new NotFoundForUser(Act.MANAGE_ACCOUNTS);
            }
            return lines(review).stream()
                    .filter(line -> decisions.containsKey(line.id()) && !line.isDecided())
                    .filter(line -> !decide(by, review, line, decisions.get(line.id())))
                    .map(Line::id)
                    .toList();
        });
    }

    private boolean decide(CurrentUser by, RightsReview review, Line line, @Nullable Decision decision) {
        jurisdiction.requireAccount(by, line.accountId());
        if (decision == Decision.ENDED && !end(by, line)) {
            return false;
        }
        note(by, review, line, decision == null ? Decision.KEPT : decision);
        return true;
    }

    private boolean end(CurrentUser by, Line line) {
        GrantedRole role = line.role();
        boolean takesAdministration = role == null || role.role() == Role.ADMINISTRATOR;
        if (takesAdministration && managing.isLastAdministrator(line.accountId())) {
            return false;
        }
        if (role == null) {
            return managing.disable(by, line.accountId()) instanceof Outcome.Done<Account>;
        }
        managing.end(by, role);
        return true;
    }

    private void note(CurrentUser by, RightsReview review, Line line, Decision decision) {
        if (reviews.decide(review.id(), line.id(), decision, by.accountId(), stores.now())) {
            deeds.note(
                    AuditEvent.of(by.actor(), "access.rights-review.decided", Subject.of("account", line.accountId()))
                            .before(review.id())
                            .after(line.role() == null ? null : line.role().id())
                            .with("decision", decision.name()));
        }
    }

    /**
     * Four eyes: an auditor, or an administrator who decided no line. What is still open may only be lines of those who
     * decided the others; they are kept by who signs.
     *
     * @return empty when it is signed
     */
    public Optional<NotSigned> sign(CurrentUser by, UUID reviewId) {
        var review = review(by, reviewId);
        return deeds.together(() -> {
            if (!reviews.lockOpen(review.id())) {
                throw new NotFoundForUser(Act.SIGN_RIGHTS_REVIEW);
            }
            var lines = lines(review);
            var deciders = lines.stream().map(Line::decidedBy).distinct().toList();
            if (deciders.contains(by.accountId())) {
                return Optional.of(NotSigned.DECIDED_LINES);
            }
            var open = lines.stream()
                    .filter(line -> !line.isDecided() && stillThere(line))
                    .toList();
            if (!open.stream().allMatch(line -> deciders.contains(line.accountId()))) {
                return Optional.of(NotSigned.LINES_OPEN);
            }
            open.forEach(line -> note(by, review, line, Decision.KEPT));
            reviews.sign(review.id(), by.accountId(), stores.now());
            deeds.note(
                    AuditEvent.of(by.actor(), "access.rights-review.signed", Subject.of("rights-review", review.id()))
                            .with("lines", lines.size())
                            .with("ended", ended(lines)));
            return Optional.empty();
        });
    }

    private boolean stillThere(Line line) {
        var role = line.role();
        return role == null
                ? stores.accounts()
                        .byId(line.accountId())
                        .filter(account -> !account.isDisabled())
                        .isPresent()
                : role.isOpen(stores.today());
    }

    private static long ended(List<Line> lines) {
        return lines.stream().filter(line -> line.decision() == Decision.ENDED).count();
    }

    private void requireEverybody(CurrentUser user, Act act) {
        user.require(act, Relation.OTHER, Standing.OPEN);
        if (!jurisdiction.seesEverybody(user)) {
            throw new NotFoundForUser(act);
        }
    }
}
