package vn.thanghang.remediation.plan.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
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
import vn.thanghang.remediation.plan.ApprovalBasis.Authority;
import vn.thanghang.remediation.plan.ConsentingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.KeepingApproval;
import vn.thanghang.remediation.plan.KeepingApproval.Entered;
import vn.thanghang.remediation.plan.Stepped;

/** Approval by a superior: the document it rests on, entered and withdrawn; and the superior's answer to one plan. */
@Controller
class ApprovalPages {

    static final String BASIS = PlanPaths.PLANS + "/can-cu-phe-duyet";

    private final KeepingApproval approval;
    private final ConsentingPlans consenting;
    private final FindingPlans finding;
    private final PlanView view;

    ApprovalPages(KeepingApproval approval, ConsentingPlans consenting, FindingPlans finding, PlanView view) {
        this.approval = approval;
        this.consenting = consenting;
        this.finding = finding;
        this.view = view;
    }

    @Requires(Act.ENTER_APPROVAL_BASIS)
    @GetMapping(BASIS)
    ModelAndView basis() {
        return basis("", "", "");
    }

    @Requires(Act.ENTER_APPROVAL_BASIS)
    @PostMapping(BASIS)
    ModelAndView enter(
            CurrentUser user,
            Text text,
            @RequestParam(name = "van-ban", defaultValue = "") String document,
            @RequestParam(name = "cap", defaultValue = "") String authority) {
        Optional<Authority> chosen = Arrays.stream(Authority.values())
                .filter(each -> each.name().equals(authority))
                .findFirst();
        if (chosen.isEmpty()) {
            return wrong(basis(document, "", text.of("remediation.approval.choose")));
        }
        return switch (approval.enter(user, chosen.get(), document)) {
            case DONE -> new ModelAndView("redirect:" + BASIS);
            case NO_DOCUMENT, ALREADY ->
                wrong(basis(document, authority, text.of("remediation.approval." + Entered.NO_DOCUMENT.name())));
        };
    }

    @Requires(Act.ENTER_APPROVAL_BASIS)
    @PostMapping(BASIS + "/rut")
    String withdraw(CurrentUser user) {
        approval.withdraw(user);
        return "redirect:" + BASIS;
    }

    @Requires(Act.CONSENT_PLANS)
    @PostMapping(PlanPaths.PLAN + "/phe-duyet")
    ModelAndView consent(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        return answer(user, text, id, "phe-duyet", "", consenting.consent(user, id, version));
    }

    @Requires(Act.CONSENT_PLANS)
    @PostMapping(PlanPaths.PLAN + "/chua-phe-duyet")
    ModelAndView decline(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return answer(user, text, id, "chua-phe-duyet", reason, consenting.decline(user, id, version, reason));
    }

    /** The answer leads away from the plan: what is written again is its agency's own. */
    private ModelAndView answer(CurrentUser user, Text text, UUID id, String done, String typed, Stepped stepped) {
        String refusal = PlanWords.refusal(text, stepped);
        if (refusal == null) {
            return new ModelAndView("redirect:" + PlanPaths.PLANS + "?xong=" + done);
        }
        ModelAndView page = finding.visible(user, id)
                .map(plan -> view.page(user, plan, text, "", refusal).addObject("typed", typed))
                .orElseGet(() -> new ModelAndView("remediation/refused").addObject("refusal", refusal));
        boolean worded = stepped instanceof Stepped.NoReason || stepped instanceof Stepped.TooLong;
        page.setStatus(worded ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView basis(String typed, String authority, String wrong) {
        return new ModelAndView("remediation/approval")
                .addObject("all", approval.all())
                .addObject("typed", typed)
                .addObject("authority", authority)
                .addObject("wrong", wrong);
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
