package vn.thanghang.remediation.review.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.plan.web.PlanPaths;
import vn.thanghang.remediation.plan.web.PlanView;
import vn.thanghang.remediation.plan.web.PlanWords;
import vn.thanghang.remediation.review.CannedRemarks;
import vn.thanghang.remediation.review.ReviewingPlans;
import vn.thanghang.remediation.review.SendingPlans;

/** Sending a plan, and the answer of the department of home affairs. */
@Controller
class ReviewPages {

    /** Fields of remarks are named by this and the anchor of the line. */
    static final String REMARK = "y-kien.";

    private final FindingPlans finding;
    private final SendingPlans sending;
    private final ReviewingPlans reviewing;
    private final PlanReviewView view;
    private final PlanView plans;
    private final CannedRemarks canned;

    ReviewPages(
            FindingPlans finding,
            SendingPlans sending,
            ReviewingPlans reviewing,
            PlanReviewView view,
            PlanView plans,
            CannedRemarks canned) {
        this.finding = finding;
        this.sending = sending;
        this.reviewing = reviewing;
        this.view = view;
        this.plans = plans;
        this.canned = canned;
    }

    @Requires(Act.SEND_PLANS)
    @PostMapping(PlanPaths.PLAN + "/gui")
    ModelAndView send(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        Stepped stepped = sending.send(user, id, version);
        String refusal = PlanWords.refusal(text, stepped);
        if (refusal == null) {
            return new ModelAndView("redirect:" + PlanPaths.plan(id) + "?xong=gui");
        }
        ModelAndView page = plans.page(user, finding.plan(user, id), text, "", refusal);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @Requires(Act.REVIEW_PLANS)
    @GetMapping(PlanPaths.PLAN + "/ra-soat")
    ModelAndView page(CurrentUser user, Text text, @PathVariable UUID id) {
        return view.page(user, reviewable(user, id), text, Map.of(), "");
    }

    /** "Tôi đang xem": colleagues see it, nobody is hindered. */
    @Requires(Act.REVIEW_PLANS)
    @PostMapping(PlanPaths.PLAN + "/ra-soat/nhan")
    ModelAndView take(CurrentUser user, @PathVariable UUID id) {
        reviewing.take(user, id);
        return new ModelAndView("redirect:" + PlanPaths.plan(id) + "/ra-soat");
    }

    @Requires(Act.REVIEW_PLANS)
    @PostMapping(PlanPaths.PLAN + "/ra-soat")
    ModelAndView answer(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        Plan plan = reviewable(user, id);
        var remarks = new LinkedHashMap<String, String>();
        sent.forEach((name, words) -> {
            if (name.startsWith(REMARK)) {
                remarks.put(name.substring(REMARK.length()), words);
            }
        });
        String typedDay = sent.getOrDefault("hoan-thien", "");
        DateReading day = VietnameseDate.read(typedDay, Year.of(plan.workYear()));
        String kind = sent.getOrDefault("ket-qua", "");
        if (!kind.matches("dap-ung|hoan-thien")
                || !(day instanceof DateReading.Read || day instanceof DateReading.Missing)) {
            return wrong(view.page(user, plan, text, sent, text.of("remediation.review.choose")));
        }
        LocalDate by = day instanceof DateReading.Read(LocalDate read) ? read : null;
        var answer = new ReviewingPlans.Answer(kind.equals("dap-ung"), opinion(sent), by, remarks);
        Stepped stepped = reviewing.answer(user, id, version, answer);
        String refusal = PlanWords.refusal(text, stepped);
        return refusal == null
                ? new ModelAndView("redirect:" + PlanPaths.plan(id) + "?xong=ra-soat")
                : wrong(view.page(user, finding.plan(user, id), text, sent, refusal));
    }

    /** What was typed, then the canned remarks chosen, a line each. */
    private String opinion(Map<String, String> sent) {
        return Stream.concat(
                        Stream.of(sent.getOrDefault("y-kien-chung", "")),
                        canned.inUse().stream()
                                .filter(each -> sent.containsKey("mau." + each.id()))
                                .map(CannedRemarks.Canned::words))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private Plan reviewable(CurrentUser user, UUID id) {
        Plan plan = finding.plan(user, id);
        if (plan.issued() == 0 || !user.mayForAgency(Act.REVIEW_PLANS, plan.agency(), plan.readableAs())) {
            throw new NotFoundForUser();
        }
        return plan;
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
