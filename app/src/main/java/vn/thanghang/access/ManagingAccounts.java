package vn.thanghang.access;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/** Ending roles, disabling accounts, ending sessions: always of others, and never of the last administrator. */
@Service
public class ManagingAccounts {

    private final AccountStores stores;
    private final OpenSessions sessions;
    private final Deeds deeds;

    ManagingAccounts(AccountStores stores, OpenSessions sessions, Deeds deeds) {
        this.stores = stores;
        this.sessions = sessions;
        this.deeds = deeds;
    }

    public Outcome<Account> endRole(CurrentUser by, UUID accountId, UUID roleId) {
        var account = account(by, accountId);
        var role = stores.roles()
                .byId(roleId)
                .filter(granted -> granted.accountId().equals(accountId))
                .orElseThrow(NotFoundForUser::new);
        return deeds.together(() -> {
            if (role.role() == Role.ADMINISTRATOR && isLastAdministrator(accountId)) {
                return Outcome.refused(AccountRefusal.LAST_ADMINISTRATOR);
            }
            if (stores.roles().end(roleId, by.accountId(), stores.now())) {
                deeds.note(AuditEvent.of(by.actor(), "access.role.ended", Subject.of("account", accountId))
                        .before(roleId)
                        .with("role", role.role().name()));
            }
            return Outcome.done(account);
        });
    }

    public Outcome<Account> disable(CurrentUser by, UUID accountId) {
        var account = account(by, accountId);
        Outcome<Account> outcome = deeds.together(() -> {
            if (isLastAdministrator(accountId)) {
                return Outcome.refused(AccountRefusal.LAST_ADMINISTRATOR);
            }
            if (stores.accounts().disable(accountId, by.accountId(), stores.now())) {
                deeds.note(by.actor(), "access.account.disabled", accountId);
            }
            return Outcome.done(account);
        });
        if (outcome instanceof Outcome.Done<Account>) {
            sessions.endAll(accountId);
        }
        return outcome;
    }

    public void enable(CurrentUser by, UUID accountId) {
        account(by, accountId);
        deeds.together(() -> {
            if (stores.accounts().enable(accountId)) {
                deeds.note(by.actor(), "access.account.enabled", accountId);
            }
            return accountId;
        });
    }

    /** For somebody who lost the device and the recovery codes: the next sign-in starts with a new enrolment. */
    public void clearSecondFactor(CurrentUser by, UUID accountId) {
        account(by, accountId);
        deeds.together(() -> {
            stores.accounts().clearTotp(accountId);
            deeds.note(by.actor(), "access.totp.cleared", accountId);
            return accountId;
        });
        sessions.endAll(accountId);
    }

    public void endSessions(CurrentUser by, UUID accountId) {
        account(by, accountId);
        deeds.together(() -> {
            deeds.note(by.actor(), "access.sessions.ended", accountId);
            return accountId;
        });
        sessions.endAll(accountId);
    }

    private Account account(CurrentUser by, UUID accountId) {
        var account = stores.accounts().byId(accountId).orElseThrow(NotFoundForUser::new);
        by.require(Act.MANAGE_ACCOUNTS, by.relationToMaker(accountId), Standing.OPEN);
        return account;
    }

    private boolean isLastAdministrator(UUID accountId) {
        boolean administers = stores.roles().inForce(accountId, stores.today()).stream()
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR);
        return administers && stores.roles().administratorsWithout(accountId, stores.today()) == 0;
    }
}
