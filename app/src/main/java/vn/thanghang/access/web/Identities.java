package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Account;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.LastUse;
import vn.thanghang.access.OpenSessions;
import vn.thanghang.access.People;
import vn.thanghang.access.Role;
import vn.thanghang.access.SessionKeys;

/**
 * Reads who is behind a session, anew for each request: a disabled account or an ended role counts from the next click
 * on. Each rise of rights gives the session a new id.
 */
@Component
class Identities {

    static final String BOTH_FACTORS = "both";
    private static final String ATTRIBUTE = Identity.class.getName();
    private static final int LONGEST_DEVICE = 120;

    private final People people;
    private final LastUse lastUse;
    private final OpenSessions sessions;
    private final AccessSettings settings;
    private final Clock clock;

    Identities(People people, LastUse lastUse, OpenSessions sessions, AccessSettings settings, Clock clock) {
        this.people = people;
        this.lastUse = lastUse;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    Identity of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Identity known) {
            return known;
        }
        var identity = read(request);
        request.setAttribute(ATTRIBUTE, identity);
        return identity;
    }

    Optional<CurrentUser> person(HttpServletRequest request) {
        return of(request) instanceof Identity.Person(var user) ? Optional.of(user) : Optional.empty();
    }

    /** Behind {@link DuringSignIn} only: the account whose first factor was right. */
    Account halfSignedIn(HttpServletRequest request) {
        if (of(request) instanceof Identity.OneFactor half) {
            return half.account();
        }
        throw new IllegalStateException("asked outside of sign-in");
    }

    /** The password, or what stands for it, was right. */
    void begin(HttpServletRequest request, Account account) {
        begin(request, account, FirstFactor.PASSWORD);
    }

    /** The first factor was right. */
    void begin(HttpServletRequest request, Account account, FirstFactor shown) {
        var session = renewed(request);
        session.setAttribute(SessionKeys.ACCOUNT, account.id().toString());
        session.setAttribute(SessionKeys.FACTORS, shown.kept());
        session.setAttribute(
                SessionKeys.SIGNED_IN_AT, Long.toString(clock.instant().getEpochSecond()));
        request.removeAttribute(ATTRIBUTE);
    }

    /** Both factors were right (or, in the demonstration, none is asked). */
    void complete(HttpServletRequest request, Account account) {
        sessions.makeRoom(account.id());
        lastUse.signedIn(account.id());
        var session = renewed(request);
        session.setAttribute(SessionKeys.ACCOUNT, account.id().toString());
        session.setAttribute(SessionKeys.FACTORS, BOTH_FACTORS);
        session.setAttribute(
                SessionKeys.SIGNED_IN_AT, Long.toString(clock.instant().getEpochSecond()));
        session.setAttribute(SessionKeys.SHOWN_AT, Long.toString(clock.instant().getEpochSecond()));
        session.setAttribute(SessionKeys.DEVICE, device(request));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
        boolean administers = people.acting(account.id()).stream()
                .flatMap(user -> user.roles().stream())
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR);
        var idle = administers ? settings.administratorIdle() : settings.idle();
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        request.removeAttribute(ATTRIBUTE);
    }

    /** A signed-in person has shown a factor again. The token of forms stays: other pages may be open with typed words. */
    void shownAgain(HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(SessionKeys.SHOWN_AT, Long.toString(clock.instant().getEpochSecond()));
    }

    private static HttpSession renewed(HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(SessionKeys.CSRF);
        return request.getSession();
    }

    private Identity read(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SessionKeys.ACCOUNT) instanceof String id)) {
            return new Identity.Nobody();
        }
        if (isTooOld(session)) {
            session.invalidate();
            return new Identity.Nobody();
        }
        var account = UUID.fromString(id);
        var factors = session.getAttribute(SessionKeys.FACTORS);
        Optional<Identity> found = BOTH_FACTORS.equals(factors)
                ? people.acting(account).map(Identity.Person::new)
                : FirstFactor.of(factors)
                        .flatMap(shown -> people.account(account).map(half -> new Identity.OneFactor(half, shown)));
        return found.orElseGet(() -> {
            session.invalidate();
            return new Identity.Nobody();
        });
    }

    private boolean isTooOld(HttpSession session) {
        return !(session.getAttribute(SessionKeys.SIGNED_IN_AT) instanceof String since)
                || Instant.ofEpochSecond(Long.parseLong(since))
                        .plus(settings.longest())
                        .isBefore(clock.instant());
    }

    private static String device(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var plain = agent == null ? "" : agent.replaceAll("[^\\x20-\\x7e]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_DEVICE));
    }
}
