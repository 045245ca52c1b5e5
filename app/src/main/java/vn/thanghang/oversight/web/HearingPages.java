package vn.thanghang.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thanghang.oversight.ladder.Hearing;
import vn.thanghang.oversight.ladder.HearingAgencies;
import vn.thanghang.oversight.ladder.HearingAgencies.Heard;
import vn.thanghang.oversight.ladder.WorkingTheLadder;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.confirmation.ProposingRemedies;

/** What an agency has to say before it is named to the committee of the province. */
@Controller
class HearingPages {

    private final HearingAgencies hearings;
    private final WorkingTheLadder ladder;
    private final ProposingRemedies remedies;
    private final Units units;
    private final Clock clock;

    HearingPages(
            HearingAgencies hearings, WorkingTheLadder ladder, ProposingRemedies remedies, Units units, Clock clock) {
        this.hearings = hearings;
        this.remedies = remedies;
        this.ladder = ladder;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.READ_LADDER)
    @GetMapping(LadderPaths.HEARING)
    ModelAndView hearing(CurrentUser user, @PathVariable UUID hearingId) {
        Hearing hearing = hearings.hearing(user, hearingId);
        return page(user, hearing, hearing.words(), "");
    }

    @Requires(Act.ANSWER_HEARING)
    @PostMapping(LadderPaths.HEARING)
    ModelAndView answer(
            CurrentUser user,
            Text text,
            @PathVariable UUID hearingId,
            @RequestParam int version,
            @RequestParam(name = "y-kien", defaultValue = "") String words) {
        return switch (hearings.answer(user, hearingId, version, words)) {
            case Heard.Done _ -> new ModelAndView("redirect:" + LadderPaths.hearing(hearingId));
            case Heard.Late(var now) ->
                refused(page(user, now, words, text.of("oversight.hearing.late", now.answeredBy())));
            case Heard.Refused(var reason) ->
                refused(page(
                        user,
                        hearings.hearing(user, hearingId),
                        words,
                        text.of("oversight.hearing.refused." + reason)));
        };
    }

    private ModelAndView page(CurrentUser user, Hearing hearing, String typed, String error) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        List<WorkingTheLadder.Line> lines =
                hearing.steps().stream().map(step -> ladder.line(user, step)).toList();
        return new ModelAndView("oversight/hearing")
                .addObject("hearing", hearing)
                .addObject("lines", lines)
                .addObject(
                        "remedies",
                        hearing.remedies().stream()
                                .flatMap(remedy -> remedies.find(remedy).stream())
                                .toList())
                .addObject("names", units.names(today))
                .addObject(
                        "mayAnswer",
                        user.mayForAgency(Act.ANSWER_HEARING, hearing.agency(), Standing.OPEN)
                                && hearing.closedOn() == null
                                && !today.isAfter(hearing.until()))
                .addObject("typed", typed)
                .addObject("error", error);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
