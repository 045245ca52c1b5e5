package vn.thanghang.remediation.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.api.AnsweringOnce;
import vn.thanghang.platform.api.Answers;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.web.PlanAnswers;
import vn.thanghang.remediation.review.Review;
import vn.thanghang.remediation.review.ReviewingPlans;
import vn.thanghang.remediation.review.SendingPlans;

/** Sending a plan and its review, for programs. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class ReviewApi {

    /** The version of the plan that was looked at. */
    record SendingAsked(int version) {}

    /**
     * The answer to a plan.
     *
     * @param remarks words by the anchor of a line; {@code chung} is the plan as a whole
     */
    record ReviewAsked(
            int version,
            boolean meets,
            @Nullable String opinion,
            @Nullable LocalDate completeBy,
            @Nullable Map<String, String> remarks) {}

    private final FindingPlans finding;
    private final SendingPlans sending;
    private final ReviewingPlans reviewing;
    private final AnsweringOnce once;

    ReviewApi(FindingPlans finding, SendingPlans sending, ReviewingPlans reviewing, AnsweringOnce once) {
        this.finding = finding;
        this.sending = sending;
        this.reviewing = reviewing;
        this.once = once;
    }

    /** The newest first. */
    @Requires(Act.READ_PLANS)
    @GetMapping("/reviews")
    List<Review> reviews(CurrentUser user, @PathVariable UUID id) {
        return reviewing.of(finding.plan(user, id));
    }

    @Requires(Act.SEND_PLANS)
    @Answers(Plan.class)
    @PostMapping("/sending")
    ResponseEntity<String> send(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody SendingAsked asked) {
        return once.answer(
                user.accountId(),
                key,
                "plan.send " + id + asked,
                () -> PlanAnswers.of(text, sending.send(user, id, asked.version())));
    }

    @Requires(Act.REVIEW_PLANS)
    @Answers(Plan.class)
    @PostMapping("/review")
    ResponseEntity<String> answer(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ReviewAsked asked) {
        var remarks = new TreeMap<>(Objects.requireNonNullElse(asked.remarks(), Map.of()));
        var answer = new ReviewingPlans.Answer(
                asked.meets(), Objects.requireNonNullElse(asked.opinion(), ""), asked.completeBy(), remarks);
        return once.answer(
                user.accountId(),
                key,
                "plan.review " + id + asked.version() + answer,
                () -> PlanAnswers.of(text, reviewing.answer(user, id, asked.version(), answer)));
    }
}
