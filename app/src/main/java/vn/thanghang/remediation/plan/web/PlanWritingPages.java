package vn.thanghang.remediation.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;
import vn.thanghang.remediation.measure.Measures;
import vn.thanghang.remediation.plan.CheckingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.SavedPart;
import vn.thanghang.remediation.plan.TaskStart;
import vn.thanghang.remediation.plan.WritingPlans;
import vn.thanghang.remediation.plan.Written;
import vn.thanghang.remediation.quality.Finding;
import vn.thanghang.remediation.quality.QualityRule;

/** Write on a plan, page by page and task by task: by plain forms, and by the script that keeps them while one types. */
@Controller
class PlanWritingPages {

    private final FindingPlans finding;
    private final WritingPlans writing;
    private final CheckingPlans checking;
    private final Measures measures;
    private final TaskStart start;
    private final PlanForms forms;

    PlanWritingPages(
            FindingPlans finding,
            WritingPlans writing,
            CheckingPlans checking,
            Measures measures,
            TaskStart start,
            PlanForms forms) {
        this.finding = finding;
        this.writing = writing;
        this.checking = checking;
        this.measures = measures;
        this.start = start;
        this.forms = forms;
    }

    @Requires(Act.WRITE_PLANS)
    @GetMapping({PlanPaths.PLAN + "/nguyen-nhan", PlanPaths.PLAN + "/muc-tieu", PlanPaths.PLAN + "/nguon-luc"})
    ModelAndView part(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            jakarta.servlet.http.HttpServletRequest request,
            @RequestParam(defaultValue = "") String xong) {
        Plan plan = writable(user, id);
        if (plan.state() != PlanState.DRAFT) {
            return new ModelAndView("redirect:" + PlanPaths.plan(id));
        }
        Part part = part(request.getRequestURI());
        Optional<Written> stored = finding.section(plan, part);
        var shown = new PlanForms.Shown(
                stored.map(Written::typed).orElse(Typed.EMPTY),
                stored.map(Written::version).orElse(-1),
                UUID.randomUUID(),
                Optional.empty(),
                findings(plan, part, null));
        return form(plan, forms.part(user, plan, part, shown, text), xong);
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping({PlanPaths.PLAN + "/nguyen-nhan", PlanPaths.PLAN + "/muc-tieu", PlanPaths.PLAN + "/nguon-luc"})
    ModelAndView save(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            jakarta.servlet.http.HttpServletRequest request,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> sent) {
        Part part = part(request.getRequestURI());
        Typed typed = Typed.sent(sent);
        Plan plan = finding.plan(user, id);
        return switch (writing.save(user, id, part, version, SentForm.key(sent), typed)) {
            case SavedPart.Done _ -> new ModelAndView("redirect:" + PlanPaths.part(id, part) + "?xong=luu");
            case SavedPart.Late(var theirs) -> {
                var shown =
                        new PlanForms.Shown(typed, theirs.version(), UUID.randomUUID(), Optional.of(theirs), List.of());
                yield conflict(form(plan, forms.part(user, plan, part, shown, text), ""));
            }
            case SavedPart.Closed(var reason) -> closed(plan, typed, text.of("remediation.refused." + reason.name()));
            case SavedPart.TooLong(var fields) ->
                tooLong(form(plan, forms.part(user, plan, part, again(typed, version, fields), text), ""));
            case SavedPart.Secret _ -> secret();
        };
    }

    /** All tasks, one task to write on, or a new one, which may begin as a copy of a measure. */
    @Requires(Act.WRITE_PLANS)
    @GetMapping(PlanPaths.PLAN + "/nhiem-vu")
    ModelAndView tasks(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(name = "viec-id", required = false) @Nullable UUID task,
            @RequestParam(defaultValue = "") String moi,
            @RequestParam(name = "bien-phap", defaultValue = "") String measure,
            @RequestParam(name = "nam-truoc", required = false) @Nullable UUID lastYear,
            @RequestParam(defaultValue = "") String xong) {
        Plan plan = writable(user, id);
        if (plan.state() != PlanState.DRAFT) {
            return new ModelAndView("redirect:" + PlanPaths.plan(id));
        }
        if (task != null) {
            Written stored = finding.task(plan, task).orElseThrow(NotFoundForUser::new);
            return form(
                    plan,
                    started(user, plan, text, task, stored.typed(), stored.version(), findings(plan, null, task)),
                    xong);
        }
        if (!moi.isEmpty() || !measure.isEmpty() || lastYear != null) {
            return form(plan, fresh(user, plan, text, begin(plan, moi, measure, lastYear)), "");
        }
        return new ModelAndView("remediation/tasks")
                .addObject("plan", plan)
                .addObject("draft", finding.draft(plan))
                .addObject("findings", checking.check(plan, finding.draft(plan)))
                .addObject("done", xong);
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/nhiem-vu")
    ModelAndView saveTask(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> sent) {
        UUID task = SentForm.task(sent).orElseGet(UUID::randomUUID);
        Typed typed = Typed.sent(sent);
        Plan plan = finding.plan(user, id);
        return switch (writing.saveTask(user, id, task, version, SentForm.key(sent), typed)) {
            case SavedPart.Done _ -> new ModelAndView("redirect:" + PlanPaths.task(id, task) + "&xong=luu");
            case SavedPart.Late(var theirs) -> {
                var shown =
                        new PlanForms.Shown(typed, theirs.version(), UUID.randomUUID(), Optional.of(theirs), List.of());
                yield conflict(form(plan, forms.task(user, plan, task, shown, text), ""));
            }
            case SavedPart.Closed(var reason) -> closed(plan, typed, text.of("remediation.refused." + reason.name()));
            case SavedPart.TooLong(var fields) ->
                tooLong(form(plan, forms.task(user, plan, task, again(typed, version, fields), text), ""));
            case SavedPart.Secret _ -> secret();
        };
    }

    /** The form again as it was sent, with what is too long in it. */
    private static PlanForms.Shown again(Typed typed, int version, List<String> fields) {
        List<Finding> findings = fields.stream()
                .map(field -> new Finding(
                        QualityRule.TEXT_TOO_LONG,
                        Finding.Place.TASKS,
                        null,
                        field,
                        List.of((long) typed.text(field).length(), (long) Typed.LONGEST)))
                .toList();
        return new PlanForms.Shown(typed, version, UUID.randomUUID(), Optional.empty(), findings);
    }

    private static ModelAndView tooLong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/nhiem-vu/bo")
    ModelAndView removeTask(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(name = "viec-id", required = false) @Nullable UUID task,
            @RequestParam int version) {
        boolean removed = task != null && writing.removeTask(user, id, task, version);
        if (task == null) {
            writable(user, id);
        }
        return new ModelAndView("redirect:" + PlanPaths.tasks(id) + (removed ? "?xong=bo" : "?xong=muon"));
    }

    /** A copied task takes the place of the one the assignment began, while nobody has written on that. */
    private FormView fresh(CurrentUser user, Plan plan, Text text, Typed typed) {
        return start.begun(finding.draft(plan), typed.text(TaskField.CRITERION))
                .filter(begun -> !typed.text(TaskField.TITLE).isEmpty())
                .map(begun -> {
                    Typed both = begun.typed();
                    for (var copied : typed.texts().entrySet()) {
                        both = both.with(copied.getKey(), copied.getValue());
                    }
                    return started(user, plan, text, begun.id(), both, begun.version(), List.of());
                })
                .orElseGet(() -> started(user, plan, text, UUID.randomUUID(), typed, -1, List.of()));
    }

    private FormView started(
            CurrentUser user, Plan plan, Text text, UUID task, Typed typed, int version, List<Finding> findings) {
        Typed begun = start.completed(finding.draft(plan), finding.pieces(plan), typed);
        List<Finding> open = findings.stream()
                .filter(each -> typed.text(each.field()).equals(begun.text(each.field())))
                .toList();
        var shown = new PlanForms.Shown(begun, version, UUID.randomUUID(), Optional.empty(), open);
        return forms.task(user, plan, task, shown, text);
    }

    private Typed begin(Plan plan, String criterion, String measure, @Nullable UUID lastYear) {
        Typed empty = Typed.EMPTY.with(TaskField.CRITERION.id(), criterion.equals("1") ? "" : criterion);
        if (lastYear != null) {
            return finding.lastYear(plan).stream()
                    .flatMap(content -> content.tasks().stream())
                    .filter(task -> task.id().equals(lastYear))
                    .findFirst()
                    .map(task -> empty.with(TaskField.CRITERION.id(), task.criterion())
                            .with(TaskField.TITLE.id(), task.title())
                            .with(TaskField.PERSON.id(), task.person())
                            .with(TaskField.RESPONSIBILITY.id(), task.responsibility())
                            .with(TaskField.AUTHORITY.id(), task.authority())
                            .with(TaskField.OUTPUT.id(), task.output())
                            .with(TaskField.EVIDENCE.id(), task.evidence()))
                    .orElse(empty);
        }
        return measures.find(measure)
                .map(found -> empty.with(
                                TaskField.CRITERION.id(),
                                found.criterion().isEmpty() ? criterion.replace("1", "") : found.criterion())
                        .with(TaskField.TITLE.id(), found.words())
                        .with(TaskField.OUTPUT.id(), found.output()))
                .orElse(empty);
    }

    private List<Finding> findings(Plan plan, @Nullable Part part, @Nullable UUID task) {
        return checking.check(plan, finding.draft(plan)).stream()
                .filter(each -> task == null
                        ? part != null && each.place().name().equals(part.name())
                        : task.equals(each.task()))
                .toList();
    }

    private Plan writable(CurrentUser user, UUID id) {
        Plan plan = finding.plan(user, id);
        user.requireForAgency(Act.WRITE_PLANS, plan.agency(), plan.standing());
        return plan;
    }

    private static ModelAndView form(Plan plan, FormView form, String done) {
        return new ModelAndView("remediation/form")
                .addObject("plan", plan)
                .addObject("form", form)
                .addObject("done", done.equals("luu") ? done : "");
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The plan is not written on any more; what was typed is shown, and is kept beside it. */
    private static ModelAndView closed(Plan plan, Typed typed, String words) {
        var page = new ModelAndView("remediation/closed", HttpStatus.CONFLICT);
        return page.addObject("plan", plan).addObject("words", words).addObject("typed", typed);
    }

    static ModelAndView secret() {
        return new ModelAndView("directive/secret", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Part part(String uri) {
        return Arrays.stream(Part.values())
                .filter(part -> uri.endsWith("/" + PlanPaths.page(part)))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }
}
