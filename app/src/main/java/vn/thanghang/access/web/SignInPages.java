package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.Demonstration;
import vn.thanghang.access.Open;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.SignInResult;
import vn.thanghang.access.SigningIn;
import vn.thanghang.access.oidc.OidcClient;

/** The first factor, and the way out. */
@Controller
class SignInPages {

    private static final String VIEW = "access/signIn";

    private final SigningIn signingIn;
    private final Identities identities;
    private final AddressLimit addresses;
    private final Demonstration demonstration;
    private final OidcClient outside;
    private final PasskeyExchange exchange;

    SignInPages(
            SigningIn signingIn,
            Identities identities,
            AddressLimit addresses,
            Demonstration demonstration,
            OidcClient outside,
            PasskeyExchange exchange) {
        this.outside = outside;
        this.signingIn = signingIn;
        this.identities = identities;
        this.addresses = addresses;
        this.demonstration = demonstration;
        this.exchange = exchange;
    }

    @Open("here people come to sign in")
    @GetMapping(SignInPaths.SIGN_IN)
    ModelAndView form(
            @RequestParam(defaultValue = "/") String tiep,
            @RequestParam(required = false) @Nullable String xong,
            @RequestParam(defaultValue = "") String khoa,
            HttpServletRequest request) {
        var page = page(tiep, "", null, request);
        page.addObject("signedOut", "dang-xuat".equals(xong));
        PasskeyWords.refusal(khoa).ifPresent(reason -> page.addObject("refusal", reason));
        return page;
    }

    @Open("here people come to sign in")
    @PostMapping(SignInPaths.SIGN_IN)
    ModelAndView signIn(SignInForm form, HttpServletRequest request) {
        if (!addresses.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var result = signingIn.withPassword(form.login(), form.password());
        if (result instanceof SignInResult.Accepted(Account account)) {
            identities.begin(request, account);
            request.getSession().setAttribute(SessionKeys.NEXT, SignInPaths.safe(form.next()));
            return new ModelAndView("redirect:" + SignInPaths.SECOND_FACTOR);
        }
        var page = page(form.next(), form.login(), result, request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Open("who is not signed in any more may press the button once again")
    @PostMapping(SignInPaths.SIGN_OUT)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:" + SignInPaths.SIGN_IN + "?xong=dang-xuat";
    }

    private ModelAndView page(String next, String login, @Nullable SignInResult result, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("next", SignInPaths.safe(next));
        model.put("login", login);
        model.put("signedOut", false);
        model.put("outside", outside.isOn());
        model.put("passkeysPossible", exchange.isPossible(request));
        model.put(
                "demonstration",
                DemonstrationPages.isOffered(demonstration, request) ? demonstration.parts() : List.of());
        if (result != null) {
            model.put("result", result);
        }
        return new ModelAndView(VIEW, model);
    }
}
