package vn.thanghang.remediation.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.opinions.GivingOpinion;
import vn.thanghang.directive.opinions.OpinionRequest;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.officialdocs.OfficialDocument;

/**
 * A plan as a draft among the papers, before it is signed: opinions on it are gathered there, and the file is put together
 * that its head decides on. The same paper is frozen when the head agrees.
 */
@Service
public class LayingPlans {

    private static final String ORIGIN = "remediation";

    private final FindingPlans finding;
    private final PlanVersions versions;
    private final ApprovingPlans approving;
    private final FreezingPapers freezing;
    private final FindingPapers papers;
    private final GivingOpinion opinions;

    LayingPlans(
            FindingPlans finding,
            PlanVersions versions,
            ApprovingPlans approving,
            FreezingPapers freezing,
            FindingPapers papers,
            GivingOpinion opinions) {
        this.finding = finding;
        this.versions = versions;
        this.approving = approving;
        this.freezing = freezing;
        this.papers = papers;
        this.opinions = opinions;
    }

    /** The paper with what the plan says now; empty when the plan is not being written. */
    public Optional<UUID> lay(CurrentUser user, UUID id) {
        Plan plan = finding.plan(user, id);
        user.requireForAgency(Act.WRITE_PLANS, plan.agency(), plan.standing());
        if (!isBeingWritten(plan)) {
            return Optional.empty();
        }
        OfficialDocument document = approving.preview(plan);
        return switch (freezing.lay(document, ORIGIN, plan.agency(), key(plan), ChangingPlans.by(user))) {
            case Freezing.Done(Paper paper) -> Optional.of(paper.id());
            case Freezing.Late(Paper now) -> Optional.of(now.id());
            case Freezing.Secret() -> throw new IllegalStateException("a secret mark was let into a plan");
            case Freezing.Incomplete _ -> throw new IllegalStateException("a paper that was composed is complete");
        };
    }

    /** The newest paper of the plan, draft or not, for whoever may see it. */
    public Optional<Paper> paper(CurrentUser user, Plan plan) {
        return freezing.withKey(key(plan))
                .or(() -> finding.versions(plan).stream().findFirst().map(PlanVersion::paperId))
                .flatMap(paper -> papers.visible(user, paper));
    }

    /** What was asked on it. */
    public List<OpinionRequest> opinions(CurrentUser user, Plan plan) {
        return paper(user, plan)
                .map(paper -> opinions.ofPaper(user, paper.id()))
                .orElse(List.of());
    }

    public static boolean isBeingWritten(Plan plan) {
        return plan.state() == PlanState.DRAFT || plan.state() == PlanState.SUBMITTED;
    }

    /** One paper for each time the plan goes to be signed. */
    private UUID key(Plan plan) {
        return key(plan, versions.all(plan.id()).size());
    }

    static UUID key(Plan plan, int frozenBefore) {
        return UUID.nameUUIDFromBytes(
                (ORIGIN + ":" + plan.id() + ":paper " + frozenBefore).getBytes(StandardCharsets.UTF_8));
    }
}
