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
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.People;
import vn.thanghang.access.Requires;

/** The people of the system: the list, inviting, one person. */
@Controller
class PeoplePages {

    private final People people;
    private final InvitingPeople inviting;

    PeoplePages(People people, InvitingPeople inviting) {
        this.people = people;
        this.inviting = inviting;
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(SignInPaths.PEOPLE)
    ModelAndView list(CurrentUser user) {
        return new ModelAndView("access/people", Map.of("people", people.all(), "user", user));
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @GetMapping(SignInPaths.PEOPLE + "/moi")
    ModelAndView form() {
        return page(InviteForm.empty(people.today()), List.of());
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(SignInPaths.PEOPLE)
    ModelAndView invite(CurrentUser user, InviteForm form) {
        var grant = form.roles().grant();
        if (grant.isEmpty()) {
            return refused(form, List.of(AccountRefusal.DATE_UNREADABLE));
        }
        return switch (inviting.invite(user, form.account(), grant.get())) {
            case Outcome.Done<Invitation>(var invitation) -> invited(invitation);
            case Outcome.Refused<Invitation>(var reasons) -> refused(form, reasons);
        };
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(SignInPaths.PEOPLE + "/{accountId}")
    ModelAndView person(CurrentUser user, @PathVariable UUID accountId, @RequestParam(defaultValue = "") String xong) {
        return person(people, user, accountId, RoleForm.empty(people.today()), List.of(), xong);
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(SignInPaths.PEOPLE + "/{accountId}/lien-ket")
    ModelAndView linkAgain(CurrentUser user, @PathVariable UUID accountId) {
        return invited(inviting.linkAgain(user, accountId));
    }

    static ModelAndView person(
            People people,
            CurrentUser user,
            UUID accountId,
            RoleForm form,
            List<AccountRefusal> refusals,
            String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("person", people.byId(accountId).orElseThrow(NotFoundForUser::new));
        model.put("user", user);
        model.put("form", form);
        model.put("refusals", refusals);
        model.put("done", done);
        return new ModelAndView("access/person", model);
    }

    private static ModelAndView invited(Invitation invitation) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(SignInPaths.LINK + invitation.code())
                .toUriString();
        return new ModelAndView("access/invited", Map.of("account", invitation.account(), "address", address));
    }

    private static ModelAndView refused(InviteForm form, List<AccountRefusal> reasons) {
        var page = page(form, reasons);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(InviteForm form, List<AccountRefusal> refusals) {
        return new ModelAndView("access/invite", Map.of("form", form, "refusals", refusals));
    }
}
