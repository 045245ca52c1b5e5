package vn.thanghang.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.calendar.Deciding;
import vn.thanghang.calendar.Decision;
import vn.thanghang.calendar.DecisionProblem;
import vn.thanghang.calendar.EnteredDecision;
import vn.thanghang.calendar.Entering;
import vn.thanghang.calendar.KeepingCalendar;
import vn.thanghang.platform.Vietnam;

/** Decisions on days off: what was entered, what a new one would change, and entering it. */
@Controller
class DecisionPages {

    static final String DECISIONS = CalendarPages.CALENDAR + "/quyet-dinh";

    private final KeepingCalendar keeping;
    private final Clock clock;

    DecisionPages(KeepingCalendar keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @Requires(Act.KEEP_CALENDAR)
    @GetMapping(DECISIONS)
    ModelAndView form() {
        return form(DecisionForm.empty(), List.of(), HttpStatus.OK);
    }

    /** Changes nothing: shows what would change, with the fields hidden in the form that enters it. */
    @Requires(Act.KEEP_CALENDAR)
    @PostMapping(DECISIONS + "/xem-truoc")
    ModelAndView preview(@RequestParam Map<String, String> typed) {
        return preview(read(typed), UUID.randomUUID().toString(), false);
    }

    /** Back from the preview, with everything as it was typed. */
    @Requires(Act.KEEP_CALENDAR)
    @PostMapping(DECISIONS + "/sua")
    ModelAndView edit(@RequestParam Map<String, String> typed) {
        return form(read(typed), List.of(), HttpStatus.OK);
    }

    @Requires(Act.KEEP_CALENDAR)
    @PostMapping(DECISIONS)
    ModelAndView enter(CurrentUser user, @RequestParam Map<String, String> typed) {
        DecisionForm form = read(typed);
        String key = typed.getOrDefault("key", "");
        String seen = typed.getOrDefault("seen", "");
        if (form.decision().isEmpty() || !key.matches("[0-9a-f-]{36}") || !seen.matches("[0-9]{1,6}")) {
            return form(form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Decision decision = form.decision().get();
        var by = new Deciding(user.actor(), user.displayName());
        return switch (keeping.enter(decision, Integer.parseInt(seen), UUID.fromString(key), by)) {
            case Entering.Done(int position) -> new ModelAndView("redirect:" + DECISIONS + "/" + position + "?xong");
            case Entering.Late _ -> preview(form, key, true);
            case Entering.Refused(List<DecisionProblem> problems) ->
                form(form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @Requires(Act.KEEP_CALENDAR)
    @GetMapping(DECISIONS + "/{position}")
    ModelAndView decision(@PathVariable String position, @RequestParam Map<String, String> query) {
        if (!position.matches("[1-9][0-9]{0,5}")) {
            throw new NotFoundForUser();
        }
        EnteredDecision entered = keeping.find(Integer.parseInt(position)).orElseThrow(NotFoundForUser::new);
        return new ModelAndView("calendar/decision")
                .addObject("entered", entered)
                .addObject("moved", keeping.movedBy(entered.position()))
                .addObject("done", query.containsKey("xong"));
    }

    private DecisionForm read(Map<String, String> typed) {
        return DecisionForm.of(typed, LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
    }

    private ModelAndView preview(DecisionForm form, String key, boolean late) {
        if (form.decision().isEmpty()) {
            return form(form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Decision decision = form.decision().get();
        List<DecisionProblem> problems = keeping.problems(decision);
        if (!problems.isEmpty()) {
            return form(form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var page = new ModelAndView("calendar/decisionPreview")
                .addObject("form", form)
                .addObject("decision", decision)
                .addObject("preview", keeping.preview(decision))
                .addObject("key", key)
                .addObject("late", late);
        if (late) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private ModelAndView form(DecisionForm form, List<DecisionProblem> problems, HttpStatus status) {
        var page = new ModelAndView("calendar/decisions")
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("all", keeping.all());
        page.setStatus(status);
        return page;
    }
}
