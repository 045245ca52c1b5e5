package vn.thanghang.access;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.PasskeyChallenge.Purpose;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/**
 * Passkeys: registered by their owner, shown as the first factor (the device says whose it is) or as the second (it must
 * be of the account at hand), and taken away. Guessing is out of reach, so no tries are counted; each refusal is an event.
 */
@Service
public class UsingPasskeys {

    static final int MOST = 10;
    private static final int LONGEST_NAME = 60;

    private final PasskeyAnswers answers = new PasskeyAnswers();
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Deeds deeds;
    private final Clock clock;

    UsingPasskeys(Passkeys passkeys, Accounts accounts, Secrets secrets, Deeds deeds, Clock clock) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.secrets = secrets;
        this.deeds = deeds;
        this.clock = clock;
    }

    public PasskeyChallenge ask(Purpose purpose) {
        return PasskeyChallenge.ask(purpose, secrets.random(), clock.instant());
    }

    public List<Passkey> of(UUID accountId) {
        return passkeys.of(accountId);
    }

    /** The passkeys of an account as devices know them, base64url. */
    public List<String> credentialIds(UUID accountId) {
        return passkeys.credentialIds(accountId);
    }

    /** The name a device keeps for an account, base64url. */
    public static String handle(UUID accountId) {
        return PasskeyAnswers.handle(accountId);
    }

    /** Algorithms of keys, by their numbers in the COSE registry, the preferred one first. */
    public static List<Integer> algorithms() {
        return PasskeyAnswers.ALGORITHMS;
    }

    /**
     * The person at hand shows that a new passkey works.
     *
     * @param kept the challenge as it waited in the session, null when none did
     */
    public PasskeyResult register(
            Account account, PasskeySite site, @Nullable String kept, String answer, String typedName) {
        var name = name(typedName);
        return judged(account, () -> {
            var made = answers.made(account.id(), site, challenge(kept, Purpose.REGISTER), answer);
            return deeds.together(() -> {
                accounts.lock(account.id());
                if (passkeys.of(account.id()).size() >= MOST) {
                    throw new PasskeyAnswers.NotAccepted(PasskeyRefusal.TOO_MANY);
                }
                if (!passkeys.add(secrets.newId(), made, name)) {
                    throw new PasskeyAnswers.NotAccepted(PasskeyRefusal.REGISTERED_ALREADY);
                }
                deeds.note(Actor.person(account.id()), "access.passkey.registered", account.id());
                return account;
            });
        });
    }

    /** Whoever comes shows a passkey; it says whose it is. */
    public PasskeyResult asFirstFactor(PasskeySite site, @Nullable String kept, String answer) {
        return judged(null, () -> shown(null, site, challenge(kept, Purpose.SIGN_IN), answer));
    }

    /** A person who has shown the password, or who confirms an act while signed in. */
    public PasskeyResult of(Account account, Purpose purpose, PasskeySite site, @Nullable String kept, String answer) {
        return judged(account, () -> shown(account, site, challenge(kept, purpose), answer));
    }

    /** Takes a passkey away, unless it is the last second factor. Empty when the account has no such passkey. */
    public Optional<PasskeyResult> remove(UUID accountId, UUID passkeyId) {
        return deeds.together(() -> {
            accounts.lock(accountId);
            var account = accounts.byId(accountId).orElseThrow(NotFoundForUser::new);
            var held = passkeys.of(accountId);
            if (held.stream().noneMatch(passkey -> passkey.id().equals(passkeyId))) {
                return Optional.empty();
            }
            if (held.size() == 1 && !account.hasTotp()) {
                return Optional.of(new PasskeyResult.Refused(PasskeyRefusal.LAST_FACTOR));
            }
            passkeys.remove(accountId, passkeyId);
            deeds.note(
                    AuditEvent.of(Actor.person(accountId), "access.passkey.removed", Subject.of("account", accountId))
                            .before(passkeyId));
            return Optional.of(new PasskeyResult.Accepted(account));
        });
    }

    private Account shown(@Nullable Account expected, PasskeySite site, PasskeyChallenge challenge, String answer) {
        var passkey = passkeys.byCredential(answers.credentialId(answer))
                .filter(known -> expected == null || known.accountId().equals(expected.id()))
                .orElseThrow(() -> new PasskeyAnswers.NotAccepted(PasskeyRefusal.UNKNOWN_PASSKEY));
        var shown = answers.shown(passkey, site, challenge, answer);
        var account = accounts.byId(passkey.accountId())
                .filter(found -> !found.isDisabled())
                .orElseThrow(() -> new PasskeyAnswers.NotAccepted(PasskeyRefusal.UNKNOWN_PASSKEY));
        return deeds.together(() -> {
            if (!passkeys.use(passkey.credentialId(), shown)) {
                throw new PasskeyAnswers.NotAccepted(PasskeyRefusal.COUNTER_BACK);
            }
            deeds.note(Actor.person(account.id()), "access.passkey.shown", account.id());
            return account;
        });
    }

    private PasskeyChallenge challenge(@Nullable String kept, Purpose purpose) {
        return Optional.ofNullable(kept)
                .flatMap(PasskeyChallenge::read)
                .filter(asked -> asked.stillGood(purpose, clock.instant()))
                .filter(passkeys::answer)
                .orElseThrow(() -> new PasskeyAnswers.NotAccepted(PasskeyRefusal.CHALLENGE_OVER));
    }

    private PasskeyResult judged(@Nullable Account account, Supplier<Account> attempt) {
        try {
            return new PasskeyResult.Accepted(attempt.get());
        } catch (PasskeyAnswers.NotAccepted refused) {
            var actor = account == null ? Actor.ANONYMOUS : Actor.person(account.id());
            var subject = account == null ? new Subject("account", "unknown") : Subject.of("account", account.id());
            deeds.noteAlone(AuditEvent.of(actor, "access.passkey.refused", subject)
                    .with("reason", refused.reason().name()));
            return new PasskeyResult.Refused(refused.reason());
        }
    }

    private static String name(String typed) {
        var clean = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        var bounded = clean.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return bounded.isBlank() ? "passkey" : bounded;
    }
}
