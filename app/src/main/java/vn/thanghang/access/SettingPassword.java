package vn.thanghang.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;

/** Setting a password: by a link that works once, or one's own by showing the old one. Every other session ends. */
@Service
public class SettingPassword {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Deeds deeds;
    private final Clock clock;

    SettingPassword(Accounts accounts, OneTimeLinks links, Passwords passwords, Deeds deeds, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What stands behind a code, while it works. */
    public Optional<OneTimeLink> link(String code) {
        return links.good(code);
    }

    /** The account a link was made for; none for the first administrator, who names it now. */
    public Optional<Account> accountOf(OneTimeLink link) {
        return Optional.ofNullable(link.accountId()).flatMap(accounts::byId);
    }

    public Outcome<Account> byLink(OneTimeLink link, NewPassword password) {
        var account = accountOf(link).orElseThrow(NotFoundForUser::new);
        var refusals = passwords.refusals(password, account);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        var hash = passwords.hash(password);
        return deeds.together(() -> {
            if (!links.use(link)) {
                return Outcome.refused(AccountRefusal.LINK_DEAD);
            }
            store(account.id(), hash, "access.password.set-by-link");
            return Outcome.done(account);
        });
    }

    public Outcome<Account> own(UUID accountId, String oldPassword, NewPassword password) {
        var account = accounts.byId(accountId).orElseThrow(NotFoundForUser::new);
        var turn = passwords.takeTurn(account.login());
        if (!turn.open() || !passwords.matches(oldPassword, accounts.passwordHash(accountId))) {
            return Outcome.refused(AccountRefusal.PASSWORD_WRONG);
        }
        passwords.forgive(account.login());
        var refusals = passwords.refusals(password, account);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        var hash = passwords.hash(password);
        return deeds.together(() -> {
            store(accountId, hash, "access.password.changed");
            return Outcome.done(account);
        });
    }

    private void store(UUID account, String hash, String act) {
        accounts.setPassword(account, hash, clock.instant());
        deeds.note(Actor.person(account), act, account);
    }
}
