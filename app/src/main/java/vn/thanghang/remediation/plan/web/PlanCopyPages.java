package vn.thanghang.remediation.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.BorderText;
import vn.thanghang.remediation.measure.Measures;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanContent;
import vn.thanghang.remediation.plan.PlanState;

/** Measures others have taken, last year's tasks, and issued plans of others as examples: to copy from. */
@Controller
class PlanCopyPages {

    private final FindingPlans finding;
    private final Measures measures;

    PlanCopyPages(FindingPlans finding, Measures measures) {
        this.finding = finding;
        this.measures = measures;
    }

    /** @param into the plan a measure would be copied into; null for reading only */
    @Requires(Act.READ_PLANS)
    @GetMapping(PlanPaths.MEASURES)
    ModelAndView measures(
            CurrentUser user,
            @RequestParam(name = "tieu-chi", defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "vao", required = false) @Nullable UUID into) {
        Optional<Plan> plan = into == null ? Optional.empty() : Optional.of(own(user, into));
        String words = BorderText.line(q).value();
        String code = BorderText.line(criterion).value();
        return new ModelAndView("remediation/measures")
                .addObject("measures", measures.search(code, words))
                .addObject("criteria", measures.criteria())
                .addObject("criterion", code)
                .addObject("words", words)
                .addObject("plan", plan)
                .addObject(
                        "lastYear",
                        plan.flatMap(finding::lastYear).map(PlanContent::tasks).orElse(List.of()));
    }

    private Plan own(CurrentUser user, UUID id) {
        Plan plan = finding.plan(user, id);
        if (plan.state() != PlanState.DRAFT || !PlanView.may(user, Act.WRITE_PLANS, plan)) {
            throw new NotFoundForUser();
        }
        return plan;
    }
}
