package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.PasskeyResult;
import vn.thanghang.access.SecondFactor;
import vn.thanghang.access.SessionKeys;

/** The first sign-in: which second factor it shall be, and the passkey when that is chosen. */
@Controller
class PasskeyEnrolmentPages {

    private final PasskeyExchange exchange;
    private final SecondFactor secondFactor;
    private final Identities identities;

    PasskeyEnrolmentPages(PasskeyExchange exchange, SecondFactor secondFactor, Identities identities) {
        this.exchange = exchange;
        this.secondFactor = secondFactor;
        this.identities = identities;
    }

    @DuringSignIn
    @GetMapping(SignInPaths.CHOICE)
    ModelAndView choice(@RequestParam(defaultValue = "") String khoa, HttpServletRequest request) {
        if (identities.halfSignedIn(request).hasSecondFactor()) {
            return new ModelAndView("redirect:" + SignInPaths.SECOND_FACTOR);
        }
        if (!exchange.isPossible(request)) {
            return new ModelAndView("redirect:" + SignInPaths.ENROL);
        }
        Map<String, Object> model = new HashMap<>();
        PasskeyWords.refusal(khoa).ifPresent(reason -> model.put("refusal", reason));
        model.put("device", PasskeyWords.device(request));
        return new ModelAndView("access/chooseFactor", model);
    }

    @DuringSignIn
    @PostMapping(SignInPaths.ENROL_PASSKEY + SignInPaths.CHALLENGE)
    @ResponseBody
    PasskeyOptions challenge(HttpServletRequest request) {
        var account = identities.halfSignedIn(request);
        if (account.hasSecondFactor()) {
            // A second factor is set already: it has to be shown before another one is added.
            throw new NotFoundForUser();
        }
        return exchange.askToMake(request, account);
    }

    @DuringSignIn
    @PostMapping(SignInPaths.ENROL_PASSKEY)
    String made(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        var account = identities.halfSignedIn(request);
        if (account.hasSecondFactor()) {
            return "redirect:" + SignInPaths.SECOND_FACTOR;
        }
        return switch (exchange.made(request, account, credential, name)) {
            case PasskeyResult.Accepted(var accepted) -> {
                var codes = secondFactor.newRecoveryCodes(accepted.id());
                identities.complete(request, accepted);
                var session = request.getSession();
                session.removeAttribute(SessionKeys.PROPOSED_SEED);
                session.setAttribute(SessionKeys.RECOVERY_CODES, codes);
                yield "redirect:" + SignInPaths.NEW_CODES;
            }
            case PasskeyResult.Refused(var reason) -> "redirect:" + SignInPaths.CHOICE + "?khoa=" + reason.name();
        };
    }
}
