package vn.thanghang.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import vn.thanghang.access.FailedTries.Kind;
import vn.thanghang.audit.Actor;

/** The second factor: a time-based code, once; or a recovery code, once. */
@Service
public class SecondFactor {

    private final FactorStore store;
    private final FailedTries tries;
    private final Deeds deeds;
    private final Clock clock;

    SecondFactor(FactorStore store, FailedTries tries, Deeds deeds, Clock clock) {
        this.store = store;
        this.tries = tries;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A new seed for the enrolment page, sealed so that it may wait in the session. */
    public TotpEnrolment propose(Account account) {
        return store.propose(account);
    }

    public TotpEnrolment proposedAgain(Account account, String sealed) {
        return store.proposedAgain(account, sealed);
    }

    /** Takes the seed into use when the first code from it is right; gives the recovery codes, sealed until shown. */
    public Optional<String> enrol(Account account, String sealed, String typedCode) {
        var enrolment = store.proposedAgain(account, sealed);
        var step = Totp.acceptedStep(enrolment.seed(), digits(typedCode), clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deeds.together(() -> {
            var codes = store.enrol(account.id(), enrolment.seed(), step.getAsLong());
            record(account.id(), "access.totp.enrolled");
            return store.sealCodes(account.id(), codes);
        }));
    }

    /** The codes of {@link #enrol} or {@link #newRecoveryCodes}, to be shown once. */
    public List<String> recoveryCodes(UUID accountId, String sealed) {
        return store.openCodes(accountId, sealed);
    }

    /** Ten new codes; the old ones stop working. */
    public String newRecoveryCodes(UUID accountId) {
        return deeds.together(() -> {
            var codes = store.newRecoveryCodes(accountId);
            record(accountId, "access.recovery-codes.renewed");
            return store.sealCodes(accountId, codes);
        });
    }

    public SignInResult withCode(Account account, String typedCode) {
        return tried(
                account,
                "access.totp.shown",
                () -> stepOf(account.id(), typedCode).stream().anyMatch(step -> store.useStep(account.id(), step)));
    }

    public SignInResult withRecoveryCode(Account account, String typedCode) {
        return tried(account, "access.recovery-code.used", () -> store.useRecoveryCode(account.id(), typedCode));
    }

    public int recoveryCodesLeft(UUID accountId) {
        return store.recoveryCodesLeft(accountId);
    }

    private SignInResult tried(Account account, String act, BooleanSupplier attempt) {
        var turn = tries.take(Kind.SECOND_FACTOR, account.id().toString());
        if (!turn.open()) {
            return new SignInResult.Closed(turn.opensAt());
        }
        boolean right = deeds.together(() -> {
            boolean accepted = attempt.getAsBoolean();
            record(account.id(), accepted ? act : "access.second-factor.refused");
            return accepted;
        });
        if (!right) {
            return new SignInResult.Refused(turn.left());
        }
        tries.forget(Kind.SECOND_FACTOR, account.id().toString());
        return new SignInResult.Accepted(account);
    }

    private OptionalLong stepOf(UUID account, String typedCode) {
        var seed = store.seed(account);
        return seed.isEmpty()
                ? OptionalLong.empty()
                : Totp.acceptedStep(seed.get(), digits(typedCode), clock.instant(), store.lastStep(account));
    }

    /** People type codes in groups, and some keyboards give full-width figures. */
    private static String digits(String typed) {
        return Login.folded(typed).replaceAll("\\s", "");
    }

    private void record(UUID account, String act) {
        deeds.note(Actor.person(account), act, account);
    }
}
