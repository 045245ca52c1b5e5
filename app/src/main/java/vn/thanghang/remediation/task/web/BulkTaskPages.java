package vn.thanghang.remediation.task.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.progress.Filed;
import vn.thanghang.remediation.progress.Filing;
import vn.thanghang.remediation.progress.FilingReports;
import vn.thanghang.remediation.progress.web.FiledWords;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.SchedulingTasks;
import vn.thanghang.remediation.task.SchedulingTasks.Scheduled;
import vn.thanghang.remediation.task.Task;
import vn.thanghang.remediation.web.BulkOutcome;
import vn.thanghang.remediation.web.Chosen;

/** The same act on several tasks: each is asked about by itself, in a transaction of its own, and answered by its row. */
@Controller
class BulkTaskPages {

    static final String BULK = TaskPages.TASKS + "/hang-loat";

    private final FollowingTasks following;
    private final SchedulingTasks scheduling;
    private final FilingReports filing;
    private final FiledWords reasons;

    BulkTaskPages(FollowingTasks following, SchedulingTasks scheduling, FilingReports filing, FiledWords reasons) {
        this.following = following;
        this.filing = filing;
        this.reasons = reasons;
        this.scheduling = scheduling;
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(BULK + "/tien-do")
    ModelAndView report(CurrentUser user, Text text, @RequestParam UUID key, @RequestParam Map<String, String> sent) {
        Optional<Progress> progress = Arrays.stream(Progress.values())
                .filter(each -> each.name().equals(sent.get("tien-do")))
                .findFirst();
        if (progress.isEmpty()) {
            return wrong(sent, text.of("remediation.progress.choose"));
        }
        String words = sent.getOrDefault("noi-dung", "");
        return each(user, text, sent, chosen -> {
            UUID own = UUID.nameUUIDFromBytes((key + " " + chosen.getKey()).getBytes(StandardCharsets.UTF_8));
            Filed filed = filing.file(user, chosen.getKey(), Filing.of(chosen.getValue(), progress.get(), words, own));
            return switch (filed) {
                case Filed.Done _ -> null;
                case Filed.Late _ -> text.of("remediation.bulk.late");
                case Filed.TooLong _, Filed.Refused _, Filed.NoEvidence _ -> reasons.of(text, filed);
            };
        });
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(BULK + "/han-noi-bo")
    ModelAndView schedule(CurrentUser user, Text text, @RequestParam Map<String, String> sent) {
        String typed = sent.getOrDefault("han-noi-bo", "");
        return each(user, text, sent, chosen -> {
            Task task = following.task(user, chosen.getKey());
            if (!(VietnameseDate.read(typed, Year.of(task.workYear())) instanceof DateReading.Read(LocalDate day))) {
                return text.of("remediation.bulk.noDate");
            }
            Scheduled scheduled = scheduling.schedule(user, chosen.getKey(), chosen.getValue(), day);
            return switch (scheduled) {
                case DONE -> null;
                case LATE -> text.of("remediation.bulk.late");
                case AFTER_DUE, TASK_DONE -> text.of("remediation.bulk." + scheduled.name());
            };
        });
    }

    private ModelAndView each(
            CurrentUser user,
            Text text,
            Map<String, String> sent,
            Function<Map.Entry<UUID, Integer>, @Nullable String> act) {
        Map<UUID, Integer> chosen = Chosen.of(sent);
        if (chosen.isEmpty()) {
            return wrong(sent, text.of("remediation.bulk.none"));
        }
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (var one : chosen.entrySet()) {
            outcomes.add(outcome(user, text, one, act));
        }
        boolean whole = outcomes.stream().allMatch(BulkOutcome::done);
        return whole
                ? new ModelAndView("redirect:" + back(sent, "xong=hang-loat"))
                : result(sent, outcomes, "", HttpStatus.CONFLICT);
    }

    private BulkOutcome outcome(
            CurrentUser user,
            Text text,
            Map.Entry<UUID, Integer> one,
            Function<Map.Entry<UUID, Integer>, @Nullable String> act) {
        try {
            Task task = following.task(user, one.getKey());
            String refusal = act.apply(one);
            return new BulkOutcome(
                    task.title(), TaskPages.TASKS + "/" + task.id(), refusal == null, refusal == null ? "" : refusal);
        } catch (NotFoundForUser foreign) {
            return new BulkOutcome(one.getKey().toString(), null, false, text.of("remediation.bulk.notFound"));
        }
    }

    private static ModelAndView wrong(Map<String, String> sent, String words) {
        return result(sent, List.of(), words, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView result(
            Map<String, String> sent, List<BulkOutcome> outcomes, String wrong, HttpStatus status) {
        return new ModelAndView("remediation/bulk", status)
                .addObject("outcomes", outcomes)
                .addObject("wrong", wrong)
                .addObject("back", back(sent, ""));
    }

    private static String back(Map<String, String> sent, String more) {
        String query = Chosen.query(sent);
        String all = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        return TaskPages.TASKS + (all.isEmpty() ? "" : "?" + all);
    }
}
