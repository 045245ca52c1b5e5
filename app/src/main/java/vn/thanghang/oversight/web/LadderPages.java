package vn.thanghang.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
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
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.oversight.ladder.HearingAgencies;
import vn.thanghang.oversight.ladder.LadderResult;
import vn.thanghang.oversight.ladder.WorkingTheLadder;
import vn.thanghang.oversight.ladder.WorkingTheLadder.Line;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;

/** The queue of the ladder: what the rules propose, and what the officer makes of it. */
@Controller
class LadderPages {

    private final WorkingTheLadder ladder;
    private final HearingAgencies hearings;
    private final ReminderText reminder;
    private final WorkCalendar calendar;
    private final Units units;
    private final Clock clock;

    LadderPages(
            WorkingTheLadder ladder,
            HearingAgencies hearings,
            ReminderText reminder,
            WorkCalendar calendar,
            Units units,
            Clock clock) {
        this.ladder = ladder;
        this.reminder = reminder;
        this.calendar = calendar;
        this.hearings = hearings;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.WORK_LADDER)
    @GetMapping(LadderPaths.QUEUE)
    ModelAndView queue(CurrentUser user, @RequestParam(name = "xong", defaultValue = "") String done) {
        return shown(user, "").addObject("done", done);
    }

    private ModelAndView shown(CurrentUser user, String error) {
        return new ModelAndView("oversight/queue")
                .addObject("groups", QueueGroup.of(ladder.queue(user), hearings.open(user)))
                .addObject("names", units.names(today()))
                .addObject("today", today())
                .addObject("key", UUID.randomUUID().toString())
                .addObject("error", error)
                .addObject("done", "");
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.DRAFT)
    ModelAndView draft(
            CurrentUser user,
            Text text,
            @RequestParam(name = "buoc", defaultValue = "") List<UUID> steps,
            @RequestParam UUID key) {
        LadderResult result = ladder.draft(user, steps, key);
        if (result instanceof LadderResult.Done(UUID paper) && paper != null) {
            return new ModelAndView("redirect:" + LadderPaths.paper(paper));
        }
        return refused(shown(user, words(text, result)));
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.HEAR)
    ModelAndView hear(CurrentUser user, Text text, @RequestParam(name = "co-quan") String agency) {
        return switch (hearings.begin(user, agency)) {
            case HearingAgencies.Heard.Done _, HearingAgencies.Heard.Late _ ->
                new ModelAndView("redirect:" + LadderPaths.REPORTS + "?xong=lay-y-kien");
            case HearingAgencies.Heard.Refused(var reason) ->
                refused(shown(user, text.of("oversight.refused." + reason)));
        };
    }

    @Requires(Act.READ_LADDER)
    @GetMapping(LadderPaths.STEP)
    ModelAndView step(CurrentUser user, Text text, @PathVariable UUID stepId) {
        return step(user, text, stepId, "", "", "");
    }

    private ModelAndView step(CurrentUser user, Text text, UUID id, String error, String reason, String day) {
        Line line = ladder.line(user, id);
        return new ModelAndView("oversight/step")
                .addObject("line", line)
                .addObject("names", units.names(today()))
                .addObject("mayWork", user.may(Act.WORK_LADDER))
                .addObject("copy", copy(text, line))
                .addObject(
                        "mayAcknowledge",
                        user.mayForAgency(Act.ACKNOWLEDGE_LETTER, line.step().agency(), Standing.FROZEN))
                .addObject("error", error)
                .addObject("reason", reason)
                .addObject("day", day);
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.STEP + "/hoan")
    ModelAndView hold(
            CurrentUser user,
            Text text,
            @PathVariable UUID stepId,
            @RequestParam int version,
            @RequestParam(name = "den-ngay", defaultValue = "") String day,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        LocalDate until =
                VietnameseDate.read(day, Year.from(today())) instanceof DateReading.Read(LocalDate read) ? read : null;
        return after(user, text, stepId, ladder.hold(user, stepId, version, until, reason), reason, day);
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.STEP + "/bao-sai")
    ModelAndView misfire(
            CurrentUser user,
            Text text,
            @PathVariable UUID stepId,
            @RequestParam int version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        return after(user, text, stepId, ladder.misfire(user, stepId, version, reason), reason, "");
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.STEP + "/bo-du-thao")
    ModelAndView putAside(CurrentUser user, Text text, @PathVariable UUID stepId, @RequestParam int version) {
        return after(user, text, stepId, ladder.putAside(user, stepId, version), "", "");
    }

    @Requires(Act.ACKNOWLEDGE_LETTER)
    @PostMapping(LadderPaths.STEP + "/da-nhan")
    ModelAndView acknowledge(CurrentUser user, Text text, @PathVariable UUID stepId, @RequestParam int version) {
        return after(user, text, stepId, ladder.acknowledge(user, stepId, version), "", "");
    }

    private ModelAndView after(CurrentUser user, Text text, UUID id, LadderResult result, String reason, String day) {
        return result instanceof LadderResult.Done
                ? new ModelAndView("redirect:" + LadderPaths.step(id))
                : refused(step(user, text, id, words(text, result), reason, day));
    }

    /** What to paste while the thing stands as it is; empty when it is done. */
    private String copy(Text text, Line line) {
        var about = line.escalation();
        return about.closedOn() != null
                ? ""
                : reminder.of(
                        text,
                        units.names(today()).of(about.agency()),
                        about.kind(),
                        about.subject(),
                        about.due(),
                        calendar.workingDays(about.lateFrom().minusDays(1), today()),
                        about.outside(),
                        about.path());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String words(Text text, LadderResult result) {
        return switch (result) {
            case LadderResult.Done _ -> "";
            case LadderResult.Late(var now) ->
                text.of(
                        "oversight.late",
                        text.of("oversight.state." + now.state()),
                        now.changedByName().isEmpty() ? text.of("oversight.bySystem") : now.changedByName(),
                        text.time(now.changedAt()));
            case LadderResult.Refused(var reason) -> text.of("oversight.refused." + reason);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
