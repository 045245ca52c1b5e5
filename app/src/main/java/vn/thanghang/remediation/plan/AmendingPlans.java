package vn.thanghang.remediation.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;

/**
 * Begins a new version of an issued plan, with a reason, or gives it up again. The issued one stays in force until the new
 * one is issued.
 */
@Service
public class AmendingPlans {

    private final ChangingPlans changing;
    private final Plans plans;
    private final PlanVersions versions;
    private final IssuedWords words;

    AmendingPlans(ChangingPlans changing, Plans plans, PlanVersions versions, IssuedWords words) {
        this.changing = changing;
        this.plans = plans;
        this.versions = versions;
        this.words = words;
    }

    public Stepped amend(CurrentUser user, UUID id, int version, String typed) {
        Plan plan = changing.own(user, Act.AMEND_PLANS, id);
        var hindrance = ChangingPlans.hindrance(plan, PlanAct.AMEND, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        String reason = ChangingPlans.reason(typed);
        Optional<Stepped> fault = ChangingPlans.fault(reason);
        if (fault.isPresent()) {
            return fault.get();
        }
        return changing.together(() -> changing.step(
                plan, PlanAct.AMEND, reason, ChangingPlans.by(user), change -> change.withReason(reason)));
    }

    /**
     * Gives up the amendment being written: the plan stands again where its version in force stands, the pages say again
     * what was issued, and what was typed stays among the revisions.
     */
    public Stepped abandon(CurrentUser user, UUID id, int version) {
        Plan plan = changing.own(user, Act.WRITE_PLANS, id);
        var hindrance = ChangingPlans.hindrance(plan, PlanAct.ABANDON, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        PlanVersion inForce = versions.issued(id, plan.issued()).orElseThrow();
        return changing.together(() -> {
            Plan after = PlanChange.givenUp(plan, stoodAs(plan), inForce.reason(), changing.now())
                    .plan();
            Stepped stepped = changing.stepTo(plan, after, PlanAct.ABANDON, plan.reason(), ChangingPlans.by(user));
            if (stepped instanceof Stepped.Done) {
                words.restore(plan, inForce.content(), user);
            }
            return stepped;
        });
    }

    /** The state the amendment was begun in. */
    private PlanState stoodAs(Plan plan) {
        List<PlanStep> steps = plans.steps(plan.id());
        for (int i = steps.size() - 1; i > 0; i--) {
            if (steps.get(i).act() == PlanAct.AMEND) {
                return steps.get(i - 1).state();
            }
        }
        throw new IllegalStateException("plan " + plan.id() + " is amended without a beginning");
    }
}
