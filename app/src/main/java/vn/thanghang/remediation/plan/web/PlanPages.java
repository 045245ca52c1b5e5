package vn.thanghang.remediation.plan.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.AmendingPlans;
import vn.thanghang.remediation.plan.ApprovingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.plan.SubmittingPlans;

/** One plan, and the steps its own agency takes. */
@Controller
class PlanPages {

    private final FindingPlans finding;
    private final SubmittingPlans submitting;
    private final ApprovingPlans approving;
    private final AmendingPlans amending;
    private final PlanView view;

    PlanPages(
            FindingPlans finding,
            SubmittingPlans submitting,
            ApprovingPlans approving,
            AmendingPlans amending,
            PlanView view) {
        this.finding = finding;
        this.submitting = submitting;
        this.approving = approving;
        this.amending = amending;
        this.view = view;
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(PlanPaths.PLAN)
    ModelAndView plan(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return view.page(user, finding.plan(user, id), text, xong, "");
    }

    /** Before submitting: the whole plan with what the rules say. */
    @Requires(Act.READ_PLANS)
    @GetMapping(PlanPaths.PLAN + "/kiem-tra")
    ModelAndView check(CurrentUser user, Text text, @PathVariable UUID id) {
        return view.check(user, finding.plan(user, id), text, "");
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/trinh")
    ModelAndView submit(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        Stepped stepped = submitting.submit(user, id, version);
        if (stepped instanceof Stepped.Blocked) {
            ModelAndView page =
                    view.check(user, finding.plan(user, id), text, String.valueOf(PlanWords.refusal(text, stepped)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return answer(user, text, id, "trinh", "", () -> stepped);
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/tra-lai-soan")
    ModelAndView giveBack(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return answer(user, text, id, "tra-lai", reason, () -> submitting.giveBack(user, id, version, reason));
    }

    @Requires(Act.APPROVE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/duyet")
    ModelAndView approve(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        return answer(user, text, id, "duyet", "", () -> approving.approve(user, id, version));
    }

    @Requires(Act.APPROVE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/mo-lai")
    ModelAndView reopen(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return answer(user, text, id, "mo-lai", reason, () -> submitting.reopen(user, id, version, reason));
    }

    @Requires(Act.AMEND_PLANS)
    @PostMapping(PlanPaths.PLAN + "/dieu-chinh")
    ModelAndView amend(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return answer(user, text, id, "dieu-chinh", reason, () -> amending.amend(user, id, version, reason));
    }

    /** The amendment being written is given up; the plan in force stands as it did. */
    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/thoi-dieu-chinh")
    ModelAndView abandon(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        return answer(user, text, id, "thoi", "", () -> amending.abandon(user, id, version));
    }

    private ModelAndView answer(
            CurrentUser user, Text text, UUID id, String done, String words, Supplier<Stepped> step) {
        Stepped stepped = step.get();
        String refusal = PlanWords.refusal(text, stepped);
        if (refusal == null) {
            return new ModelAndView("redirect:" + PlanPaths.plan(id) + "?xong=" + done);
        }
        ModelAndView page =
                view.page(user, finding.plan(user, id), text, "", refusal).addObject("typed", words);
        boolean typed = stepped instanceof Stepped.NoReason
                || stepped instanceof Stepped.TooLong
                || stepped instanceof Stepped.Blocked;
        page.setStatus(typed ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }
}
