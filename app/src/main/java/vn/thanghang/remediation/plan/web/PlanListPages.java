package vn.thanghang.remediation.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Pagination;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanSearch;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.WatchingPlans;
import vn.thanghang.remediation.plan.WritingPlans;

/** Plans, those that are missing, and beginning one. */
@Controller
class PlanListPages {

    private static final int ROWS = 50;

    private final FindingPlans finding;
    private final WritingPlans writing;
    private final WatchingPlans watching;
    private final Assignments assignments;
    private final PlanView view;

    PlanListPages(
            FindingPlans finding,
            WritingPlans writing,
            WatchingPlans watching,
            Assignments assignments,
            PlanView view) {
        this.finding = finding;
        this.writing = writing;
        this.watching = watching;
        this.assignments = assignments;
        this.view = view;
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(PlanPaths.PLANS)
    ModelAndView list(
            CurrentUser user,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String trang,
            Text text,
            @RequestParam(defaultValue = "") String xong) {
        String known = Arrays.stream(PlanState.values())
                .map(Enum::name)
                .filter(state::equals)
                .findFirst()
                .orElse("");
        String of = BorderText.line(agency).value();
        var counted = new PlanSearch(of, known, null, 1);
        long total = finding.count(counted);
        String link = PlanPaths.PLANS + "?" + (of.isEmpty() ? "" : "co-quan=" + encoded(of) + "&")
                + (known.isEmpty() ? "" : "trang-thai=" + known + "&") + "trang=";
        var at = Pagination.of(page(trang), ROWS, total, link);
        List<Plan> plans = finding.page(new PlanSearch(of, known, null, at.current()), ROWS);
        return new ModelAndView("remediation/list")
                .addObject("plans", plans)
                .addObject("state", known)
                .addObject("agency", of)
                .addObject("at", at)
                .addObject("done", xong.matches("[a-z-]{1,20}") && text.has("remediation.done." + xong) ? xong : "")
                .addObject("toBegin", finding.toBegin(user))
                .addObject("names", view)
                .addObject("user", user)
                .addObject("key", UUID.randomUUID());
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLANS)
    ModelAndView start(
            CurrentUser user,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID bang,
            @RequestParam(name = "co-quan", defaultValue = "") String agency) {
        if (bang == null || agency.isEmpty()) {
            return new ModelAndView("redirect:" + PlanPaths.PLANS);
        }
        return new ModelAndView("redirect:"
                + PlanPaths.plan(writing.start(user, bang, agency, key).id()));
    }

    /** Which agencies have no plan, and since when. */
    @Requires(Act.REVIEW_PLANS)
    @GetMapping(PlanPaths.MISSING)
    ModelAndView missing(CurrentUser user, @RequestParam(required = false) @Nullable UUID bang) {
        List<Sheet> sheets = assignments.issued();
        Optional<Sheet> chosen = sheets.stream()
                .filter(sheet -> bang == null || sheet.id().equals(bang))
                .findFirst();
        return new ModelAndView("remediation/missing")
                .addObject("sheets", sheets)
                .addObject("chosen", chosen)
                .addObject(
                        "lines",
                        chosen.map(sheet -> watching.lines(user, sheet)).orElse(List.of()))
                .addObject("names", view);
    }

    /** "Xác định lại theo văn bản số …". */
    @Requires(Act.REVIEW_PLANS)
    @PostMapping(PlanPaths.MISSING)
    ModelAndView redetermine(
            CurrentUser user,
            Text text,
            @RequestParam(required = false) @Nullable UUID bang,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "van-ban", defaultValue = "") String document) {
        if (bang == null) {
            throw new NotFoundForUser();
        }
        if (BorderText.line(document).value().isEmpty()) {
            ModelAndView page = missing(user, bang);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("wrong", text.of("remediation.missing.document"));
        }
        watching.redetermine(user, bang, agency, document);
        return new ModelAndView("redirect:" + PlanPaths.MISSING + "?bang=" + bang);
    }

    private static int page(String typed) {
        return typed.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(typed)) : 1;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
