package vn.thanghang.access.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.InvitingPeople;
import vn.thanghang.access.ManagingAccounts;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.Requires;

/** What an administrator does to the account of another person. */
@Controller
class PersonActions {

    private static final String PERSON = SignInPaths.PEOPLE + "/{accountId}";

    private final PeoplePages pages;
    private final RoleReading reading;
    private final InvitingPeople inviting;
    private final ManagingAccounts managing;

    PersonActions(PeoplePages pages, RoleReading reading, InvitingPeople inviting, ManagingAccounts managing) {
        this.pages = pages;
        this.reading = reading;
        this.inviting = inviting;
        this.managing = managing;
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PERSON + "/vai-tro")
    ModelAndView grantRole(CurrentUser user, @PathVariable UUID accountId, RoleForm form) {
        return switch (reading.read(form)) {
            case RoleReading.Read.Unclear(var reasons, var choices) -> refused(user, accountId, form, reasons, choices);
            case RoleReading.Read.Clear(var grant) ->
                answer(inviting.grantRole(user, accountId, grant), user, accountId, form);
        };
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PERSON + "/vai-tro/{roleId}/ket-thuc")
    ModelAndView endRole(CurrentUser user, @PathVariable UUID accountId, @PathVariable UUID roleId) {
        return answer(managing.endRole(user, accountId, roleId), user, accountId, reading.empty());
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PERSON + "/ngung")
    ModelAndView disable(CurrentUser user, @PathVariable UUID accountId) {
        return answer(managing.disable(user, accountId), user, accountId, reading.empty());
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PERSON + "/mo-lai")
    String enable(CurrentUser user, @PathVariable UUID accountId) {
        managing.enable(user, accountId);
        return done(accountId);
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PERSON + "/phien/ket-thuc")
    String endSessions(CurrentUser user, @PathVariable UUID accountId) {
        managing.endSessions(user, accountId);
        return done(accountId);
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PERSON + "/xoa-ma")
    String clearSecondFactor(CurrentUser user, @PathVariable UUID accountId) {
        managing.clearSecondFactor(user, accountId);
        return done(accountId);
    }

    private ModelAndView answer(Outcome<Account> outcome, CurrentUser user, UUID accountId, RoleForm form) {
        return switch (outcome) {
            case Outcome.Done<Account> _ -> new ModelAndView(done(accountId));
            case Outcome.Refused<Account>(var reasons) -> refused(user, accountId, form, reasons, reading.choices());
        };
    }

    private ModelAndView refused(
            CurrentUser user,
            UUID accountId,
            RoleForm form,
            List<AccountRefusal> reasons,
            RoleReading.Choices choices) {
        var page = pages.person(user, accountId, form, reasons, choices);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String done(UUID accountId) {
        return "redirect:" + SignInPaths.PEOPLE + "/" + accountId + "?xong=luu";
    }
}
