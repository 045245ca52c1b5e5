package vn.thanghang.remediation.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.api.AnsweringOnce;
import vn.thanghang.platform.api.Answers;
import vn.thanghang.platform.api.Cursor;
import vn.thanghang.platform.api.Part;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.AmendingPlans;
import vn.thanghang.remediation.plan.ApprovingPlans;
import vn.thanghang.remediation.plan.CheckingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanContent;
import vn.thanghang.remediation.plan.PlanSearch;
import vn.thanghang.remediation.plan.PlanVersion;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.plan.SubmittingPlans;
import vn.thanghang.remediation.quality.Finding;

/** Plans for programs: what their pages show, and the steps their agency takes, under the same acts. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanApi {

    static final String KEY = "Idempotency-Key";
    private static final int ROWS = 50;

    /**
     * A version as it went to be signed.
     *
     * @param intact whether the content still has its digest
     */
    record Version(
            int number,
            int attempt,
            PlanVersion.State state,
            PlanContent content,
            String sha256,
            boolean intact,
            UUID paperId,
            @Nullable UUID documentId,
            String reason,
            Instant frozenAt) {}

    /** What a rule says of the plan as it is written now. */
    record RuleFinding(
            String rule,
            boolean must,
            Finding.Place place,
            @Nullable UUID task,
            String field,
            String words) {}

    /** A step, taken on the version that was looked at. */
    record StepAsked(int version) {}

    /** A step that needs its reason. */
    record ReasonedStepAsked(int version, String reason) {
        ReasonedStepAsked {
            Objects.requireNonNull(reason, "reason");
        }
    }

    private final FindingPlans finding;
    private final CheckingPlans checking;
    private final SubmittingPlans submitting;
    private final ApprovingPlans approving;
    private final AmendingPlans amending;
    private final AnsweringOnce once;

    PlanApi(
            FindingPlans finding,
            CheckingPlans checking,
            SubmittingPlans submitting,
            ApprovingPlans approving,
            AmendingPlans amending,
            AnsweringOnce once) {
        this.finding = finding;
        this.checking = checking;
        this.submitting = submitting;
        this.approving = approving;
        this.amending = amending;
        this.once = once;
    }

    @Requires(Act.READ_PLANS)
    @GetMapping
    Part<Plan> list(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID sheet,
            @RequestParam(defaultValue = "") String cursor) {
        int from = Cursor.from(cursor);
        var search = new PlanSearch(agency, state, sheet, from / ROWS + 1);
        List<Plan> plans = finding.page(search, ROWS);
        long seen = (long) (search.page() - 1) * ROWS + plans.size();
        return new Part<>(plans, seen < finding.count(search) && !plans.isEmpty() ? Cursor.to((int) seen) : null);
    }

    @Requires(Act.READ_PLANS)
    @GetMapping("/{id}")
    Plan plan(CurrentUser user, @PathVariable UUID id) {
        return finding.plan(user, id);
    }

    /** The newest first; what is not issued only for those who write it. */
    @Requires(Act.READ_PLANS)
    @GetMapping("/{id}/versions")
    List<Version> versions(CurrentUser user, @PathVariable UUID id) {
        Plan plan = finding.plan(user, id);
        boolean own = finding.seesDraft(user, plan);
        return finding.versions(plan).stream()
                .filter(version -> own || version.state() == PlanVersion.State.ISSUED)
                .map(version -> new Version(
                        version.number(),
                        version.attempt(),
                        version.state(),
                        version.content(),
                        version.sha256(),
                        version.intact(),
                        version.paperId(),
                        version.documentId(),
                        version.reason(),
                        version.frozenAt()))
                .toList();
    }

    /** What the rules say of what is being written: for those who see it. */
    @Requires(Act.READ_PLANS)
    @GetMapping("/{id}/findings")
    List<RuleFinding> findings(CurrentUser user, Text text, @PathVariable UUID id) {
        Plan plan = finding.plan(user, id);
        if (!finding.seesDraft(user, plan)) {
            throw new NotFoundForUser();
        }
        return checking.check(plan, finding.draft(plan)).stream()
                .map(each -> new RuleFinding(
                        each.rule().name(),
                        each.rule().isMust(),
                        each.place(),
                        each.task(),
                        each.field(),
                        PlanWords.finding(text, each)))
                .toList();
    }

    @Requires(Act.WRITE_PLANS)
    @Answers(Plan.class)
    @PostMapping("/{id}/submission")
    ResponseEntity<String> submit(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody StepAsked asked) {
        return step(user, text, key, "submit " + id + asked, () -> submitting.submit(user, id, asked.version()));
    }

    @Requires(Act.WRITE_PLANS)
    @Answers(Plan.class)
    @PostMapping("/{id}/return")
    ResponseEntity<String> giveBack(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody ReasonedStepAsked asked) {
        return step(
                user,
                text,
                key,
                "return " + id + asked,
                () -> submitting.giveBack(user, id, asked.version(), asked.reason()));
    }

    @Requires(Act.APPROVE_PLANS)
    @Answers(Plan.class)
    @PostMapping("/{id}/approval")
    ResponseEntity<String> approve(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody StepAsked asked) {
        return step(user, text, key, "approve " + id + asked, () -> approving.approve(user, id, asked.version()));
    }

    @Requires(Act.AMEND_PLANS)
    @Answers(Plan.class)
    @PostMapping("/{id}/amendment")
    ResponseEntity<String> amend(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody ReasonedStepAsked asked) {
        return step(
                user,
                text,
                key,
                "amend " + id + asked,
                () -> amending.amend(user, id, asked.version(), asked.reason()));
    }

    private ResponseEntity<String> step(CurrentUser user, Text text, String key, String asked, Supplier<Stepped> step) {
        return once.answer(user.accountId(), key, "plan." + asked, () -> PlanAnswers.of(text, step.get()));
    }
}
