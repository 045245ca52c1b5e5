package vn.thanghang.remediation.plan.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.web.FileDownload;
import vn.thanghang.remediation.plan.ApprovingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanContent;
import vn.thanghang.remediation.plan.PlanDifference;
import vn.thanghang.remediation.plan.RedlinePaper;

/** The plan as a paper, and two versions against each other. */
@Controller
class PlanFilePages {

    private final FindingPlans finding;
    private final ApprovingPlans approving;
    private final RedlinePaper redline;
    private final PlanView view;

    PlanFilePages(FindingPlans finding, ApprovingPlans approving, RedlinePaper redline, PlanView view) {
        this.finding = finding;
        this.approving = approving;
        this.redline = redline;
        this.view = view;
    }

    @Requires(Act.WRITE_PLANS)
    @GetMapping(PlanPaths.PLAN + "/du-thao.docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID id) {
        return FileDownload.of("du-thao-ke-hoach.docx", new DocxWriter().write(preview(user, id)));
    }

    @Requires(Act.WRITE_PLANS)
    @GetMapping(PlanPaths.PLAN + "/du-thao.pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID id) {
        return FileDownload.of("du-thao-ke-hoach.pdf", new PdfWriter().write(preview(user, id)));
    }

    private OfficialDocument preview(CurrentUser user, UUID id) {
        Plan plan = finding.plan(user, id);
        user.requireForAgency(Act.WRITE_PLANS, plan.agency(), plan.standing());
        return approving.preview(plan);
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(PlanPaths.PLAN + "/so-sanh")
    ModelAndView compare(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "0") int ban) {
        Plan plan = finding.plan(user, id);
        int newer = number(plan, ban);
        List<PlanDifference> differences =
                newer < 2 ? List.of() : PlanDifference.between(version(plan, newer - 1), version(plan, newer));
        return new ModelAndView("remediation/compare")
                .addObject("plan", plan)
                .addObject("agency", view.agency(plan.agency()))
                .addObject("newer", newer)
                .addObject("differences", differences);
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(PlanPaths.PLAN + "/so-sanh.docx")
    ResponseEntity<byte[]> compareAsPaper(
            CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "0") int ban) {
        Plan plan = finding.plan(user, id);
        int newer = number(plan, ban);
        int older = Math.max(1, newer - 1);
        PlanContent before =
                newer < 1 ? new PlanContent(List.of(), java.util.Map.of(), List.of()) : version(plan, older);
        PlanContent after = newer < 1 ? before : version(plan, newer);
        return FileDownload.of(
                "so-sanh-ke-hoach.docx", new DocxWriter().write(redline.of(plan, older, before, newer, after)));
    }

    private static int number(Plan plan, int asked) {
        return asked >= 1 && asked <= plan.issued() ? asked : plan.issued();
    }

    private PlanContent version(Plan plan, int number) {
        return finding.issued(plan, number).orElseThrow(NotFoundForUser::new);
    }
}
