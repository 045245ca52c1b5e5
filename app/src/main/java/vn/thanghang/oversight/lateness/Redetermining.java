package vn.thanghang.oversight.lateness;

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
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.oversight.reminder.LateFacts;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.plan.WatchingPlans;

/** <em>Xác định lại theo văn bản số …</em>: a mistake, a withdrawn duty, an objective cause confirmed. History stays, totals change. */
@Service
public class Redetermining {

    private static final int DOCUMENT_CHARS_MAX = 200;
    private static final int REASON_CHARS_MAX = 2_000;

    private final LateFacts facts;
    private final Redeterminations redeterminations;
    private final WatchingPlans plans;
    private final FindingDocuments documents;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Redetermining(
            LateFacts facts,
            Redeterminations redeterminations,
            WatchingPlans plans,
            FindingDocuments documents,
            TransactionTemplate transactions,
            AuditLog audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.facts = facts;
        this.redeterminations = redeterminations;
        this.plans = plans;
        this.documents = documents;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is asked for. */
    public record Asked(
            String document,
            @Nullable LocalDate documentDate,
            Redetermination.@Nullable Ground ground,
            String reason) {}

    /** What came of it. */
    public enum Determined {
        DONE,
        /** It was determined anew already. */
        LATE,
        DOCUMENT_MISSING,
        GROUND_MISSING,
        REASON_MISSING
    }

    /** The facts of one agency, or null for all; what is late still first. */
    public List<LateFact> page(CurrentUser user, @Nullable String agency, int rows, int skip) {
        mayRead(user, agency);
        return facts.page(agency, rows, skip);
    }

    public long count(CurrentUser user, @Nullable String agency) {
        mayRead(user, agency);
        return facts.count(agency);
    }

    private static void mayRead(CurrentUser user, @Nullable String agency) {
        if (agency == null) {
            user.require(Act.READ_LADDER, Relation.NONE, Standing.FROZEN);
        } else {
            user.requireForAgency(Act.READ_LADDER, agency, Standing.FROZEN);
        }
    }

    /** @throws NotFoundForUser when there is none for this person */
    public LateFact fact(CurrentUser user, UUID id) {
        LateFact fact = facts.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_LADDER, fact.agency(), Standing.FROZEN);
        return fact;
    }

    public Optional<Redetermination> of(LateFact fact) {
        return redeterminations.ofFact(fact.id());
    }

    public Determined redetermine(CurrentUser user, UUID id, Asked asked) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        String document = BorderText.line(asked.document()).value();
        String reason = BorderText.lines(asked.reason()).value();
        LocalDate dated = asked.documentDate();
        var ground = asked.ground();
        if (document.isEmpty() || document.length() > DOCUMENT_CHARS_MAX || dated == null || dated.isAfter(today())) {
            return Determined.DOCUMENT_MISSING;
        }
        if (ground == null) {
            return Determined.GROUND_MISSING;
        }
        if (reason.isEmpty() || reason.length() > REASON_CHARS_MAX) {
            return Determined.REASON_MISSING;
        }
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            LateFact fact = facts.find(id).orElseThrow(NotFoundForUser::new);
            var made = new Redetermination(
                    ids.next(),
                    id,
                    fact.agency(),
                    documents.withCode(document, dated).orElse(null),
                    document,
                    dated,
                    ground,
                    reason,
                    fact.settlement(),
                    fact.settledOn(),
                    user.displayName(),
                    clock.instant());
            return keep(user, fact, made) ? Determined.DONE : Determined.LATE;
        })));
    }

    private boolean keep(CurrentUser user, LateFact fact, Redetermination made) {
        if (!fact.counts() || !redeterminations.add(made, user.actor().reference())) {
            return false;
        }
        facts.redetermine(fact.id(), today(), made.document());
        if (fact.kind().equals(ReadingOutcomes.PLAN)) {
            // Plans keep a fact of their own, which says the same.
            String[] parts = fact.itemId().split(":", 2);
            plans.redetermine(user, UUID.fromString(parts[0]), parts[1], made.document());
        }
        audit.record(AuditEvent.of(user.actor(), "oversight.late.redetermine", Subject.of("late", fact.id()))
                .with("agency", fact.agency())
                .with("document", made.document())
                .with("ground", made.ground())
                .with("reason", made.reason()));
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
