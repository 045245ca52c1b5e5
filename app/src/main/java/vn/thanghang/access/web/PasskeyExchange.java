package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Account;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.PasskeyChallenge;
import vn.thanghang.access.PasskeyChallenge.Purpose;
import vn.thanghang.access.PasskeyResult;
import vn.thanghang.access.PasskeySite;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.UsingPasskeys;

/** Question and answer between a session and a device; the question waits in the session and is taken out with the answer. */
@Component
class PasskeyExchange {

    private static final String SITE_NAME = "Thăng Hạng";

    private final UsingPasskeys passkeys;
    private final PasskeySites sites;

    PasskeyExchange(UsingPasskeys passkeys, PasskeySites sites) {
        this.passkeys = passkeys;
        this.sites = sites;
    }

    /** Whether passkeys can be used under the address this page was opened with. */
    boolean isPossible(HttpServletRequest request) {
        return sites.of(request).isPresent();
    }

    PasskeyOptions askAnybody(HttpServletRequest request) {
        return PasskeyOptions.request(site(request), asked(request, Purpose.SIGN_IN), List.of());
    }

    PasskeyOptions ask(HttpServletRequest request, Purpose purpose, UUID accountId) {
        return PasskeyOptions.request(site(request), asked(request, purpose), passkeys.credentialIds(accountId));
    }

    PasskeyOptions askToMake(HttpServletRequest request, Account account) {
        return PasskeyOptions.creation(
                site(request),
                SITE_NAME,
                account,
                asked(request, Purpose.REGISTER),
                passkeys.credentialIds(account.id()));
    }

    PasskeyResult shownByAnybody(HttpServletRequest request, String answer) {
        return passkeys.asFirstFactor(site(request), taken(request), answer);
    }

    PasskeyResult shown(HttpServletRequest request, Purpose purpose, Account account, String answer) {
        return passkeys.of(account, purpose, site(request), taken(request), answer);
    }

    PasskeyResult made(HttpServletRequest request, Account account, String answer, String name) {
        return passkeys.register(account, site(request), taken(request), answer, name);
    }

    private PasskeySite site(HttpServletRequest request) {
        return sites.of(request).orElseThrow(NotFoundForUser::new);
    }

    private PasskeyChallenge asked(HttpServletRequest request, Purpose purpose) {
        var challenge = passkeys.ask(purpose);
        request.getSession().setAttribute(SessionKeys.PASSKEY_CHALLENGE, challenge.kept());
        return challenge;
    }

    private static @Nullable String taken(HttpServletRequest request) {
        var session = request.getSession();
        var kept = session.getAttribute(SessionKeys.PASSKEY_CHALLENGE);
        session.removeAttribute(SessionKeys.PASSKEY_CHALLENGE);
        return kept instanceof String text ? text : null;
    }
}
