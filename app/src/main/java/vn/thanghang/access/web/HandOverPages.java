package vn.thanghang.access.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HandingOver;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.People;
import vn.thanghang.access.Requires;

/** Bàn giao: choose who takes over, look at what would move, do it. */
@Controller
class HandOverPages {

    private static final String PATH = SignInPaths.PEOPLE + "/{accountId}/ban-giao";

    private final HandingOver handingOver;
    private final People people;
    private final RoleReading reading;

    HandOverPages(HandingOver handingOver, People people, RoleReading reading) {
        this.handingOver = handingOver;
        this.people = people;
        this.reading = reading;
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @GetMapping(PATH)
    ModelAndView preview(CurrentUser user, @PathVariable UUID accountId, @RequestParam(defaultValue = "") String nhan) {
        if (nhan.isEmpty()) {
            return page(user, accountId, nhan, null, List.of());
        }
        return switch (handingOver.plan(user, accountId, successor(nhan))) {
            case Outcome.Done<HandingOver.Plan>(var plan) -> page(user, accountId, nhan, plan, List.of());
            case Outcome.Refused<HandingOver.Plan>(var reasons) -> refused(user, accountId, nhan, reasons);
        };
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PATH)
    ModelAndView handOver(
            CurrentUser user, @PathVariable UUID accountId, @RequestParam(defaultValue = "") String nhan) {
        return switch (handingOver.carryOut(user, accountId, successor(nhan))) {
            case Outcome.Done<HandingOver.Plan> _ ->
                new ModelAndView("redirect:" + SignInPaths.PEOPLE + "/" + accountId + "?xong=ban-giao");
            case Outcome.Refused<HandingOver.Plan>(var reasons) -> refused(user, accountId, nhan, reasons);
        };
    }

    private ModelAndView refused(CurrentUser user, UUID accountId, String nhan, List<AccountRefusal> reasons) {
        var page = page(user, accountId, nhan, null, reasons);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            CurrentUser user,
            UUID accountId,
            String chosen,
            HandingOver.@Nullable Plan plan,
            List<AccountRefusal> refusals) {
        Map<String, Object> model = new HashMap<>();
        model.put("person", people.seenBy(user, accountId));
        model.put("successors", handingOver.successors(user, accountId));
        model.put("chosen", chosen);
        model.put("refusals", refusals);
        model.put("names", reading.names());
        if (plan != null) {
            model.put("plan", plan);
        }
        return new ModelAndView("access/handOver", model);
    }

    private static UUID successor(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFoundForUser();
        }
    }
}
