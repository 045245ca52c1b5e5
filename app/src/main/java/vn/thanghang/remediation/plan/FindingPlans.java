package vn.thanghang.remediation.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Standing;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.Typed;

/** Finds plans: one's own from the first word, those of others once issued. */
@Service
public class FindingPlans {

    private final Plans plans;
    private final Drafts drafts;
    private final PlanVersions versions;
    private final Assignments assignments;
    private final PublishedFacts facts;

    FindingPlans(Plans plans, Drafts drafts, PlanVersions versions, Assignments assignments, PublishedFacts facts) {
        this.plans = plans;
        this.drafts = drafts;
        this.versions = versions;
        this.assignments = assignments;
        this.facts = facts;
    }

    /** An assignment for which an agency of this person has no plan yet. */
    public record ToBegin(Sheet sheet, String agency) {}

    /** @throws NotFoundForUser when there is none for this person */
    public Plan plan(CurrentUser user, UUID id) {
        return visible(user, id).orElseThrow(NotFoundForUser::new);
    }

    /** Empty when there is none for this person. */
    public Optional<Plan> visible(CurrentUser user, UUID id) {
        return plans.find(id)
                .filter(plan -> user.mayForAgency(Act.READ_PLANS, plan.agency(), plan.readableAs()))
                .or(() -> RowScope.EVERYTHING.call(() -> plans.find(id)).filter(plan -> isReferredTo(user, plan)));
    }

    /** A plan that lies with a superior is read by those who may answer it. */
    private static boolean isReferredTo(CurrentUser user, Plan plan) {
        return plan.state() == PlanState.REFERRED
                && user.mayForAgency(Act.CONSENT_PLANS, plan.agency(), plan.standing());
    }

    /** The plan of an agency for a sheet, for other parts of the house; empty while there is none within reach. */
    public Optional<Plan> of(UUID sheet, String agency) {
        return plans.of(sheet, agency);
    }

    /** The plans for a sheet that are within reach, in the order of the agencies. */
    public List<Plan> ofSheet(UUID sheet) {
        return plans.ofSheet(sheet);
    }

    /** Whether this person sees what is being written, not only what is issued. */
    public boolean seesDraft(CurrentUser user, Plan plan) {
        return user.mayForAgency(Act.READ_PLANS, plan.agency(), Standing.OPEN) || isReferredTo(user, plan);
    }

    public List<Plan> page(PlanSearch search, int rows) {
        return plans.page(search, rows);
    }

    public long count(PlanSearch search) {
        return plans.count(search);
    }

    public List<PlanStep> steps(Plan plan) {
        return RowScope.EVERYTHING.call(() -> plans.steps(plan.id()));
    }

    public Optional<Written> section(Plan plan, Part part) {
        return drafts.section(plan.id(), part);
    }

    public Optional<Written> task(Plan plan, UUID task) {
        return drafts.task(plan.id(), task);
    }

    /** Everything typed into one page or task, the newest first. */
    public List<Written> revisions(Plan plan, String part) {
        return drafts.revisions(plan.id(), part);
    }

    /** The plan as it is being written. */
    public PlanDraft draft(Plan plan) {
        // Whoever asks was asked before; a superior reaches the words of another agency while they lie with him.
        return plan.state() == PlanState.REFERRED ? RowScope.EVERYTHING.call(() -> written(plan)) : written(plan);
    }

    private PlanDraft written(Plan plan) {
        return new PlanDraft(
                lines(plan, pieces(plan)),
                plan.workYear(),
                typed(plan, Part.CAUSES),
                typed(plan, Part.TARGETS),
                typed(plan, Part.RESOURCES),
                drafts.tasks(plan.id()));
    }

    /** The pieces of work the agency leads now. */
    public List<AssignedPiece> pieces(Plan plan) {
        return assignments.piecesLedBy(plan.sheetId(), plan.agency());
    }

    /** What the published results say, by criterion. */
    public Map<String, CriterionFacts> facts(Plan plan, PlanDraft draft) {
        var known = new HashMap<String, CriterionFacts>();
        draft.criteria().forEach(line -> known.put(line.code(), facts.of(plan, line.code())));
        return known;
    }

    public TargetOutlook outlook(Plan plan, PlanDraft draft) {
        return TargetOutlook.of(
                draft,
                facts(plan, draft),
                code -> draft.criteria().stream().anyMatch(other -> isWithin(code, other.code())));
    }

    /** Codes as printed: 1.2 lies within D1, 1.2.3 within 1.2. */
    static boolean isWithin(String code, String other) {
        String stem = other.replaceFirst("^D(?=\\d)", "");
        return !code.equals(other) && code.startsWith(stem + ".");
    }

    /** The issued version as it was frozen; empty before the first. */
    public Optional<PlanContent> issued(Plan plan) {
        return issued(plan, plan.issued());
    }

    /** One version as it was issued; empty when it was not. */
    public Optional<PlanContent> issued(Plan plan, int number) {
        return RowScope.EVERYTHING
                .call(() -> versions.issued(plan.id(), number))
                .map(PlanVersion::content);
    }

    public List<PlanVersion> versions(Plan plan) {
        return RowScope.EVERYTHING.call(() -> versions.all(plan.id()));
    }

    /** The agency's newest issued plan for an earlier year, to copy from. */
    public Optional<PlanContent> lastYear(Plan plan) {
        return plans.lastOf(plan.agency(), plan.indexCode(), plan.workYear()).flatMap(this::issued);
    }

    /** The assignments in force for which agencies of this person have to write and have not begun. */
    public List<ToBegin> toBegin(CurrentUser user) {
        List<String> own = user.roles().stream()
                .filter(held -> Policy.mayAllow(held.role(), Act.WRITE_PLANS))
                .map(HeldRole::agency)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var toBegin = new ArrayList<ToBegin>();
        for (Sheet sheet : own.isEmpty() ? List.<Sheet>of() : assignments.issued()) {
            List<String> leads = assignments.agenciesInCharge(sheet.id());
            own.stream()
                    .filter(leads::contains)
                    .filter(agency -> plans.of(sheet.id(), agency).isEmpty())
                    .forEach(agency -> toBegin.add(new ToBegin(sheet, agency)));
        }
        return toBegin;
    }

    private Typed typed(Plan plan, Part part) {
        return drafts.section(plan.id(), part).map(Written::typed).orElse(Typed.EMPTY);
    }

    List<PlanDraft.Line> lines(Plan plan, List<AssignedPiece> pieces) {
        var lines = new LinkedHashMap<String, PlanDraft.Line>();
        for (AssignedPiece piece : pieces) {
            lines.computeIfAbsent(
                    piece.criterion(),
                    code -> new PlanDraft.Line(
                            code, piece.criterionName(), facts.of(plan, code).scale()));
        }
        return List.copyOf(lines.values());
    }
}
