package vn.thanghang.remediation.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.Verdict;

/** A share of the confirmations, drawn by a published seed, is looked at again by somebody else. */
@Service
public class CheckingAgain {

    private static final int SEED_CHARS_MIN = 8;
    private static final int SEED_CHARS_MAX = 200;

    private final Draws draws;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    CheckingAgain(Draws draws, AuditLog audit, TransactionTemplate transactions, TimeOrderedIds ids, Clock clock) {
        this.draws = draws;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a step; the words stand at {@code remediation.draw.<outcome>}. */
    public enum Outcome {
        DONE,
        /** A seed has 8 to 200 characters. */
        SEED,
        /** A share is 1 to 100 percent. */
        PERCENT,
        /** The days are missing or the wrong way round. */
        DAYS,
        /** The draw comes on a day after the seed was published and after the last of its days. */
        TOO_EARLY,
        LATE,
        REASON_MISSING,
        /** Whoever said it first does not look again. */
        SAME_PERSON
    }

    /** The newest first. */
    public List<Draw> all() {
        return RowScope.EVERYTHING.call(draws::all);
    }

    public List<SecondCheck> checks(Draw draw) {
        return RowScope.EVERYTHING.call(() -> draws.checks(draw.id()));
    }

    /** @throws NotFoundForUser when there is none */
    public Draw draw(UUID id) {
        return RowScope.EVERYTHING.call(() -> draws.find(id)).orElseThrow(NotFoundForUser::new);
    }

    /**
     * @param percent 0 when none could be read
     * @param from and {@code until}: null when none could be read
     */
    public Outcome publish(
            CurrentUser user,
            String typed,
            int percent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            UUID key) {
        String seed = BorderText.line(typed).value();
        if (seed.length() < SEED_CHARS_MIN || seed.length() > SEED_CHARS_MAX) {
            return Outcome.SEED;
        }
        if (percent < 1 || percent > 100) {
            return Outcome.PERCENT;
        }
        if (from == null || until == null || until.isBefore(from)) {
            return Outcome.DAYS;
        }
        var draw = new Draw(ids.next(), seed, percent, from, until, today(), user.displayName(), null, null, 0, 0, 0);
        transactions.executeWithoutResult(tx -> {
            draws.publish(draw, key, by(user), clock.instant());
            audit.record(AuditEvent.of(user.actor(), "remediation.draw.publish", Subject.of("draw", draw.id()))
                    .with("seed", seed)
                    .with("percent", percent)
                    .with("from", from)
                    .with("until", until));
        });
        return Outcome.DONE;
    }

    public Outcome draw(CurrentUser user, UUID id) {
        Draw draw = draw(id);
        LocalDate today = today();
        if (draw.drawnOn() != null) {
            return Outcome.LATE;
        }
        if (!today.isAfter(draw.publishedOn()) || !today.isAfter(draw.until())) {
            return Outcome.TOO_EARLY;
        }
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            List<UUID> candidates = draws.candidates(draw);
            List<UUID> chosen = Draw.chosen(draw.seed(), draw.percent(), candidates);
            if (!draws.draw(draw, chosen, candidates.size(), today, user.displayName())) {
                return Outcome.LATE;
            }
            audit.record(AuditEvent.of(user.actor(), "remediation.draw.draw", Subject.of("draw", id))
                    .with("candidates", candidates.size())
                    .with("chosen", chosen.size()));
            return Outcome.DONE;
        })));
    }

    /** @throws NotFoundForUser when there is none this person may look at */
    public SecondCheck check(CurrentUser user, UUID id) {
        SecondCheck check = RowScope.EVERYTHING.call(() -> draws.check(id)).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.SECOND_CHECK, check.agency(), Standing.FROZEN);
        return check;
    }

    public Outcome answer(CurrentUser user, UUID id, Verdict verdict, String typed) {
        SecondCheck check = check(user, id);
        String reason = BorderText.lines(typed).value();
        Optional<Outcome> hindrance = hindrance(user, check, verdict, reason);
        return hindrance.orElseGet(() ->
                RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
                    if (!draws.answer(check, verdict, reason, by(user), clock.instant())) {
                        return Outcome.LATE;
                    }
                    audit.record(
                            AuditEvent.of(user.actor(), "remediation.draw.check", Subject.of("task", check.taskId()))
                                    .before(check.first())
                                    .after(verdict));
                    return Outcome.DONE;
                }))));
    }

    private static Optional<Outcome> hindrance(CurrentUser user, SecondCheck check, Verdict verdict, String reason) {
        if (check.verdict() != null) {
            return Optional.of(Outcome.LATE);
        }
        if (check.firstBy().equals(user.actor().reference())) {
            return Optional.of(Outcome.SAME_PERSON);
        }
        return ConfirmingResults.wordless(reason, verdict != Verdict.MEETS).map(_ -> Outcome.REASON_MISSING);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    private static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }
}
