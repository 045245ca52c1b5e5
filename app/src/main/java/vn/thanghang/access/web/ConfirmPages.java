package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.PasskeyChallenge.Purpose;
import vn.thanghang.access.Requires;
import vn.thanghang.access.ShownLately;

/** What the page of the {@link Confirmation} needs beside the address it came from. */
@Controller
class ConfirmPages {

    private final PasskeyExchange exchange;

    ConfirmPages(PasskeyExchange exchange) {
        this.exchange = exchange;
    }

    /** After a page or file that was asked for by its address: the factor is shown, and the way goes on. */
    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @ShownLately
    @PostMapping(SignInPaths.CONFIRM)
    ModelAndView confirmed(@RequestParam(defaultValue = "/") String tiep) {
        return new ModelAndView("access/confirmed", "next", SignInPaths.safe(tiep));
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(SignInPaths.CONFIRM_PASSKEY + SignInPaths.CHALLENGE)
    @ResponseBody
    PasskeyOptions challenge(CurrentUser user, HttpServletRequest request) {
        return exchange.ask(request, Purpose.CONFIRM, user.accountId());
    }
}
