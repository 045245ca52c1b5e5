package vn.thanghang.remediation.plan;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;

/** Begins a new version of an issued plan, with a reason. The issued one stays in force until the new one is issued. */
@Service
public class AmendingPlans {

    private final ChangingPlans changing;

    AmendingPlans(ChangingPlans changing) {
        this.changing = changing;
    }

    public Stepped amend(CurrentUser user, UUID id, int version, String typed) {
        Plan plan = changing.own(user, Act.AMEND_PLANS, id);
        var hindrance = ChangingPlans.hindrance(plan, PlanAct.AMEND, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        String reason = ChangingPlans.reason(typed);
        if (reason.isEmpty()) {
            return new Stepped.NoReason();
        }
        return changing.together(() -> changing.step(
                plan, PlanAct.AMEND, reason, ChangingPlans.by(user), change -> change.withReason(reason)));
    }
}
