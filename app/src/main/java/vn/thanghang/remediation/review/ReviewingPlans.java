package vn.thanghang.remediation.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.PlanReviewed;
import vn.thanghang.remediation.plan.ChangingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanAct;
import vn.thanghang.remediation.plan.PlanContent;
import vn.thanghang.remediation.plan.PlanDifference;
import vn.thanghang.remediation.plan.Stepped;

/**
 * The answer of the department of home affairs to a plan that was sent: it meets the request, or is to be completed, with
 * remarks on its lines. It neither approves nor sends back: the plan belongs to its agency.
 */
@Service
public class ReviewingPlans {

    private static final int WORDS_CHARS_MAX = 2_000;
    private static final int OPINION_CHARS_MAX = 4_000;
    /** After so long without a sign nobody is said to look at it any more. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(30);

    private final ChangingPlans changing;
    private final FindingPlans finding;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;

    ReviewingPlans(ChangingPlans changing, FindingPlans finding, Reviews reviews, ApplicationEventPublisher events) {
        this.changing = changing;
        this.finding = finding;
        this.reviews = reviews;
        this.events = events;
    }

    /**
     * What is answered.
     *
     * @param completeBy the day by which it is to be completed; null for none
     * @param remarks words by anchor; lines without words are left out
     */
    public record Answer(
            boolean meets, String opinion, @Nullable LocalDate completeBy, Map<String, String> remarks) {}

    /** Reviews of a plan the person may read, the newest first. */
    public List<Review> of(Plan plan) {
        return RowScope.EVERYTHING.call(() -> reviews.ofPlan(plan.id()));
    }

    /** The review that waits for its answer; empty when none does. */
    public Optional<Review> open(Plan plan) {
        return of(plan).stream().filter(review -> review.meets() == null).findFirst();
    }

    /** Who else looks at it now; empty when nobody does. */
    public Optional<Review> lookedAtByOther(CurrentUser user, Review review) {
        Instant taken = review.takenAt();
        boolean fresh = taken != null && taken.plus(TAKEN_FOR).isAfter(changing.now());
        return fresh && !user.actor().reference().equals(review.takenBy()) ? Optional.of(review) : Optional.empty();
    }

    /** Says to colleagues that one looks at it now. */
    public void take(CurrentUser user, UUID id) {
        Plan plan = reviewable(user, id);
        RowScope.EVERYTHING.call(() -> changing.together(() -> {
            open(plan).ifPresent(review -> {
                reviews.take(review.id(), user.actor().reference(), user.displayName(), changing.now());
                changing.event(plan, "take-review", ChangingPlans.by(user), "", Integer.toString(review.number()));
            });
            return plan;
        }));
    }

    public Stepped answer(CurrentUser user, UUID id, int version, Answer answer) {
        Plan plan = reviewable(user, id);
        PlanAct act = answer.meets() ? PlanAct.MEETS : PlanAct.COMPLETE;
        var hindrance = ChangingPlans.hindrance(plan, act, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        List<Review.Remark> remarks = remarks(plan, answer);
        String opinion = BorderText.lines(answer.opinion()).value();
        Optional<Stepped> tooLong = tooLong(remarks, opinion);
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        if (!answer.meets() && remarks.isEmpty() && opinion.isEmpty()) {
            return new Stepped.NoReason();
        }
        LocalDate completeBy = answer.meets() ? null : answer.completeBy();
        return RowScope.EVERYTHING.call(() -> changing.together(() -> {
            Stepped stepped =
                    changing.step(plan, act, opinion, ChangingPlans.by(user), change -> change.withAnswer(completeBy));
            if (stepped instanceof Stepped.Done(Plan now)) {
                Review review = reviews.of(now.id(), now.issued()).orElseThrow();
                reviews.decide(
                        review,
                        answer.meets(),
                        opinion,
                        completeBy,
                        user.actor().reference(),
                        user.displayName(),
                        changing.now());
                for (int i = 0; i < remarks.size(); i++) {
                    reviews.addRemark(review.id(), i + 1, remarks.get(i));
                }
                events.publishEvent(new PlanReviewed(now.id(), answer.meets()));
            }
            return stepped;
        }));
    }

    private static Optional<Stepped> tooLong(List<Review.Remark> remarks, String opinion) {
        return remarks.stream()
                .flatMap(remark ->
                        ChangingPlans.tooLong("remediation.column.remark", remark.words(), WORDS_CHARS_MAX).stream())
                .findFirst()
                .or(() -> ChangingPlans.tooLong("remediation.review.opinion", opinion, OPINION_CHARS_MAX));
    }

    private Plan reviewable(CurrentUser user, UUID id) {
        Plan plan = finding.plan(user, id);
        boolean may = plan.issued() > 0 && user.mayForAgency(Act.REVIEW_PLANS, plan.agency(), plan.readableAs());
        if (!may) {
            throw new NotFoundForUser();
        }
        return plan;
    }

    /** Only lines the plan has can be remarked on. */
    private List<Review.Remark> remarks(Plan plan, Answer answer) {
        Map<String, String> anchors =
                finding.issued(plan).map(PlanDifference::anchors).orElse(Map.of());
        return answer.remarks().entrySet().stream()
                .filter(each ->
                        anchors.containsKey(each.getKey()) || each.getKey().equals(Review.WHOLE))
                .map(each -> new Review.Remark(
                        each.getKey(), BorderText.lines(each.getValue()).value()))
                .filter(remark -> !remark.words().isEmpty())
                .toList();
    }

    /** The version before the one in force, to compare with; empty for the first. */
    public Optional<PlanContent> before(Plan plan) {
        return plan.issued() < 2 ? Optional.empty() : finding.issued(plan, plan.issued() - 1);
    }
}
