package vn.thanghang.remediation.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.remediation.quality.Finding;

/** To the head of the agency, and back to writing. */
@Service
public class SubmittingPlans {

    private final FindingPlans finding;
    private final CheckingPlans checking;
    private final ChangingPlans changing;
    private final PlanVersions versions;

    SubmittingPlans(FindingPlans finding, CheckingPlans checking, ChangingPlans changing, PlanVersions versions) {
        this.finding = finding;
        this.checking = checking;
        this.changing = changing;
        this.versions = versions;
    }

    public Stepped submit(CurrentUser user, UUID id, int version) {
        Plan plan = changing.own(user, Act.WRITE_PLANS, id);
        var hindrance = ChangingPlans.hindrance(plan, PlanAct.SUBMIT, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        List<Finding> musts = CheckingPlans.musts(checking.check(plan, finding.draft(plan)));
        if (!musts.isEmpty()) {
            return new Stepped.Blocked(musts);
        }
        return changing.together(
                () -> changing.step(plan, PlanAct.SUBMIT, "", ChangingPlans.by(user), change -> change));
    }

    /** By the head with a reason, or taken back by those who write. */
    public Stepped giveBack(CurrentUser user, UUID id, int version, String typed) {
        Plan plan = finding.plan(user, id);
        boolean may = user.mayForAgency(Act.APPROVE_PLANS, plan.agency(), plan.standing())
                || user.mayForAgency(Act.WRITE_PLANS, plan.agency(), plan.standing());
        if (!may) {
            throw new NotFoundForUser();
        }
        return back(user, plan, PlanAct.GIVE_BACK, version, typed);
    }

    /** The paper is not signed as it is; what was frozen stays, marked as not used. */
    public Stepped reopen(CurrentUser user, UUID id, int version, String typed) {
        return back(user, changing.own(user, Act.APPROVE_PLANS, id), PlanAct.REOPEN, version, typed);
    }

    private Stepped back(CurrentUser user, Plan plan, PlanAct act, int version, String typed) {
        var hindrance = ChangingPlans.hindrance(plan, act, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        String reason = ChangingPlans.reason(typed);
        Optional<Stepped> fault = ChangingPlans.fault(reason);
        if (fault.isPresent()) {
            return fault.get();
        }
        return changing.together(() -> {
            Stepped stepped = changing.step(plan, act, reason, ChangingPlans.by(user), change -> change);
            if (act == PlanAct.REOPEN && stepped instanceof Stepped.Done) {
                versions.reopen(plan);
            }
            return stepped;
        });
    }
}
