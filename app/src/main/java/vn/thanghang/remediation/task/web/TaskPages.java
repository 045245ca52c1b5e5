package vn.thanghang.remediation.task.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.thanghang.access.Requires;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Pagination;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.web.PlanPaths;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.ProlongingTasks;
import vn.thanghang.remediation.task.ProlongingTasks.Prolonging;
import vn.thanghang.remediation.task.TaskSearch;

/** Issued tasks: the list with its filters in the address, one task with its story, reporting and asking for time. */
@Controller
class TaskPages {

    static final String TASKS = "/nhiem-vu";
    static final String TASK = TASKS + "/{id}";
    private static final int LONGEST_WORDS = 200;

    private final FollowingTasks following;
    private final ProlongingTasks prolonging;
    private final FindingPlans plans;
    private final TaskView view;

    TaskPages(FollowingTasks following, ProlongingTasks prolonging, FindingPlans plans, TaskView view) {
        this.following = following;
        this.prolonging = prolonging;
        this.plans = plans;
        this.view = view;
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(TASKS)
    ModelAndView list(CurrentUser user, Text text, @RequestParam Map<String, String> query) {
        TaskSearch asked = search(query, 1);
        long total = following.count(asked);
        String link = TASKS + "?" + query(asked) + "trang=";
        String page = query.getOrDefault("trang", "1");
        int wanted = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        var at = Pagination.of(wanted, TaskSearch.ROWS, Math.min(total, TaskSearch.COUNTED), link);
        String done = query.getOrDefault("xong", "").equals("hang-loat") ? "hang-loat" : "";
        return view.list(user, text, search(query, at.current()), at)
                .addObject("many", total > TaskSearch.COUNTED)
                .addObject("done", done);
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(TASK)
    ModelAndView task(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        Optional<UUID> draft = following.planOfDraft(id);
        if (draft.isPresent() && !following.isIssued(id)) {
            return new ModelAndView(
                    "redirect:" + PlanPaths.plan(plans.plan(user, draft.get()).id()) + "/nhiem-vu?viec-id=" + id);
        }
        return view.task(user, following.task(user, id), text, xong, "", Map.of());
    }

    @Requires(Act.AMEND_PLANS)
    @PostMapping(TASK + "/gia-han")
    ModelAndView ask(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent) {
        int year = following.task(user, id).workYear();
        LocalDate to = VietnameseDate.read(sent.getOrDefault("den-ngay", ""), Year.of(year))
                        instanceof DateReading.Read(LocalDate read)
                ? read
                : null;
        return answer(
                user,
                text,
                id,
                "gia-han",
                prolonging.ask(
                        user,
                        id,
                        to,
                        sent.getOrDefault("ly-do", ""),
                        sent.getOrDefault("khach-quan", "").equals("co"),
                        key),
                sent);
    }

    @Requires(Act.DECIDE_EXTENSIONS)
    @PostMapping(TASK + "/gia-han/quyet-dinh")
    ModelAndView decide(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        Prolonging decided = prolonging.decide(
                user,
                id,
                version,
                sent.getOrDefault("ket-qua", "").equals("dong-y"),
                sent.getOrDefault("xac-nhan", "").equals("co"),
                sent.getOrDefault("tra-loi", ""));
        return answer(user, text, id, "quyet-dinh", decided, sent);
    }

    @Requires(Act.AMEND_PLANS)
    @PostMapping(TASK + "/gia-han/rut")
    ModelAndView withdraw(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        return answer(user, text, id, "rut", prolonging.withdraw(user, id, version), Map.of());
    }

    private ModelAndView answer(
            CurrentUser user, Text text, UUID id, String done, Prolonging outcome, Map<String, String> sent) {
        return switch (outcome) {
            case Prolonging.Done _ -> done(id, done);
            case Prolonging.TooLong(var length, var longest) ->
                wrong(user, text, id, TaskWords.tooLong(text, "remediation.column.reason", length, longest), sent);
            case Prolonging.Refused(var reason) ->
                wrong(user, text, id, text.of("remediation.extension.refused." + reason.name()), sent);
            case Prolonging.Late _ -> {
                ModelAndView page = wrong(user, text, id, text.of("remediation.extension.late"), sent);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private ModelAndView wrong(CurrentUser user, Text text, UUID id, String words, Map<String, String> sent) {
        ModelAndView page = view.task(user, following.task(user, id), text, "", words, sent);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(UUID id, String what) {
        return new ModelAndView("redirect:" + TASKS + "/" + id + "?xong=" + what);
    }

    private static TaskSearch search(Map<String, String> query, int page) {
        String words = BorderText.line(query.getOrDefault("q", "")).value();
        return new TaskSearch(
                BorderText.line(query.getOrDefault("co-quan", "")).value(),
                BorderText.line(query.getOrDefault("tieu-chi", "")).value(),
                named(Progress.values(), query.get("tien-do")).orElse(null),
                named(TaskSearch.Due.values(), query.get("han")).orElse(TaskSearch.Due.ANY),
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                page);
    }

    private static String query(TaskSearch search) {
        Progress progress = search.progress();
        return Stream.of(
                        new String[] {"q", search.words()},
                        new String[] {"co-quan", search.agency()},
                        new String[] {"tieu-chi", search.criterion()},
                        new String[] {"tien-do", progress == null ? "" : progress.name()},
                        new String[] {
                            "han",
                            search.due() == TaskSearch.Due.ANY
                                    ? ""
                                    : search.due().name()
                        })
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
