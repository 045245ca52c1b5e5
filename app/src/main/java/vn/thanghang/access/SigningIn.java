package vn.thanghang.access;

import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/** The first factor: login and password. */
@Service
public class SigningIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Deeds deeds;

    SigningIn(Accounts accounts, Passwords passwords, Deeds deeds) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.deeds = deeds;
    }

    public SignInResult withPassword(String typedLogin, String password) {
        var login = Login.folded(typedLogin);
        var turn = passwords.takeTurn(login);
        if (!turn.open()) {
            record(
                    Actor.ANONYMOUS,
                    "access.sign-in.closed",
                    Subject.of("failed-try", turn.opensAt().getEpochSecond()));
            return new SignInResult.Closed(turn.opensAt());
        }
        var account = accounts.byLogin(login).filter(found -> !found.isDisabled());
        var hash = account.map(found -> accounts.passwordHash(found.id())).orElse(null);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            var subject = account.map(found -> Subject.of("account", found.id()))
                    .orElseGet(() -> new Subject("account", "unknown"));
            record(Actor.ANONYMOUS, "access.sign-in.refused", subject);
            return new SignInResult.Refused(turn.left());
        }
        passwords.forgive(login);
        var accepted = account.get();
        record(Actor.person(accepted.id()), "access.password.shown", Subject.of("account", accepted.id()));
        return new SignInResult.Accepted(accepted);
    }

    /**
     * The password of somebody who has just shown a passkey: tries are counted apart, so that whoever guesses passwords
     * from elsewhere cannot close this way to the owner.
     */
    public SignInResult withPasswordAfterPasskey(Account account, String password) {
        return withPassword(account, password, "passkey:" + account.id());
    }

    /** The password once more, of somebody who is signed in. */
    public SignInResult withPasswordAgain(Account account, String password) {
        return withPassword(account, password, "again:" + account.id());
    }

    private SignInResult withPassword(Account account, String password, String key) {
        var turn = passwords.takeTurn(key);
        var subject = Subject.of("account", account.id());
        if (!turn.open()) {
            record(Actor.person(account.id()), "access.sign-in.closed", subject);
            return new SignInResult.Closed(turn.opensAt());
        }
        if (!passwords.matches(password, accounts.passwordHash(account.id()))) {
            record(Actor.person(account.id()), "access.sign-in.refused", subject);
            return new SignInResult.Refused(turn.left());
        }
        passwords.forgive(key);
        record(Actor.person(account.id()), "access.password.shown", subject);
        return new SignInResult.Accepted(account);
    }

    private void record(Actor actor, String act, Subject subject) {
        deeds.noteAlone(AuditEvent.of(actor, act, subject));
    }
}
