package vn.thanghang.remediation.confirmation.web;

import java.time.LocalDate;
import java.time.Year;
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
import vn.thanghang.access.Requires;
import vn.thanghang.access.Units;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Pagination;
import vn.thanghang.remediation.Verdict;
import vn.thanghang.remediation.confirmation.Confirming;
import vn.thanghang.remediation.confirmation.ConfirmingResults;
import vn.thanghang.remediation.confirmation.ProposingRemedies;
import vn.thanghang.remediation.confirmation.Round;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.web.TaskView;

/** Another party looks at results: the queue, the answer, and the fact that a remedy does not meet. */
@Controller
class ResultPages {

    private static final String TASK = "/nhiem-vu/{id}";
    static final String QUEUE = "/cho-xac-nhan";
    private static final int ROWS = 50;

    private final ConfirmingResults confirming;
    private final ProposingRemedies proposing;
    private final FollowingTasks following;
    private final TaskView view;
    private final Units units;

    ResultPages(
            ConfirmingResults confirming,
            ProposingRemedies proposing,
            FollowingTasks following,
            TaskView view,
            Units units) {
        this.confirming = confirming;
        this.proposing = proposing;
        this.following = following;
        this.view = view;
        this.units = units;
    }

    @Requires(Act.CONFIRM_RESULTS)
    @GetMapping(QUEUE)
    ModelAndView queue(Text text, @RequestParam(defaultValue = "1") String trang) {
        int wanted = trang.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(trang)) : 1;
        var at = Pagination.of(wanted, ROWS, confirming.countOpen(), QUEUE + "?trang=");
        List<Round> open = confirming.open(ROWS, at.current());
        return new ModelAndView("remediation/confirmation/queue")
                .addObject(
                        "table",
                        RoundWords.queue(text, open, following, units.names(confirming.today()), confirming.today()))
                .addObject("at", at)
                .addObject(
                        "late",
                        open.stream()
                                .filter(each -> each.isLate(confirming.today()))
                                .count());
    }

    @Requires(Act.CONFIRM_RESULTS)
    @PostMapping(TASK + "/xac-nhan")
    ModelAndView answer(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(sent.get("ket-qua")))
                .findFirst();
        String reason = sent.getOrDefault("ly-do", "");
        Confirming outcome = verdict.isEmpty()
                ? confirming.answer(user, id, version, Verdict.NOT_MET, "")
                : confirming.answer(user, id, version, verdict.get(), reason);
        return answer(user, text, id, outcome, "xac-nhan", sent);
    }

    @Requires(Act.CONFIRM_RESULTS)
    @PostMapping(TASK + "/de-xuat")
    ModelAndView propose(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return answer(user, text, id, proposing.propose(user, id, sent.getOrDefault("ly-do", "")), "de-xuat", sent);
    }

    @Requires(Act.CONFIRM_RESULTS)
    @PostMapping(TASK + "/ket-luan")
    ModelAndView conclude(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        boolean upheld = !sent.getOrDefault("ket-qua", "").equals("khac");
        @Nullable LocalDate on = VietnameseDate.read(sent.getOrDefault("ngay", ""), Year.from(confirming.today()))
                        instanceof DateReading.Read(LocalDate read)
                ? read
                : null;
        return answer(
                user,
                text,
                id,
                proposing.conclude(user, id, version, upheld, sent.getOrDefault("van-ban", ""), on),
                "ket-luan",
                sent);
    }

    @Requires(Act.CONFIRM_RESULTS)
    @PostMapping(TASK + "/rut-de-xuat")
    ModelAndView withdraw(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        return answer(
                user,
                text,
                id,
                proposing.withdraw(user, id, version, sent.getOrDefault("ly-do", "")),
                "rut-de-xuat",
                sent);
    }

    private ModelAndView answer(
            CurrentUser user, Text text, UUID id, Confirming outcome, String done, Map<String, String> sent) {
        return switch (outcome) {
            case Confirming.Done _ -> new ModelAndView("redirect:/nhiem-vu/" + id + "?xong=" + done);
            case Confirming.Late _ ->
                again(user, text, id, text.of("remediation.confirmation.late"), sent, HttpStatus.CONFLICT);
            case Confirming.Refused(var reason) ->
                again(
                        user,
                        text,
                        id,
                        text.of("remediation.confirmation.refused." + reason.name()),
                        sent,
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView again(
            CurrentUser user, Text text, UUID id, String words, Map<String, String> sent, HttpStatus status) {
        ModelAndView page = view.task(user, following.task(user, id), text, "", words, sent);
        page.setStatus(status);
        return page;
    }
}
