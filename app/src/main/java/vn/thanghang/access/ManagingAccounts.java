package vn.thanghang.access;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/** Ending roles, disabling accounts, ending sessions: always of others, and never of the last administrator. */
@Service
public class ManagingAccounts {

    private final AccountStores stores;
    private final Jurisdiction jurisdiction;
    private final LastUse lastUse;
    private final OpenSessions sessions;
    private final Deeds deeds;
    private final Secrets secrets;

    ManagingAccounts(
            AccountStores stores,
            Jurisdiction jurisdiction,
            LastUse lastUse,
            OpenSessions sessions,
            Deeds deeds,
            Secrets secrets) {
        this.stores = stores;
        this.jurisdiction = jurisdiction;
        this.lastUse = lastUse;
        this.sessions = sessions;
        this.deeds = deeds;
        this.secrets = secrets;
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
            end(by, role);
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
                deeds.noteClosed(by.actor(), "access.account.disabled", accountId);
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
                lastUse.startAgain(accountId);
                deeds.note(by.actor(), "access.account.enabled", accountId);
            }
            return accountId;
        });
    }

    /** For somebody who lost the device and the recovery codes: the next sign-in starts with a new enrolment. */
    public void clearSecondFactor(CurrentUser by, UUID accountId) {
        account(by, accountId);
        deeds.together(() -> {
            stores.accounts().clearSecondFactors(accountId);
            deeds.note(by.actor(), "access.second-factor.cleared", accountId);
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

    /** Ends a role with everything delegated from it, within {@link Deeds#together}. */
    void end(CurrentUser by, GrantedRole role) {
        stores.roles().delegatedFrom(role.id()).forEach(delegated -> end(by, delegated));
        if (stores.roles().end(role.id(), by.accountId(), stores.now())) {
            deeds.note(AuditEvent.of(by.actor(), "access.role.ended", Subject.of("account", role.accountId()))
                    .before(role.id())
                    .with("role", role.role().name())
                    .with("agency", Objects.requireNonNullElse(role.agency(), "")));
        }
    }

    /** Ends a role and grants it to another person from today, or from its first day, until the same day. */
    void carry(CurrentUser by, GrantedRole role, Account to) {
        end(by, role);
        var start = role.validFrom().isBefore(stores.today()) ? stores.today() : role.validFrom();
        var next = new GrantedRole(secrets.newId(), to.id(), role.role(), role.agency(), start, role.validTo(), null);
        stores.roles().insert(next, role.id(), by.accountId(), stores.now());
        deeds.note(AuditEvent.of(by.actor(), "access.role.granted", Subject.of("account", to.id()))
                .before(role.id())
                .after(next.id())
                .with("role", role.role().name())
                .with("agency", Objects.requireNonNullElse(role.agency(), "")));
    }

    private Account account(CurrentUser by, UUID accountId) {
        return jurisdiction.requireAccount(by, accountId);
    }

    boolean isLastAdministrator(UUID accountId) {
        boolean administers = stores.roles().inForce(accountId, stores.today()).stream()
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR && held.agency() == null);
        return administers && stores.roles().administratorsWithout(accountId, stores.today()) == 0;
    }
}
