package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanghang.access.PasskeyChallenge.Purpose;
import vn.thanghang.access.PasskeyResult;

/** A passkey as the second factor, after the password. */
@Controller
class SecondPasskeyPages {

    private final PasskeyExchange exchange;
    private final Identities identities;

    SecondPasskeyPages(PasskeyExchange exchange, Identities identities) {
        this.exchange = exchange;
        this.identities = identities;
    }

    @DuringSignIn
    @PostMapping(SignInPaths.SECOND_PASSKEY + SignInPaths.CHALLENGE)
    @ResponseBody
    PasskeyOptions challenge(HttpServletRequest request) {
        return exchange.ask(
                request, Purpose.SECOND_FACTOR, identities.halfSignedIn(request).id());
    }

    @DuringSignIn
    @PostMapping(SignInPaths.SECOND_PASSKEY)
    String shown(@RequestParam(defaultValue = "") String credential, HttpServletRequest request) {
        var account = identities.halfSignedIn(request);
        return switch (exchange.shown(request, Purpose.SECOND_FACTOR, account, credential)) {
            case PasskeyResult.Accepted(var accepted) -> {
                var next = SecondFactorPages.next(request.getSession());
                identities.complete(request, accepted);
                yield "redirect:" + next;
            }
            case PasskeyResult.Refused(var reason) ->
                "redirect:" + SignInPaths.SECOND_FACTOR + "?khoa=" + reason.name();
        };
    }
}
