package vn.thanghang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;

/**
 * Nothing is there by default: while no account exists, the start prints one link with a code. Who opens it names the
 * first account, which administers the system and, as officer of the department that follows the indices, may import
 * results; whatever needs a second person needs an invitation.
 */
@Service
public class FirstAdministrator {

    static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.MONITOR);

    private final AccountStores stores;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Deeds deeds;
    private final Secrets secrets;

    FirstAdministrator(AccountStores stores, OneTimeLinks links, Passwords passwords, Deeds deeds, Secrets secrets) {
        this.stores = stores;
        this.links = links;
        this.passwords = passwords;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    /** A new code when nobody has an account yet; codes printed before stop working. */
    public Optional<String> code() {
        return stores.accounts().none()
                ? Optional.of(deeds.together(() -> links.issue(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null, null)))
                : Optional.empty();
    }

    public Outcome<Account> open(OneTimeLink link, NewAccount typed, NewPassword password) {
        var refusals = new ArrayList<>(typed.refusals());
        var account = typed.account(secrets.newId(), stores.now());
        refusals.addAll(passwords.refusals(password, account));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        var hash = passwords.hash(password);
        return deeds.together(() -> {
            if (!links.use(link) || !stores.accounts().none()) {
                return Outcome.refused(AccountRefusal.LINK_DEAD);
            }
            if (!stores.accounts().add(account, null)) {
                return Outcome.refused(AccountRefusal.LOGIN_TAKEN);
            }
            stores.accounts().setPassword(account.id(), hash, stores.now());
            for (var role : ROLES) {
                var granted = new GrantedRole(secrets.newId(), account.id(), role, null, stores.today(), null, null);
                stores.roles().add(granted, null, stores.now());
            }
            deeds.note(Actor.person(account.id()), "access.first-administrator.opened", account.id());
            return Outcome.done(account);
        });
    }
}
