package vn.thanghang.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;

/**
 * Disables accounts nobody has used for more than 45 days (TCVN 14423:2026, 5.6.2.3); never the last administrator. An
 * administrator may open them again, and the days then count anew.
 */
@Component
class IdleAccounts {

    static final Duration LONGEST = Duration.ofDays(45);

    private final AccountStores stores;
    private final LastUse lastUse;
    private final ManagingAccounts managing;
    private final OpenSessions sessions;
    private final Deeds deeds;

    IdleAccounts(AccountStores stores, LastUse lastUse, ManagingAccounts managing, OpenSessions sessions, Deeds deeds) {
        this.stores = stores;
        this.lastUse = lastUse;
        this.managing = managing;
        this.sessions = sessions;
        this.deeds = deeds;
    }

    /** Gives those disabled by this very run. */
    List<UUID> disable() {
        var disabled = new ArrayList<UUID>();
        for (var account : lastUse.idleLongerThan(LONGEST)) {
            boolean done = deeds.together(() -> {
                stores.accounts().lock(account);
                if (managing.isLastAdministrator(account) || !stores.accounts().disableIdle(account, stores.now())) {
                    return false;
                }
                deeds.noteClosed(Actor.SYSTEM, "access.account.disabled-idle", account);
                return true;
            });
            if (done) {
                sessions.endAll(account);
                disabled.add(account);
            }
        }
        return disabled;
    }
}
