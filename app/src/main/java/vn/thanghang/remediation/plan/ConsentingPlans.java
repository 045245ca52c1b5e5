package vn.thanghang.remediation.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.platform.database.RowScope;

/**
 * A superior approves a plan its head has taken, or does not, with a reason: only while a registered document says so, and
 * only the authority it names.
 */
@Service
public class ConsentingPlans {

    private final Plans plans;
    private final KeepingApproval approval;
    private final ApprovingPlans approving;
    private final ChangingPlans changing;

    ConsentingPlans(Plans plans, KeepingApproval approval, ApprovingPlans approving, ChangingPlans changing) {
        this.plans = plans;
        this.approval = approval;
        this.approving = approving;
        this.changing = changing;
    }

    /** Whether the plan waits for this person. */
    public boolean mayAnswer(CurrentUser user, Plan plan) {
        return plan.state() == PlanState.REFERRED
                && user.mayForAgency(Act.CONSENT_PLANS, plan.agency(), plan.standing())
                && approval.inForce().filter(basis -> holds(user, basis)).isPresent();
    }

    public Stepped consent(CurrentUser user, UUID id, int version) {
        Plan plan = referred(user, id);
        Optional<Stepped> hindrance = hindrance(user, plan, PlanAct.CONSENT, version);
        return hindrance.orElseGet(
                () -> RowScope.EVERYTHING.call(() -> approving.freeze(user, plan, PlanAct.CONSENT, cited())));
    }

    public Stepped decline(CurrentUser user, UUID id, int version, String typed) {
        Plan plan = referred(user, id);
        String reason = ChangingPlans.reason(typed);
        Optional<Stepped> hindrance = hindrance(user, plan, PlanAct.DECLINE, version);
        return hindrance
                .or(() -> ChangingPlans.fault(reason))
                .orElseGet(() -> RowScope.EVERYTHING.call(() -> changing.together(
                        () -> changing.step(plan, PlanAct.DECLINE, reason, ChangingPlans.by(user), change -> change))));
    }

    private Plan referred(CurrentUser user, UUID id) {
        Plan plan = RowScope.EVERYTHING.call(() -> plans.find(id)).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.CONSENT_PLANS, plan.agency(), plan.standing());
        return plan;
    }

    private Optional<Stepped> hindrance(CurrentUser user, Plan plan, PlanAct act, int version) {
        Optional<Stepped> hindrance = ChangingPlans.hindrance(plan, act, version);
        if (hindrance.isPresent()) {
            return hindrance;
        }
        Optional<ApprovalBasis> basis = approval.inForce();
        if (basis.isEmpty()) {
            return Optional.of(new Stepped.Refused(PlanRefusal.NO_BASIS));
        }
        return holds(user, basis.get())
                ? Optional.empty()
                : Optional.of(new Stepped.Refused(PlanRefusal.WITH_SUPERIOR));
    }

    private String cited() {
        return approval.inForce().map(ApprovalBasis::documentCode).orElse("");
    }

    private static boolean holds(CurrentUser user, ApprovalBasis basis) {
        return user.roles().stream()
                .anyMatch(held -> held.role() == basis.authority().role());
    }
}
