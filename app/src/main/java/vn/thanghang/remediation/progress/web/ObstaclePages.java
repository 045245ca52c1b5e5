package vn.thanghang.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.progress.AnsweringObstacles;
import vn.thanghang.remediation.progress.AnsweringObstacles.Stepping;
import vn.thanghang.remediation.progress.Obstacle;
import vn.thanghang.remediation.task.MovingTasks;

/** One obstacle: what stands in the way, who is asked and since when, the answer, and whether it helped. */
@Controller
class ObstaclePages {

    private final AnsweringObstacles obstacles;
    private final MovingTasks tasks;
    private final Units units;
    private final WorkCalendar calendar;
    private final Clock clock;

    ObstaclePages(AnsweringObstacles obstacles, MovingTasks tasks, Units units, WorkCalendar calendar, Clock clock) {
        this.obstacles = obstacles;
        this.tasks = tasks;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(ReportPaths.OBSTACLE)
    ModelAndView obstacle(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return page(user, text, obstacles.obstacle(user, id), "", "")
                .addObject("done", text.has("remediation.obstacle.done." + xong) ? xong : "");
    }

    @Requires(Act.ANSWER_OBSTACLES)
    @PostMapping(ReportPaths.OBSTACLE + "/tra-loi")
    ModelAndView answer(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "tra-loi", defaultValue = "") String words) {
        return answer(user, text, id, obstacles.answer(user, id, version, words), "tra-loi", words);
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.OBSTACLE + "/con-vuong")
    ModelAndView insist(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "noi-dung", defaultValue = "") String words) {
        return answer(user, text, id, obstacles.insist(user, id, version, words), "con-vuong", words);
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.OBSTACLE + "/het-vuong")
    ModelAndView resolve(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam int version) {
        return answer(user, text, id, obstacles.resolve(user, id, version, ""), "het-vuong", "");
    }

    private ModelAndView answer(CurrentUser user, Text text, UUID id, Stepping outcome, String done, String typed) {
        return switch (outcome) {
            case Stepping.Done _ -> new ModelAndView("redirect:" + ReportPaths.obstacle(id) + "?xong=" + done);
            case Stepping.Late(var now) ->
                again(page(user, text, now, text.of("remediation.obstacle.late"), typed), HttpStatus.CONFLICT);
            case Stepping.Refused(var reason) ->
                again(
                        page(
                                user,
                                text,
                                obstacles.obstacle(user, id),
                                text.of("remediation.obstacle.refused." + reason.name()),
                                typed),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(CurrentUser user, Text text, Obstacle obstacle, String error, String typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        UnitNames names = units.names(today);
        @Nullable String addressee = obstacle.addressee();
        return new ModelAndView("remediation/report/obstacle")
                .addObject("obstacle", obstacle)
                .addObject("task", tasks.find(obstacle.taskId()).orElseThrow())
                .addObject("agency", names.of(obstacle.agency()))
                .addObject(
                        "addressee",
                        addressee == null ? text.of("remediation.report.homeAffairs") : names.of(addressee))
                .addObject("left", calendar.workingDays(today, obstacle.due()))
                .addObject("steps", obstacles.steps(obstacle))
                .addObject("answers", obstacles.answersFor(user, obstacle))
                .addObject("reports", obstacles.reportsFor(user, obstacle))
                .addObject("typed", typed)
                .addObject("error", error)
                .addObject("done", "");
    }
}
