package vn.thanghang.remediation.review.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanContent;
import vn.thanghang.remediation.plan.PlanDifference;
import vn.thanghang.remediation.plan.PlanSearch;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.web.PlanView;
import vn.thanghang.remediation.review.CannedRemarks;
import vn.thanghang.remediation.review.Review;
import vn.thanghang.remediation.review.ReviewingPlans;

/** The page of a review: the queue, the plan with a place for a remark at each line, the answer. */
@Component
public class PlanReviewView {

    private static final int QUEUE = 20;

    private final FindingPlans finding;
    private final ReviewingPlans reviewing;
    private final PlanView plans;
    private final CannedRemarks canned;

    PlanReviewView(FindingPlans finding, ReviewingPlans reviewing, PlanView plans, CannedRemarks canned) {
        this.finding = finding;
        this.reviewing = reviewing;
        this.plans = plans;
        this.canned = canned;
    }

    ModelAndView page(CurrentUser user, Plan plan, Text text, Map<String, String> sent, String refusal) {
        PlanContent content = finding.issued(plan).orElseThrow();
        List<Review> reviews = reviewing.of(plan);
        var open = reviewing.open(plan);
        return new ModelAndView("remediation/review")
                .addObject("plan", plan)
                .addObject("agency", plans.agency(plan.agency()))
                .addObject("content", content)
                .addObject("anchors", PlanDifference.anchors(content))
                .addObject(
                        "differences",
                        reviewing
                                .before(plan)
                                .map(before -> PlanDifference.between(before, content))
                                .orElse(List.of()))
                .addObject("open", open)
                .addObject("other", open.flatMap(review -> reviewing.lookedAtByOther(user, review)))
                .addObject("reviews", reviews)
                .addObject("queue", finding.page(new PlanSearch("", PlanState.SENT.name(), null, 1), QUEUE))
                .addObject("canned", canned.inUse())
                .addObject("names", plans)
                .addObject("sent", sent)
                .addObject("refusal", refusal);
    }

    /** The answers given so far, line by line. */
    public static DataTable remarks(Text text, Review review, Map<String, String> anchors) {
        var columns = List.of(
                DataTable.Column.text(text.of("remediation.column.line")),
                DataTable.Column.text(text.of("remediation.column.remark")));
        List<DataTable.Row> rows = review.remarks().stream()
                .map(remark -> DataTable.Row.of(
                        DataTable.Cell.of(anchors.getOrDefault(remark.anchor(), text.of("remediation.review.whole"))),
                        DataTable.Cell.of(remark.words())))
                .toList();
        return new DataTable(
                "y-kien-" + review.number(), text.of("remediation.review.remarks", review.number()), columns, rows);
    }
}
