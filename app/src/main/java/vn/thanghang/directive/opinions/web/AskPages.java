package vn.thanghang.directive.opinions.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.directive.opinions.AskingOpinions;
import vn.thanghang.directive.opinions.GivingOpinion;
import vn.thanghang.directive.opinions.OpinionRequest;
import vn.thanghang.directive.opinions.OpinionResult;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;

/** Sends a draft of one's agency to others for their opinion. */
@Controller
class AskPages {

    private final AskingOpinions asking;
    private final GivingOpinion opinions;
    private final Units units;

    AskPages(AskingOpinions asking, GivingOpinion opinions, Units units) {
        this.asking = asking;
        this.opinions = opinions;
        this.units = units;
    }

    @Requires(Act.ASK_OPINIONS)
    @GetMapping(OpinionPaths.ASK)
    ModelAndView form(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(name = "co-quan", required = false) @Nullable List<String> agencies) {
        UnitNames names = units.names(asking.today());
        String proposed = agencies == null
                ? ""
                : String.join("\n", agencies.stream().map(names::of).toList());
        String due = text.date(asking.proposedDue());
        return page(user, asking.paper(user, id), UUID.randomUUID(), proposed, due, Map.of());
    }

    @Requires(Act.ASK_OPINIONS)
    @PostMapping(OpinionPaths.ASK)
    ModelAndView ask(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Paper paper = asking.paper(user, id);
        String agencies = BorderText.lines(Objects.requireNonNullElse(sent.get("co-quan"), ""))
                .value();
        String due =
                BorderText.line(Objects.requireNonNullElse(sent.get("han"), "")).value();
        var errors = new LinkedHashMap<String, String>();
        List<String> found = agencies(agencies, text, errors);
        Optional<LocalDate> day = day(due);
        if (day.isEmpty()) {
            errors.put("han", text.of("directive.opinion.refusal.NO_DATE"));
        }
        String key = sent.getOrDefault("key", "");
        UUID idempotency = key.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(key) : UUID.randomUUID();
        if (errors.isEmpty()) {
            OpinionResult result =
                    asking.ask(user, id, day.orElseThrow(), found, text.of("directive.opinion.untitled"), idempotency);
            switch (result) {
                case OpinionResult.Done(OpinionRequest request) -> {
                    return new ModelAndView("redirect:" + OpinionPaths.request(request.id()) + "?xong=gui");
                }
                case OpinionResult.Late(OpinionRequest now) -> {
                    return new ModelAndView("redirect:" + OpinionPaths.request(now.id()));
                }
                case OpinionResult.Refused(var reason) ->
                    errors.put(
                            reason == OpinionResult.Reason.PAST ? "han" : "co-quan",
                            text.of("directive.opinion.refusal." + reason.name()));
            }
        }
        ModelAndView page = page(user, paper, idempotency, agencies, due, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            CurrentUser user, Paper paper, UUID key, String agencies, String due, Map<String, String> errors) {
        return new ModelAndView("directive/opinions/ask")
                .addObject("paper", paper)
                .addObject("key", key)
                .addObject("agencies", agencies)
                .addObject("due", due)
                .addObject("errors", errors)
                .addObject("requests", opinions.ofPaper(user, paper.id()));
    }

    private List<String> agencies(String typed, Text text, Map<String, String> errors) {
        var found = new ArrayList<String>();
        for (String name :
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (units.find(name, asking.today()) instanceof Units.Found.One(String agency)) {
                found.add(agency);
            } else {
                errors.put("co-quan", text.of("directive.opinion.refusal.UNKNOWN_AGENCY") + ": " + name);
            }
        }
        if (found.isEmpty()) {
            errors.putIfAbsent("co-quan", text.of("directive.opinion.refusal.NO_AGENCY"));
        }
        return found;
    }

    private Optional<LocalDate> day(String typed) {
        return VietnameseDate.read(typed, Year.from(asking.today())) instanceof DateReading.Read(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }
}
