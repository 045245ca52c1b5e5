package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.SecondFactor;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.SignInResult;

/** The second factor after the password: a code from the app, a passkey, or one of the recovery codes on paper. */
@Controller
class SecondFactorPages {

    private static final String VIEW = "access/secondFactor";

    private final SecondFactor secondFactor;
    private final PasskeyExchange exchange;
    private final Identities identities;

    SecondFactorPages(SecondFactor secondFactor, PasskeyExchange exchange, Identities identities) {
        this.secondFactor = secondFactor;
        this.exchange = exchange;
        this.identities = identities;
    }

    @DuringSignIn
    @GetMapping(SignInPaths.SECOND_FACTOR)
    ModelAndView codeForm(@RequestParam(defaultValue = "") String khoa, HttpServletRequest request) {
        if (!account(request).hasSecondFactor()) {
            return new ModelAndView("redirect:" + SignInPaths.CHOICE);
        }
        var page = page(VIEW, null, request);
        PasskeyWords.refusal(khoa).ifPresent(reason -> page.addObject("refusal", reason));
        return page;
    }

    @DuringSignIn
    @PostMapping(SignInPaths.SECOND_FACTOR)
    ModelAndView code(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var result = secondFactor.withCode(account(request), code);
        return finished(request, result, VIEW);
    }

    @DuringSignIn
    @GetMapping(SignInPaths.RECOVERY)
    ModelAndView recoveryForm(HttpServletRequest request) {
        return page("access/recovery", null, request);
    }

    @DuringSignIn
    @PostMapping(SignInPaths.RECOVERY)
    ModelAndView recovery(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var result = secondFactor.withRecoveryCode(account(request), code);
        return finished(request, result, "access/recovery");
    }

    private ModelAndView finished(HttpServletRequest request, SignInResult result, String view) {
        if (result instanceof SignInResult.Accepted(Account account)) {
            var next = next(request.getSession());
            identities.complete(request, account);
            return new ModelAndView("redirect:" + next);
        }
        var page = page(view, result, request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static String next(HttpSession session) {
        var kept = session.getAttribute(SessionKeys.NEXT);
        session.removeAttribute(SessionKeys.NEXT);
        return kept instanceof String path ? SignInPaths.safe(path) : "/";
    }

    private Account account(HttpServletRequest request) {
        return identities.halfSignedIn(request);
    }

    private ModelAndView page(String view, @Nullable SignInResult result, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("account", account(request));
        model.put("passkeysPossible", exchange.isPossible(request));
        if (result != null) {
            model.put("result", result);
        }
        return new ModelAndView(view, model);
    }
}
