package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thanghang.access.Account;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Open;
import vn.thanghang.access.Requires;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.SigningInElsewhere;
import vn.thanghang.access.oidc.Answer;
import vn.thanghang.access.oidc.OidcClient;
import vn.thanghang.access.oidc.Pending;

/** To the identity provider and back: to sign in, to link the own account, or to take up an invitation. */
@Controller
class OutsidePages {

    static final String START = SignInPaths.SIGN_IN + "/ngoai";
    static final String BACK = SignInPaths.SIGN_IN + "/ngoai/tra-loi";
    static final String OWN = SignInPaths.ACCOUNT + "/lien-ket-ngoai";

    private static final String SIGN_IN = "sign-in";
    private static final String LINK = "link";
    private static final String INVITATION = "invitation:";

    private final OidcClient client;
    private final SigningInElsewhere signingIn;
    private final Identities identities;
    private final AddressLimit addresses;

    OutsidePages(OidcClient client, SigningInElsewhere signingIn, Identities identities, AddressLimit addresses) {
        this.client = client;
        this.signingIn = signingIn;
        this.identities = identities;
        this.addresses = addresses;
    }

    @Open("here people come to sign in")
    @PostMapping(START)
    ModelAndView signIn(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        var page = start(SIGN_IN, request);
        request.getSession().setAttribute(SessionKeys.NEXT, SignInPaths.safe(next));
        return page;
    }

    @Open("here people come with an invitation")
    @PostMapping(SignInPaths.LINK + "{code}/ngoai")
    ModelAndView invited(@PathVariable String code, HttpServletRequest request) {
        return start(INVITATION + code, request);
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(OWN)
    ModelAndView link(HttpServletRequest request) {
        return start(LINK, request);
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(OWN + "/ket-thuc")
    String unlink(CurrentUser user) {
        requireOn();
        return "redirect:" + SignInPaths.ACCOUNT + (signingIn.unlink(user) ? "?xong=bo-lien-ket" : "?xong=chi-con-mot");
    }

    @Open("the identity provider sends people back to here")
    @GetMapping(BACK)
    ModelAndView back(@RequestParam Map<String, String> given, HttpServletRequest request) {
        requireOn();
        requireTurn(request);
        var session = request.getSession();
        var pending = taken(request, SessionKeys.OUTSIDE);
        var purpose = taken(request, SessionKeys.OUTSIDE_PURPOSE);
        var answer = client.finish(pending == null ? null : Pending.of(pending).orElse(null), given);
        return switch (answer) {
            case Answer.Refused(String reason, boolean unreachable) -> {
                signingIn.refused(reason);
                yield refused(unreachable ? "unreachable" : "refused", unreachable);
            }
            case Answer.Known person -> {
                if (LINK.equals(purpose)) {
                    yield linked(person, request);
                }
                var next = session.getAttribute(SessionKeys.NEXT);
                if (purpose != null && purpose.startsWith(INVITATION)) {
                    yield signingIn
                            .byInvitation(purpose.substring(INVITATION.length()), person)
                            .map(found -> enter(found, person, next, request))
                            .orElseGet(() -> refused("invitation", false));
                }
                yield signingIn
                        .account(person)
                        .map(found -> enter(found, person, next, request))
                        .orElseGet(() -> refused("unknown", false));
            }
        };
    }

    private ModelAndView enter(
            Account account, Answer.Known person, @Nullable Object next, HttpServletRequest request) {
        if (person.bothFactors()) {
            identities.complete(request, account);
            request.getSession().removeAttribute(SessionKeys.NEXT);
            return new ModelAndView("redirect:" + (next instanceof String path ? SignInPaths.safe(path) : "/"));
        }
        identities.begin(request, account);
        return new ModelAndView("redirect:" + SignInPaths.SECOND_FACTOR);
    }

    private ModelAndView linked(Answer.Known person, HttpServletRequest request) {
        var user = identities.person(request);
        if (user.isEmpty()) {
            signingIn.refused("SIGNED_OUT");
            return refused("refused", false);
        }
        return signingIn.link(user.get(), person)
                ? new ModelAndView("redirect:" + SignInPaths.ACCOUNT + "?xong=lien-ket")
                : refused("taken", false);
    }

    private ModelAndView start(String purpose, HttpServletRequest request) {
        requireOn();
        requireTurn(request);
        var redirect =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(BACK).toUriString();
        return switch (client.start(redirect)) {
            case OidcClient.Start.Ready(var address, var pending) -> {
                request.getSession().setAttribute(SessionKeys.OUTSIDE, pending.text());
                request.getSession().setAttribute(SessionKeys.OUTSIDE_PURPOSE, purpose);
                yield new ModelAndView("redirect:" + address);
            }
            case OidcClient.Start.Unreachable(String reason) -> {
                signingIn.refused(reason);
                yield refused("unreachable", true);
            }
        };
    }

    private static @Nullable String taken(HttpServletRequest request, String key) {
        var session = request.getSession();
        var kept = session.getAttribute(key);
        session.removeAttribute(key);
        return kept instanceof String text ? text : null;
    }

    private static ModelAndView refused(String why, boolean unreachable) {
        Map<String, Object> model = new HashMap<>();
        model.put("why", why);
        var page = new ModelAndView("access/outsideRefused", model);
        page.setStatus(unreachable ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private void requireOn() {
        if (!client.isOn()) {
            throw new NotFoundForUser();
        }
    }

    private void requireTurn(HttpServletRequest request) {
        if (!addresses.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
