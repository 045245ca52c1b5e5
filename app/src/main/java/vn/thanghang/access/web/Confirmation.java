package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import vn.thanghang.access.Account;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.PasskeyChallenge.Purpose;
import vn.thanghang.access.PasskeyRefusal;
import vn.thanghang.access.PasskeyResult;
import vn.thanghang.access.People;
import vn.thanghang.access.SecondFactor;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.SignInResult;
import vn.thanghang.access.SigningIn;

/**
 * One factor again before a grave act, when the last one is older than five minutes. The page that asks carries the form
 * along and sends it, together with the factor, to the very address it was meant for: nothing is stored, nothing is lost.
 */
@Component
class Confirmation {

    static final Duration LIMIT = Duration.ofMinutes(5);
    static final String PASSWORD = "_mat-khau";
    static final String CODE = "_ma";
    static final String PASSKEY = "_khoa";
    static final String DEMONSTRATION = "_trinh-dien";

    private final People people;
    private final SigningIn signingIn;
    private final SecondFactor secondFactor;
    private final PasskeyExchange exchange;
    private final Identities identities;
    private final Clock clock;

    Confirmation(
            People people,
            SigningIn signingIn,
            SecondFactor secondFactor,
            PasskeyExchange exchange,
            Identities identities,
            Clock clock) {
        this.people = people;
        this.signingIn = signingIn;
        this.secondFactor = secondFactor;
        this.exchange = exchange;
        this.identities = identities;
        this.clock = clock;
    }

    /** Returns when a factor was shown lately, or is shown right with this request. */
    void require(CurrentUser user, HttpServletRequest request) throws ModelAndViewDefiningException {
        if (isRecent(request)) {
            return;
        }
        var account =
                people.byId(user.accountId()).orElseThrow(NotFoundForUser::new).account();
        var answer = answer(account, request);
        if (answer.isPresent() && answer.get().accepted()) {
            identities.shownAgain(request);
            return;
        }
        throw new ModelAndViewDefiningException(page(account, answer, request));
    }

    private boolean isRecent(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SessionKeys.SHOWN_AT) instanceof String at
                && clock.instant()
                        .isBefore(Instant.ofEpochSecond(Long.parseLong(at)).plus(LIMIT));
    }

    /** What came of the factor in this request; empty when none was sent. */
    private Optional<Answer> answer(Account account, HttpServletRequest request) {
        if (account.demonstration()) {
            return typed(request, DEMONSTRATION).map(_ -> new Answer(true, null, null));
        }
        return typed(request, PASSKEY)
                .map(credential -> Answer.of(exchange.shown(request, Purpose.CONFIRM, account, credential)))
                .or(() -> typed(request, PASSWORD)
                        .map(password -> Answer.of(signingIn.withPasswordAgain(account, password))))
                .or(() -> typed(request, CODE).map(code -> Answer.of(secondFactor.withCode(account, code))));
    }

    private static Optional<String> typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }

    private ModelAndView page(Account account, Optional<Answer> answer, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", KeptForm.of(request));
        model.put("account", account);
        model.put("passkeysPossible", exchange.isPossible(request));
        answer.map(Answer::result).ifPresent(result -> model.put("result", result));
        answer.map(Answer::refusal).ifPresent(refusal -> model.put("refusal", refusal));
        return new ModelAndView("access/confirm", model, HttpStatus.UNAUTHORIZED);
    }

    private record Answer(
            boolean accepted,
            @Nullable SignInResult result,
            @Nullable PasskeyRefusal refusal) {

        static Answer of(SignInResult result) {
            return new Answer(result instanceof SignInResult.Accepted, result, null);
        }

        static Answer of(PasskeyResult result) {
            return switch (result) {
                case PasskeyResult.Accepted _ -> new Answer(true, null, null);
                case PasskeyResult.Refused(var reason) -> new Answer(false, null, reason);
            };
        }
    }
}
