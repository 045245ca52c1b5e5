package vn.thanghang.remediation.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;

/** Begins plans and keeps what is typed, finished or not: what comes second is kept too, beside what stands. */
@Service
public class WritingPlans {

    private final Plans plans;
    private final Drafts drafts;
    private final ChangingPlans changing;
    private final Assignments assignments;
    private final Prefilling prefilling;
    private final ReceivingDocuments secrets;
    private final TimeOrderedIds ids;

    WritingPlans(
            Plans plans,
            Drafts drafts,
            ChangingPlans changing,
            Assignments assignments,
            Prefilling prefilling,
            ReceivingDocuments secrets,
            TimeOrderedIds ids) {
        this.plans = plans;
        this.drafts = drafts;
        this.changing = changing;
        this.assignments = assignments;
        this.prefilling = prefilling;
        this.secrets = secrets;
        this.ids = ids;
    }

    /**
     * The plan of the agency for the sheet, begun with what is known already: the causes from the findings of the analysis,
     * a task for every piece of work. There is one for both of two who begin at once.
     *
     * @throws NotFoundForUser when the sheet is not in force or the agency leads nothing in it
     */
    public Plan start(CurrentUser user, UUID sheetId, String agency, UUID key) {
        user.requireForAgency(Act.WRITE_PLANS, agency, Standing.OPEN);
        Optional<Plan> before = plans.of(sheetId, agency);
        if (before.isPresent()) {
            return before.get();
        }
        Sheet sheet = assignments.sheet(sheetId).orElseThrow(NotFoundForUser::new);
        List<AssignedPiece> pieces = assignments.piecesLedBy(sheetId, agency);
        if (pieces.isEmpty()) {
            throw new NotFoundForUser();
        }
        Plan plan = fresh(user, sheet, agency);
        return changing.together(() -> {
            if (!plans.add(plan, key, user.actor().reference())) {
                return plans.of(sheetId, agency).orElseThrow();
            }
            prefill(user, plan, pieces);
            changing.note(plan, PlanAct.START, "", ChangingPlans.by(user), "");
            return plan;
        });
    }

    private Plan fresh(CurrentUser user, Sheet sheet, String agency) {
        return new Plan(
                ids.next(),
                sheet.id(),
                agency,
                sheet.round().indexCode(),
                sheet.round().resultYear(),
                sheet.round().workYear(),
                sheet.unit(),
                PlanState.DRAFT,
                0,
                1,
                0,
                "",
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                user.displayName(),
                changing.now());
    }

    private void prefill(CurrentUser user, Plan plan, List<AssignedPiece> pieces) {
        drafts.put(plan, Part.CAUSES, first(user, prefilling.causes(plan, pieces)));
        drafts.put(plan, Part.TARGETS, first(user, Typed.EMPTY));
        drafts.put(plan, Part.RESOURCES, first(user, Typed.EMPTY));
        for (AssignedPiece piece : pieces) {
            var typed = new TreeMap<String, String>();
            typed.put(TaskField.TITLE.id(), piece.title());
            typed.put(TaskField.CRITERION.id(), piece.criterion());
            typed.put(TaskField.PIECE.id(), piece.id().toString());
            if (piece.due() != null) {
                typed.put(TaskField.DUE.id(), VietnameseFormat.date(piece.due()));
            }
            drafts.putTask(plan, ids.next(), first(user, new Typed(typed)));
        }
    }

    private Written first(CurrentUser user, Typed typed) {
        return new Written(0, typed, user.actor().reference(), user.displayName(), changing.now(), null);
    }

    /**
     * Keeps one page.
     *
     * @param version the version the person was looking at
     * @param form the opened form it comes from
     */
    public SavedPart save(CurrentUser user, UUID id, Part part, int version, @Nullable UUID form, Typed typed) {
        Plan plan = writable(user, id);
        return keep(
                user,
                plan,
                part.name(),
                version,
                form,
                typed,
                () -> drafts.section(id, part),
                next -> drafts.put(plan, part, next));
    }

    /**
     * Keeps one task; a task that is not there yet is begun.
     *
     * @param task id, made by the form for a new one, so that the same form twice makes one task
     * @param version −1 for a new one
     */
    public SavedPart saveTask(CurrentUser user, UUID id, UUID task, int version, @Nullable UUID form, Typed typed) {
        Plan plan = writable(user, id);
        return keep(
                user,
                plan,
                "task:" + task,
                version,
                form,
                typed,
                () -> drafts.task(id, task),
                next -> drafts.putTask(plan, task, next));
    }

    /** Strikes a task out; its words stay among the revisions. False when it has changed meanwhile. */
    public boolean removeTask(CurrentUser user, UUID id, UUID task, int version) {
        Plan plan = writable(user, id);
        return changing.together(() -> {
            boolean removed = plans.held(id) == PlanState.DRAFT
                    && drafts.task(id, task).isPresent()
                    && drafts.removeTask(plan, task, version, changing.now());
            if (removed) {
                changing.event(plan, "remove-task", ChangingPlans.by(user), task.toString(), "");
            }
            return removed;
        });
    }

    private Plan writable(CurrentUser user, UUID id) {
        Plan plan = plans.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.WRITE_PLANS, plan.agency(), Standing.OPEN);
        return plan;
    }

    private SavedPart keep(
            CurrentUser user,
            Plan plan,
            String part,
            int version,
            @Nullable UUID form,
            Typed typed,
            Supplier<Optional<Written>> stored,
            Predicate<Written> put) {
        if (!typed.tooLong().isEmpty()) {
            return new SavedPart.TooLong(typed.tooLong());
        }
        if (isSecret(user, typed)) {
            return new SavedPart.Secret();
        }
        return changing.together(() -> {
            PlanState state = plans.held(plan.id());
            Optional<Written> now = stored.get();
            int at = now.map(Written::version).orElse(-1);
            var next = new Written(at + 1, typed, user.actor().reference(), user.displayName(), changing.now(), form);
            if (now.isPresent() && now.get().typed().equals(typed)) {
                return new SavedPart.Done(now.get());
            }
            if (state != PlanState.DRAFT) {
                drafts.remember(plan.id(), part, next, true);
                return new SavedPart.Closed(PlanRefusal.of(PlanAct.SUBMIT, state));
            }
            if (at != version && !now.map(theirs -> isOwnForm(theirs, next)).orElse(false) || !put.test(next)) {
                drafts.remember(plan.id(), part, next, true);
                return new SavedPart.Late(stored.get().orElse(next));
            }
            drafts.remember(plan.id(), part, next, false);
            changing.event(plan, "save", ChangingPlans.by(user), part, Integer.toString(next.version()));
            return new SavedPart.Done(next);
        });
    }

    /** The same opened form of the same person wrote last: its savings have only overtaken each other. */
    private static boolean isOwnForm(Written stored, Written next) {
        return stored.form() != null
                && stored.form().equals(next.form())
                && stored.author().equals(next.author());
    }

    private boolean isSecret(CurrentUser user, Typed typed) {
        String all = String.join("\n", Map.copyOf(typed.texts()).values());
        if (new DocumentReader().readText(all) instanceof Reading.Secret(Reading.Mark degree)) {
            secrets.noteSecret(degree, ChangingPlans.by(user));
            return true;
        }
        return false;
    }
}
