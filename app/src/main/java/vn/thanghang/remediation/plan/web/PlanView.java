package vn.thanghang.remediation.plan.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.ApprovingPlans;
import vn.thanghang.remediation.plan.ChangingPlans;
import vn.thanghang.remediation.plan.CheckingPlans;
import vn.thanghang.remediation.plan.ConsentingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.KeepingApproval;
import vn.thanghang.remediation.plan.LayingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanAct;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.WatchingPlans;
import vn.thanghang.remediation.quality.Finding;
import vn.thanghang.remediation.task.FollowingTasks;

/** Puts the pages of one plan together. */
@Component
public class PlanView {

    private final FindingPlans finding;
    private final CheckingPlans checking;
    private final WatchingPlans watching;
    private final FollowingTasks tasks;
    private final LayingPlans laying;
    private final ChangingPlans changing;
    private final Units units;
    private final ApprovingPlans approving;
    private final ConsentingPlans consenting;
    private final KeepingApproval approval;

    PlanView(
            FindingPlans finding,
            CheckingPlans checking,
            WatchingPlans watching,
            FollowingTasks tasks,
            LayingPlans laying,
            ChangingPlans changing,
            Units units,
            ApprovingPlans approving,
            ConsentingPlans consenting,
            KeepingApproval approval) {
        this.finding = finding;
        this.checking = checking;
        this.watching = watching;
        this.tasks = tasks;
        this.laying = laying;
        this.changing = changing;
        this.units = units;
        this.approving = approving;
        this.consenting = consenting;
        this.approval = approval;
    }

    public String agency(String id) {
        return units.names(changing.today()).of(id);
    }

    /** The plan: what is being written for its own agency, what is in force for everybody. */
    public ModelAndView page(CurrentUser user, Plan plan, Text text, String done, String refusal) {
        boolean own = finding.seesDraft(user, plan);
        boolean writes = own && plan.state() == PlanState.DRAFT && may(user, Act.WRITE_PLANS, plan);
        boolean lays = own
                && plan.standing() == Standing.OPEN
                && user.mayForAgency(Act.WRITE_PLANS, plan.agency(), plan.standing());
        return new ModelAndView("remediation/plan")
                .addObject("plan", plan)
                .addObject("agency", agency(plan.agency()))
                .addObject("user", user)
                .addObject("own", own)
                .addObject("writes", writes)
                .addObject("draft", own ? Optional.of(finding.draft(plan)) : Optional.empty())
                .addObject("findings", writes ? checking.check(plan, finding.draft(plan)) : List.<Finding>of())
                .addObject("issued", finding.issued(plan))
                .addObject("versions", finding.versions(plan))
                .addObject("tasks", plan.issued() > 0 ? tasks.ofPlan(plan.id()) : List.of())
                .addObject("steps", own ? finding.steps(plan) : List.of())
                .addObject("late", watching.facts(plan))
                .addObject("answers", consenting.mayAnswer(user, plan))
                .addObject("above", plan.standing() == Standing.OPEN ? approval.inForce() : Optional.empty())
                .addObject(
                        "referred",
                        own && plan.state() == PlanState.REFERRED
                                ? Optional.of(approving.contentNow(plan))
                                : Optional.empty())
                .addObject("lays", lays)
                .addObject("opinions", lays ? laying.opinions(user, plan) : List.of())
                .addObject("done", done.matches("[a-z-]{1,20}") && text.has("remediation.done." + done) ? done : "")
                .addObject("refusal", refusal);
    }

    ModelAndView check(CurrentUser user, Plan plan, Text text, String refusal) {
        if (!finding.seesDraft(user, plan)) {
            return new ModelAndView("redirect:" + PlanPaths.plan(plan.id()));
        }
        var draft = finding.draft(plan);
        return new ModelAndView("remediation/check")
                .addObject("plan", plan)
                .addObject("agency", agency(plan.agency()))
                .addObject("draft", draft)
                .addObject("findings", checking.check(plan, draft))
                .addObject("outlook", finding.outlook(plan, draft))
                .addObject("mayDo", plan.allows(PlanAct.SUBMIT) && may(user, Act.WRITE_PLANS, plan))
                .addObject("refusal", refusal);
    }

    static boolean may(CurrentUser user, Act act, Plan plan) {
        return user.mayForAgency(act, plan.agency(), plan.standing());
    }
}
