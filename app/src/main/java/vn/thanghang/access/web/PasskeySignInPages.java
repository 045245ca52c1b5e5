package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.Open;
import vn.thanghang.access.PasskeyResult;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.SignInResult;
import vn.thanghang.access.SigningIn;

/** The other order: first the passkey, then the password. */
@Controller
class PasskeySignInPages {

    private static final String VIEW = "access/password";

    private final PasskeyExchange exchange;
    private final SigningIn signingIn;
    private final Identities identities;
    private final AddressLimit addresses;

    PasskeySignInPages(PasskeyExchange exchange, SigningIn signingIn, Identities identities, AddressLimit addresses) {
        this.exchange = exchange;
        this.signingIn = signingIn;
        this.identities = identities;
        this.addresses = addresses;
    }

    @Open("here people come to sign in")
    @PostMapping(SignInPaths.PASSKEY + SignInPaths.CHALLENGE)
    @ResponseBody
    PasskeyOptions challenge(HttpServletRequest request) {
        return exchange.askAnybody(request);
    }

    @Open("here people come to sign in")
    @PostMapping(SignInPaths.PASSKEY)
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request) {
        // Counted apart from passwords: whoever guesses those behind the same address does not close this way.
        if (!addresses.allows("passkey " + request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return switch (exchange.shownByAnybody(request, credential)) {
            case PasskeyResult.Accepted(var account) -> {
                identities.begin(request, account, FirstFactor.PASSKEY);
                request.getSession().setAttribute(SessionKeys.NEXT, SignInPaths.safe(next));
                yield "redirect:" + SignInPaths.PASSWORD;
            }
            case PasskeyResult.Refused(var reason) -> "redirect:" + SignInPaths.SIGN_IN + "?khoa=" + reason.name();
        };
    }

    @DuringSignIn(after = FirstFactor.PASSKEY)
    @GetMapping(SignInPaths.PASSWORD)
    ModelAndView passwordForm(HttpServletRequest request) {
        return new ModelAndView(VIEW, "account", identities.halfSignedIn(request));
    }

    @DuringSignIn(after = FirstFactor.PASSKEY)
    @PostMapping(SignInPaths.PASSWORD)
    ModelAndView password(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        var account = identities.halfSignedIn(request);
        var result = signingIn.withPasswordAfterPasskey(account, password);
        if (result instanceof SignInResult.Accepted(Account accepted)) {
            var next = SecondFactorPages.next(request.getSession());
            identities.complete(request, accepted);
            return new ModelAndView("redirect:" + next);
        }
        var page = new ModelAndView(VIEW, "account", account);
        page.addObject("result", result);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
