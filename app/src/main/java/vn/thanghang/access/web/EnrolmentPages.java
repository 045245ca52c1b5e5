package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.SecondFactor;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.TotpEnrolment;
import vn.thanghang.platform.QrPicture;

/** Setting up the second factor at the first sign-in, and the recovery codes that are shown once. */
@Controller
class EnrolmentPages {

    private static final String ISSUER = "Thăng Hạng";
    private static final String VIEW = "access/enrol";

    private final SecondFactor secondFactor;
    private final Identities identities;

    EnrolmentPages(SecondFactor secondFactor, Identities identities) {
        this.secondFactor = secondFactor;
        this.identities = identities;
    }

    @DuringSignIn
    @GetMapping(SignInPaths.ENROL)
    ModelAndView form(HttpServletRequest request) {
        var account = identities.halfSignedIn(request);
        if (account.hasSecondFactor()) {
            return new ModelAndView("redirect:" + SignInPaths.SECOND_FACTOR);
        }
        return page(enrolment(request, account), false);
    }

    @DuringSignIn
    @PostMapping(SignInPaths.ENROL)
    ModelAndView enrol(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var account = identities.halfSignedIn(request);
        if (account.hasSecondFactor()) {
            return new ModelAndView("redirect:" + SignInPaths.SECOND_FACTOR);
        }
        var enrolment = enrolment(request, account);
        var codes = secondFactor.enrol(account, enrolment.sealed(), code);
        if (codes.isEmpty()) {
            var page = page(enrolment, true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        identities.complete(request, account);
        var session = request.getSession();
        session.removeAttribute(SessionKeys.PROPOSED_SEED);
        session.setAttribute(SessionKeys.RECOVERY_CODES, codes.get());
        return new ModelAndView("redirect:" + SignInPaths.NEW_CODES);
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(SignInPaths.NEW_CODES)
    ModelAndView codes(CurrentUser user, HttpServletRequest request) {
        if (request.getSession().getAttribute(SessionKeys.RECOVERY_CODES) instanceof String sealed) {
            var codes = secondFactor.recoveryCodes(user.accountId(), sealed);
            return new ModelAndView("access/recoveryCodes", Map.of("codes", codes));
        }
        return new ModelAndView("redirect:" + SignInPaths.ACCOUNT);
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(SignInPaths.NEW_CODES)
    String codesKept(HttpServletRequest request) {
        request.getSession().removeAttribute(SessionKeys.RECOVERY_CODES);
        return "redirect:" + SecondFactorPages.next(request.getSession());
    }

    private TotpEnrolment enrolment(HttpServletRequest request, Account account) {
        var session = request.getSession();
        if (session.getAttribute(SessionKeys.PROPOSED_SEED) instanceof String sealed) {
            return secondFactor.proposedAgain(account, sealed);
        }
        var enrolment = secondFactor.propose(account);
        session.setAttribute(SessionKeys.PROPOSED_SEED, enrolment.sealed());
        return enrolment;
    }

    private static ModelAndView page(TotpEnrolment enrolment, boolean wrong) {
        return new ModelAndView(
                VIEW,
                Map.of(
                        "key", enrolment.key(),
                        "address", enrolment.address(ISSUER),
                        "qr", QrPicture.of(enrolment.address(ISSUER)),
                        "wrong", wrong));
    }
}
