package vn.thanghang.remediation.plan.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.LayingPlans;

/** From a plan that is being written to its draft among the papers: opinions are asked there, and it is laid before the head. */
@Controller
class PlanLayingPages {

    private static final String PAPERS = "/van-ban/soan/";

    private final LayingPlans laying;
    private final FindingPlans finding;

    PlanLayingPages(LayingPlans laying, FindingPlans finding) {
        this.laying = laying;
        this.finding = finding;
    }

    /** The agencies that coordinate are proposed. */
    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/lay-y-kien")
    ModelAndView ask(CurrentUser user, @PathVariable UUID id) {
        return laying.lay(user, id)
                .map(paper -> {
                    var ask = UriComponentsBuilder.fromPath(PAPERS + paper + "/lay-y-kien");
                    finding.pieces(finding.plan(user, id)).stream()
                            .flatMap(piece -> piece.coordinating().stream())
                            .map(Coordination::agency)
                            .distinct()
                            .forEach(agency -> ask.queryParam("co-quan", agency));
                    return new ModelAndView("redirect:" + ask.encode().build());
                })
                .orElseGet(() -> back(id));
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/ho-so-trinh")
    ModelAndView submit(CurrentUser user, @PathVariable UUID id) {
        return laying.lay(user, id)
                .map(paper -> new ModelAndView("redirect:" + PAPERS + paper + "/ho-so-trinh"))
                .orElseGet(() -> back(id));
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:" + PlanPaths.plan(id));
    }
}
