package vn.thanghang.access.web;

import java.util.HashMap;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Invitation;
import vn.thanghang.access.InvitingPeople;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.People;
import vn.thanghang.access.Requires;

/** The people of the system: the list, inviting, one person. */
@Controller
class PeoplePages {

    private final People people;
    private final InvitingPeople inviting;
    private final RoleReading reading;

    PeoplePages(People people, InvitingPeople inviting, RoleReading reading) {
        this.people = people;
        this.inviting = inviting;
        this.reading = reading;
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(SignInPaths.PEOPLE)
    ModelAndView list(CurrentUser user) {
        return new ModelAndView(
                "access/people", Map.of("people", people.seenBy(user), "user", user, "names", reading.names()));
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @GetMapping(SignInPaths.PEOPLE + "/moi")
    ModelAndView form() {
        return page(InviteForm.empty(people.today()), List.of(), reading.choices());
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(SignInPaths.PEOPLE)
    ModelAndView invite(CurrentUser user, InviteForm form) {
        return switch (reading.read(form.roles())) {
            case RoleReading.Read.Unclear(var reasons, var choices) -> refused(form, reasons, choices);
            case RoleReading.Read.Clear(var grant) ->
                switch (inviting.invite(user, form.account(), grant)) {
                    case Outcome.Done<Invitation>(var invitation) -> invited(invitation);
                    case Outcome.Refused<Invitation>(var reasons) -> refused(form, reasons, reading.choices());
                };
        };
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(SignInPaths.PEOPLE + "/{accountId}")
    ModelAndView person(CurrentUser user, @PathVariable UUID accountId, @RequestParam(defaultValue = "") String xong) {
        return person(user, accountId, RoleForm.empty(people.today()), List.of(), reading.choices())
                .addObject("done", xong);
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(SignInPaths.PEOPLE + "/{accountId}/lien-ket")
    ModelAndView linkAgain(CurrentUser user, @PathVariable UUID accountId) {
        return invited(inviting.linkAgain(user, accountId));
    }

    ModelAndView person(
            CurrentUser user,
            UUID accountId,
            RoleForm form,
            List<AccountRefusal> refusals,
            RoleReading.Choices choices) {
        Map<String, Object> model = new HashMap<>();
        model.put("person", people.seenBy(user, accountId));
        model.put("names", reading.names());
        model.put("user", user);
        model.put("form", form);
        model.put("refusals", refusals);
        model.put("choices", choices);
        model.put("done", "");
        return new ModelAndView("access/person", model);
    }

    private static ModelAndView invited(Invitation invitation) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(SignInPaths.LINK + invitation.code())
                .toUriString();
        return new ModelAndView("access/invited", Map.of("account", invitation.account(), "address", address));
    }

    private static ModelAndView refused(InviteForm form, List<AccountRefusal> reasons, RoleReading.Choices choices) {
        var page = page(form, reasons, choices);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(InviteForm form, List<AccountRefusal> refusals, RoleReading.Choices choices) {
        return new ModelAndView("access/invite", Map.of("form", form, "refusals", refusals, "choices", choices));
    }
}
