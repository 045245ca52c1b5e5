package vn.thanghang.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.database.RowScope;

/** Whoever can clear an obstacle away answers within their own days; its agency says whether it is out of the way. */
@Service
public class AnsweringObstacles {

    /** Days the addressee has. */
    static final int ANSWER_WORKING_DAYS = 5;

    private static final int WORDS_CHARS_MAX = 4_000;

    private final Obstacles obstacles;
    private final RaisingObstacles raising;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AnsweringObstacles(
            Obstacles obstacles,
            RaisingObstacles raising,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.obstacles = obstacles;
        this.raising = raising;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of a step. */
    public sealed interface Stepping {

        record Done(Obstacle now) implements Stepping {}

        /** Somebody else was faster. */
        record Late(Obstacle now) implements Stepping {}

        record Refused(ObstacleRefusal reason) implements Stepping {}
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Obstacle obstacle(CurrentUser user, UUID id) {
        Obstacle found = RowScope.EVERYTHING.call(() -> obstacles.find(id)).orElseThrow(NotFoundForUser::new);
        boolean reads =
                answersFor(user, found) || user.mayForAgency(Act.READ_EVIDENCE, found.agency(), Standing.FROZEN);
        if (!reads) {
            throw new NotFoundForUser();
        }
        return found;
    }

    /** Obstacles of a task, the newest first, for who may read its evidence. */
    public List<Obstacle> ofTask(CurrentUser user, String agency, UUID task) {
        return user.mayForAgency(Act.READ_EVIDENCE, agency, Standing.FROZEN)
                ? RowScope.EVERYTHING.call(() -> obstacles.ofTask(task))
                : List.of();
    }

    public List<Obstacle.Step> steps(Obstacle obstacle) {
        return RowScope.EVERYTHING.call(() -> obstacles.steps(obstacle.id()));
    }

    /** Whether this person answers for the addressee: one of its officers, or one of the department of home affairs. */
    public boolean answersFor(CurrentUser user, Obstacle obstacle) {
        String addressee = obstacle.addressee();
        return addressee == null
                ? user.may(Act.ANSWER_OBSTACLES, Relation.NONE, Standing.FROZEN)
                : user.roles().stream()
                        .anyMatch(held -> addressee.equals(held.agency())
                                && Policy.allows(held.role(), Act.ANSWER_OBSTACLES, Relation.OWN, Standing.FROZEN));
    }

    public boolean reportsFor(CurrentUser user, Obstacle obstacle) {
        return user.mayForAgency(Act.REPORT_PROGRESS, obstacle.agency(), Standing.FROZEN);
    }

    public Stepping answer(CurrentUser user, UUID id, int version, String typed) {
        Obstacle obstacle = obstacle(user, id);
        if (!answersFor(user, obstacle)) {
            throw new NotFoundForUser();
        }
        return step(user, obstacle, version, ObstacleAct.ANSWER, typed);
    }

    /** The answer does not help: it is asked again, and the days begin anew. */
    public Stepping insist(CurrentUser user, UUID id, int version, String typed) {
        return own(user, id, version, ObstacleAct.INSIST, typed);
    }

    public Stepping resolve(CurrentUser user, UUID id, int version, String typed) {
        return own(user, id, version, ObstacleAct.RESOLVE, typed);
    }

    private Stepping own(CurrentUser user, UUID id, int version, ObstacleAct act, String typed) {
        Obstacle obstacle = obstacle(user, id);
        user.requireForAgency(Act.REPORT_PROGRESS, obstacle.agency(), Standing.FROZEN);
        return step(user, obstacle, version, act, typed);
    }

    private Stepping step(CurrentUser user, Obstacle obstacle, int version, ObstacleAct act, String typed) {
        String words = BorderText.lines(typed).value();
        Optional<Stepping> hindrance = hindrance(obstacle, version, act, words);
        return hindrance.orElseGet(() -> RowScope.EVERYTHING.call(
                () -> Objects.requireNonNull(transactions.execute(tx -> stepped(user, obstacle, act, words)))));
    }

    private Stepping stepped(CurrentUser user, Obstacle obstacle, ObstacleAct act, String words) {
        @Nullable LocalDate due = act == ObstacleAct.INSIST ? raising.due() : null;
        var by = new By(user.actor(), user.displayName());
        if (!obstacles.step(obstacle, act, words, due, by, clock.instant())) {
            return new Stepping.Late(obstacles.find(obstacle.id()).orElseThrow());
        }
        audit.record(AuditEvent.of(
                        user.actor(),
                        "remediation.obstacle." + act.name().toLowerCase(Locale.ROOT),
                        Subject.of("obstacle", obstacle.id()))
                .before(obstacle.state())
                .after(act.from(obstacle.state()).orElseThrow()));
        return new Stepping.Done(obstacles.find(obstacle.id()).orElseThrow());
    }

    private static Optional<Stepping> hindrance(Obstacle obstacle, int version, ObstacleAct act, String words) {
        if (act.from(obstacle.state()).isEmpty()) {
            return Optional.of(new Stepping.Refused(ObstacleRefusal.of(act, obstacle.state())));
        }
        if (obstacle.version() != version) {
            return Optional.of(new Stepping.Late(obstacle));
        }
        if (words.length() > WORDS_CHARS_MAX) {
            return Optional.of(new Stepping.Refused(ObstacleRefusal.TOO_LONG));
        }
        return words.isEmpty() && act != ObstacleAct.RESOLVE
                ? Optional.of(new Stepping.Refused(ObstacleRefusal.WORDS_MISSING))
                : Optional.empty();
    }
}
