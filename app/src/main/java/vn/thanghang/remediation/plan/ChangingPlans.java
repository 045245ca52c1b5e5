package vn.thanghang.remediation.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;

/** One step of a plan: right, state and version are asked, then row, step and event are written together. */
@Component
public class ChangingPlans {

    private static final int REASON_CHARS_MAX = 2_000;

    private final Plans plans;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ChangingPlans(Plans plans, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    public <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(tx -> work.get()));
    }

    /** @throws NotFoundForUser when there is no such plan, or none for this person */
    public Plan own(CurrentUser user, Act right, UUID id) {
        Plan plan = plans.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(right, plan.agency(), plan.standing());
        return plan;
    }

    /** Why the step cannot be taken on the version the person was looking at; empty when it can. */
    public static Optional<Stepped> hindrance(Plan plan, PlanAct act, int version) {
        if (plan.version() != version) {
            return Optional.of(new Stepped.Late(plan));
        }
        return plan.allows(act)
                ? Optional.empty()
                : Optional.of(new Stepped.Refused(PlanRefusal.of(act, plan.state())));
    }

    /** The plan after the step, or who was faster. Runs within a transaction. */
    public Stepped step(Plan before, PlanAct act, String reason, By by, UnaryOperator<PlanChange> change) {
        PlanState to = act.from(before.state()).orElseThrow();
        return stepTo(
                before, change.apply(PlanChange.of(before, to, clock.instant())).plan(), act, reason, by);
    }

    Stepped stepTo(Plan before, Plan after, PlanAct act, String reason, By by) {
        if (!plans.move(after)) {
            return new Stepped.Late(plans.find(before.id()).orElseThrow());
        }
        note(after, act, reason, by, before.state().name());
        return new Stepped.Done(after);
    }

    void note(Plan after, PlanAct act, String reason, By by, String before) {
        plans.addStep(
                after,
                new PlanStep(
                        act,
                        after.state(),
                        after.working(),
                        by.actor().reference(),
                        by.name(),
                        clock.instant(),
                        reason));
        event(after, act.verb(), by, before, after.state().name());
    }

    public void event(Plan plan, String verb, By by, String before, String after) {
        audit.record(AuditEvent.of(by.actor(), "remediation.plan." + verb, Subject.of("plan", plan.id()))
                .before(before)
                .after(after)
                .with("version", plan.version())
                .with("working", plan.working()));
    }

    public static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }

    public static String reason(String typed) {
        return BorderText.lines(typed).value();
    }

    /** What is wrong with a reason that is needed; empty when nothing is. */
    static Optional<Stepped> fault(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(new Stepped.NoReason());
        }
        return tooLong("remediation.column.reason", reason, REASON_CHARS_MAX);
    }

    public static Optional<Stepped> tooLong(String field, String words, int longest) {
        return words.length() <= longest
                ? Optional.empty()
                : Optional.of(new Stepped.TooLong(field, words.length(), longest));
    }
}
