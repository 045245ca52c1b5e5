package vn.thanghang.remediation.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanAct;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.plan.web.PlanPaths;
import vn.thanghang.remediation.plan.web.PlanView;
import vn.thanghang.remediation.plan.web.PlanWords;
import vn.thanghang.remediation.review.ReviewingPlans;
import vn.thanghang.remediation.web.BulkOutcome;
import vn.thanghang.remediation.web.Chosen;

/** "Đáp ứng yêu cầu" for several plans: looked at as a list first, then each answered in a transaction of its own. */
@Controller
class BulkReviewPages {

    private static final String BULK = PlanPaths.PLANS + "/ra-soat-nhieu";
    private static final String BACK = PlanPaths.PLANS + "?trang-thai=SENT";

    private final FindingPlans finding;
    private final ReviewingPlans reviewing;
    private final PlanView names;

    BulkReviewPages(FindingPlans finding, ReviewingPlans reviewing, PlanView names) {
        this.finding = finding;
        this.reviewing = reviewing;
        this.names = names;
    }

    /** What would be answered; what is not open to an answer any more is left out. */
    @Requires(Act.REVIEW_PLANS)
    @GetMapping(BULK)
    ModelAndView check(CurrentUser user, @RequestParam Map<String, String> sent) {
        var plans = new LinkedHashMap<Plan, Integer>();
        Chosen.of(sent)
                .keySet()
                .forEach(id -> finding.visible(user, id)
                        .filter(plan -> plan.allows(PlanAct.MEETS))
                        .ifPresent(plan -> plans.put(
                                plan,
                                finding.issued(plan)
                                        .map(content -> content.tasks().size())
                                        .orElse(0))));
        return new ModelAndView("remediation/bulkReview")
                .addObject("plans", plans)
                .addObject("names", names)
                .addObject("back", BACK);
    }

    @Requires(Act.REVIEW_PLANS)
    @PostMapping(BULK)
    ModelAndView answer(CurrentUser user, Text text, @RequestParam Map<String, String> sent) {
        Map<UUID, Integer> chosen = Chosen.of(sent);
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (var one : chosen.entrySet()) {
            outcomes.add(outcome(user, text, one.getKey(), one.getValue()));
        }
        if (!chosen.isEmpty() && outcomes.stream().allMatch(BulkOutcome::done)) {
            return new ModelAndView("redirect:" + PlanPaths.PLANS + "?xong=hang-loat");
        }
        return new ModelAndView(
                        "remediation/bulk", chosen.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT)
                .addObject("outcomes", outcomes)
                .addObject("wrong", chosen.isEmpty() ? text.of("remediation.bulk.none") : "")
                .addObject("back", BACK);
    }

    private BulkOutcome outcome(CurrentUser user, Text text, UUID id, int version) {
        try {
            Plan plan = finding.plan(user, id);
            Stepped stepped = reviewing.answer(user, id, version, new ReviewingPlans.Answer(true, "", null, Map.of()));
            String refusal = PlanWords.refusal(text, stepped);
            return new BulkOutcome(
                    names.agency(plan.agency()), PlanPaths.plan(id), refusal == null, refusal == null ? "" : refusal);
        } catch (NotFoundForUser foreign) {
            return new BulkOutcome(id.toString(), null, false, text.of("remediation.bulk.notFound"));
        }
    }
}
