package vn.thanghang.remediation.confirmation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
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
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.Verdict;
import vn.thanghang.remediation.confirmation.CheckingAgain;
import vn.thanghang.remediation.confirmation.CheckingAgain.Outcome;
import vn.thanghang.remediation.confirmation.Draw;
import vn.thanghang.remediation.confirmation.SecondCheck;

/** Random second looks: publish a seed, draw on a later day, look, and see how often both looks agree. */
@Controller
class DrawPages {

    static final String DRAWS = "/kiem-tra-lai";

    private final CheckingAgain checking;
    private final Units units;
    private final Clock clock;

    DrawPages(CheckingAgain checking, Units units, Clock clock) {
        this.checking = checking;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.SECOND_CHECK)
    @GetMapping(DRAWS)
    ModelAndView draws(@RequestParam(defaultValue = "") String xong) {
        return list("", Map.of()).addObject("done", xong.equals("cong-bo") ? xong : "");
    }

    @Requires(Act.SECOND_CHECK)
    @PostMapping(DRAWS)
    ModelAndView publish(CurrentUser user, Text text, @RequestParam UUID key, @RequestParam Map<String, String> sent) {
        String percent = sent.getOrDefault("ty-le", "").strip();
        Outcome outcome = checking.publish(
                user,
                sent.getOrDefault("hat-giong", ""),
                percent.matches("\\d{1,3}") ? Integer.parseInt(percent) : 0,
                day(sent.get("tu-ngay")),
                day(sent.get("den-ngay")),
                key);
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + DRAWS + "?xong=cong-bo")
                : again(list(words(text, outcome), sent));
    }

    @Requires(Act.SECOND_CHECK)
    @GetMapping(DRAWS + "/{id}")
    ModelAndView draw(@PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return one(checking.draw(id), "").addObject("done", xong.matches("rut|xem") ? xong : "");
    }

    @Requires(Act.SECOND_CHECK)
    @PostMapping(DRAWS + "/{id}/rut")
    ModelAndView draw(CurrentUser user, Text text, @PathVariable UUID id) {
        Outcome outcome = checking.draw(user, id);
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + DRAWS + "/" + id + "?xong=rut")
                : again(one(checking.draw(id), words(text, outcome)));
    }

    @Requires(Act.SECOND_CHECK)
    @PostMapping(DRAWS + "/luot/{id}")
    ModelAndView look(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        SecondCheck check = checking.check(user, id);
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(sent.get("ket-qua")))
                .findFirst();
        Outcome outcome = verdict.map(each -> checking.answer(user, id, each, sent.getOrDefault("ly-do", "")))
                .orElse(Outcome.REASON_MISSING);
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + DRAWS + "/" + check.drawId() + "?xong=xem")
                : again(one(checking.draw(check.drawId()), words(text, outcome)));
    }

    private ModelAndView list(String error, Map<String, String> sent) {
        return new ModelAndView("remediation/confirmation/draws")
                .addObject("draws", checking.all())
                .addObject("sent", sent)
                .addObject("key", UUID.randomUUID())
                .addObject("error", error)
                .addObject("done", "");
    }

    private ModelAndView one(Draw draw, String error) {
        return new ModelAndView("remediation/confirmation/draw")
                .addObject("draw", draw)
                .addObject("checks", checking.checks(draw))
                .addObject("names", units.names(today()))
                .addObject("error", error)
                .addObject("done", "");
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String words(Text text, Outcome outcome) {
        return text.of("remediation.draw.refused." + outcome.name());
    }

    private @Nullable LocalDate day(@Nullable String typed) {
        return VietnameseDate.read(typed == null ? "" : typed, Year.from(today()))
                        instanceof DateReading.Read(LocalDate read)
                ? read
                : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
