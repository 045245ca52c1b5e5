package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanghang.access.Account;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.PasskeyResult;
import vn.thanghang.access.People;
import vn.thanghang.access.Requires;
import vn.thanghang.access.ShownLately;
import vn.thanghang.access.UsingPasskeys;

/** One's own passkeys: one more, or one less. */
@Controller
class OwnPasskeyPages {

    private final PasskeyExchange exchange;
    private final UsingPasskeys passkeys;
    private final People people;

    OwnPasskeyPages(PasskeyExchange exchange, UsingPasskeys passkeys, People people) {
        this.exchange = exchange;
        this.passkeys = passkeys;
        this.people = people;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @ShownLately
    @PostMapping(SignInPaths.OWN_PASSKEYS + SignInPaths.CHALLENGE)
    @ResponseBody
    PasskeyOptions challenge(CurrentUser user, HttpServletRequest request) {
        return exchange.askToMake(request, account(user));
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @ShownLately
    @PostMapping(SignInPaths.OWN_PASSKEYS)
    String add(
            CurrentUser user,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        if (credential.isEmpty()) {
            // The factor was asked for before the device: the button has to be pressed once more.
            return "redirect:" + SignInPaths.ACCOUNT + "?xong=da-xac-nhan";
        }
        return told(exchange.made(request, account(user), credential, name), "khoa-moi");
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @ShownLately
    @PostMapping(SignInPaths.OWN_PASSKEYS + "/{passkeyId}/bo")
    String remove(CurrentUser user, @PathVariable UUID passkeyId) {
        return told(passkeys.remove(user.accountId(), passkeyId).orElseThrow(NotFoundForUser::new), "bo-khoa");
    }

    private static String told(PasskeyResult result, String done) {
        return switch (result) {
            case PasskeyResult.Accepted _ -> "redirect:" + SignInPaths.ACCOUNT + "?xong=" + done;
            case PasskeyResult.Refused(var reason) -> "redirect:" + SignInPaths.ACCOUNT + "?khoa=" + reason.name();
        };
    }

    /** The invented people of the demonstration have no factors at all. */
    private Account account(CurrentUser user) {
        var account =
                people.byId(user.accountId()).orElseThrow(NotFoundForUser::new).account();
        if (account.demonstration()) {
            throw new NotFoundForUser();
        }
        return account;
    }
}
