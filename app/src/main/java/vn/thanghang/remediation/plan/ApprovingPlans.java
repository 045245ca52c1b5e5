package vn.thanghang.remediation.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.quality.Finding;

/** The head takes the plan: content and paper are frozen and go to be signed. Never by who submitted it. */
@Service
public class ApprovingPlans {

    private final FindingPlans finding;
    private final CheckingPlans checking;
    private final ChangingPlans changing;
    private final Plans plans;
    private final PlanVersions versions;
    private final PlanIssuers issuers;
    private final FreezingPapers papers;
    private final KeepingApproval approval;

    ApprovingPlans(
            FindingPlans finding,
            CheckingPlans checking,
            ChangingPlans changing,
            Plans plans,
            PlanVersions versions,
            PlanIssuers issuers,
            FreezingPapers papers,
            KeepingApproval approval) {
        this.finding = finding;
        this.checking = checking;
        this.changing = changing;
        this.plans = plans;
        this.versions = versions;
        this.issuers = issuers;
        this.papers = papers;
        this.approval = approval;
    }

    /** Where a registered document says so, the plan goes to the superior first; otherwise it is frozen at once. */
    public Stepped approve(CurrentUser user, UUID id, int version) {
        Plan plan = changing.own(user, Act.APPROVE_PLANS, id);
        Optional<ApprovalBasis> above = approval.inForce();
        PlanAct act = above.isPresent() ? PlanAct.REFER : PlanAct.APPROVE;
        var hindrance = ChangingPlans.hindrance(plan, act, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (submittedBy(user, plan)) {
            return new Stepped.SamePerson();
        }
        PlanDraft draft = finding.draft(plan);
        List<Finding> musts = CheckingPlans.musts(checking.check(plan, draft));
        if (!musts.isEmpty()) {
            return new Stepped.Blocked(musts);
        }
        return above.map(basis -> changing.together(() -> changing.step(
                        plan, PlanAct.REFER, basis.documentCode(), ChangingPlans.by(user), change -> change)))
                .orElseGet(() -> freeze(user, plan, PlanAct.APPROVE, ""));
    }

    /** Content and paper as they are now go to be signed. */
    Stepped freeze(CurrentUser user, Plan plan, PlanAct act, String reason) {
        PlanContent content = content(plan, finding.draft(plan));
        OfficialDocument document = document(plan, content);
        return changing.together(() -> {
            Stepped stepped = changing.step(plan, act, reason, ChangingPlans.by(user), change -> change);
            return stepped instanceof Stepped.Done(Plan now) ? bring(user, now, content, document) : stepped;
        });
    }

    /** The content as it would be frozen now. */
    public PlanContent contentNow(Plan plan) {
        return content(plan, finding.draft(plan));
    }

    /** The paper as it would go to be signed now. */
    public OfficialDocument preview(Plan plan) {
        return document(plan, content(plan, finding.draft(plan)));
    }

    private Stepped bring(CurrentUser user, Plan plan, PlanContent content, OfficialDocument document) {
        UUID key = LayingPlans.key(plan, versions.all(plan.id()).size());
        return switch (papers.bring(document, "remediation", plan.agency(), key, ChangingPlans.by(user))) {
            case Freezing.Done(var paper) -> {
                versions.add(plan, content, paper.id(), user.actor().reference(), changing.now());
                yield new Stepped.Done(plan);
            }
            case Freezing.Secret() -> throw new IllegalStateException("a secret mark was let into a plan");
            case Freezing.Incomplete _, Freezing.Late _ ->
                throw new IllegalStateException("a paper that was brought is neither written nor late");
        };
    }

    private boolean submittedBy(CurrentUser user, Plan plan) {
        return plans.steps(plan.id()).stream()
                .filter(step -> step.act() == PlanAct.SUBMIT)
                .reduce((_, newer) -> newer)
                .filter(step -> step.actor().equals(user.actor().reference()))
                .isPresent();
    }

    PlanContent content(Plan plan, PlanDraft draft) {
        Map<String, Double> starts = new HashMap<>();
        finding.facts(plan, draft).forEach((code, facts) -> {
            Double score = facts.score();
            if (score != null) {
                starts.put(code, score);
            }
        });
        return PlanContent.of(draft, starts, checking.waits(plan, issuers::name));
    }

    private OfficialDocument document(Plan plan, PlanContent content) {
        return PlanPaper.of(plan, content, issuers.of(plan.agency()), Objects.requireNonNull(issuers.basis(plan)));
    }
}
