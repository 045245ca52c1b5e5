package vn.thanghang.remediation.task.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Pagination;
import vn.thanghang.remediation.confirmation.ConfirmingResults;
import vn.thanghang.remediation.confirmation.ProposingRemedies;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.web.PlanView;
import vn.thanghang.remediation.progress.web.TaskProofs;
import vn.thanghang.remediation.task.ExtensionState;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Task;
import vn.thanghang.remediation.task.TaskSearch;
import vn.thanghang.remediation.task.TasksFollowingPieces;

/** Puts the pages of tasks together. */
@Component
public class TaskView {

    private final FollowingTasks following;
    private final FindingPlans plans;
    private final Assignments assignments;
    private final PlanView names;
    private final Units units;
    private final TasksFollowingPieces handing;
    private final TaskProofs proofs;
    private final ConfirmingResults confirming;
    private final ProposingRemedies proposing;

    TaskView(
            FollowingTasks following,
            FindingPlans plans,
            Assignments assignments,
            PlanView names,
            Units units,
            TasksFollowingPieces handing,
            TaskProofs proofs,
            ConfirmingResults confirming,
            ProposingRemedies proposing) {
        this.handing = handing;
        this.following = following;
        this.plans = plans;
        this.assignments = assignments;
        this.names = names;
        this.units = units;
        this.proofs = proofs;
        this.confirming = confirming;
        this.proposing = proposing;
    }

    ModelAndView list(CurrentUser user, Text text, TaskSearch search, Pagination at) {
        var agencies = new LinkedHashMap<String, String>();
        agencies.put("", text.of("remediation.all"));
        var unitNames = units.names(following.today());
        following.agencies().forEach(id -> agencies.put(id, unitNames.of(id)));
        var criteria = new LinkedHashMap<String, String>();
        criteria.put("", text.of("remediation.all"));
        following.criteria().forEach(code -> criteria.put(code, code));
        List<Task> tasks = following.page(search);
        return new ModelAndView("remediation/taskList")
                .addObject("search", search)
                .addObject("agencies", agencies)
                .addObject("criteria", criteria)
                .addObject("table", TaskWords.table(text, tasks, unitNames::of, following, user))
                .addObject(
                        "picks",
                        tasks.stream()
                                .anyMatch(
                                        task -> user.mayForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN)))
                .addObject("key", UUID.randomUUID())
                .addObject("at", at)
                .addObject("user", user);
    }

    public ModelAndView task(
            CurrentUser user, Task task, Text text, String done, String refusal, Map<String, String> sent) {
        Plan plan = plans.plan(user, task.planId());
        var extensions = following.extensions(task);
        return new ModelAndView("remediation/task")
                .addObject("task", task)
                .addObject("plan", plan)
                .addObject("agency", names.agency(task.agency()))
                .addObject("deadline", following.deadline(task))
                .addObject("left", following.workingDaysLeft(task))
                .addObject("waits", waits(task, plan, text))
                .addObject("handOvers", handOvers(task, text))
                .addObject("story", TaskWords.story(text, proofs.reports(task), extensions))
                .addObject("extensions", extensions)
                .addObject(
                        "open",
                        extensions.stream()
                                .filter(each -> each.state() == ExtensionState.ASKED)
                                .findFirst())
                .addObject("proof", proofs.of(user, task, text))
                .addObject(
                        "result",
                        new TaskResult(
                                confirming.ofTask(task.id()),
                                proposing.ofTask(task.id()),
                                confirming.mayConfirm(user, task),
                                confirming.today()))
                .addObject("user", user)
                .addObject("key", UUID.randomUUID())
                .addObject("sent", sent)
                .addObject("done", text.has("remediation.done." + done) ? done : "")
                .addObject("refusal", refusal);
    }

    /** Who answered for it until when, and who from then on. */
    private List<String> handOvers(Task task, Text text) {
        return handing.of(task.id()).stream()
                .map(each -> text.of(
                        "remediation.handOver.line",
                        names.agency(each.giver()),
                        text.date(each.day().minusDays(1)),
                        names.agency(each.receiver()),
                        text.date(each.day())))
                .toList();
    }

    /** "Chờ Sở X từ ngày …". */
    private List<String> waits(Task task, Plan plan, Text text) {
        UUID piece = task.piece();
        return assignments.piecesLedBy(plan.sheetId(), task.agency()).stream()
                .filter(each -> each.id().equals(piece))
                .flatMap(each -> each.coordinating().stream())
                .map(input -> TaskWords.wait(text, input, names.agency(input.agency())))
                .toList();
    }
}
