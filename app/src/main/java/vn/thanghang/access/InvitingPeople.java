package vn.thanghang.access;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.OneTimeLink.Purpose;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/** Accounts come by invitation only: a link good for a day, handed over by who invites. */
@Service
public class InvitingPeople {

    private final AccountStores stores;
    private final OneTimeLinks links;
    private final Deeds deeds;
    private final Secrets secrets;

    InvitingPeople(AccountStores stores, OneTimeLinks links, Deeds deeds, Secrets secrets) {
        this.stores = stores;
        this.links = links;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    public Outcome<Invitation> invite(CurrentUser by, NewAccount typed, RoleGrant first) {
        by.require(Act.MANAGE_ACCOUNTS, Relation.NONE, Standing.OPEN);
        var refusals = new ArrayList<>(typed.refusals());
        if (first.datesReversed()) {
            refusals.add(AccountRefusal.DATES_REVERSED);
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        var account = typed.account(secrets.newId(), stores.now());
        return deeds.together(() -> {
            if (!stores.accounts().add(account, by.accountId())) {
                return Outcome.refused(AccountRefusal.LOGIN_TAKEN);
            }
            deeds.note(by.actor(), "access.account.invited", account.id());
            grant(by, account.id(), first);
            return Outcome.done(new Invitation(account, links.issue(Purpose.INVITATION, account.id(), by.accountId())));
        });
    }

    /** A new link for somebody who lost the first one or forgot the password; the second factor stays as it is. */
    public Invitation linkAgain(CurrentUser by, UUID accountId) {
        var account = stores.accounts().byId(accountId).orElseThrow(NotFoundForUser::new);
        by.require(Act.MANAGE_ACCOUNTS, by.relationToMaker(accountId), Standing.OPEN);
        return deeds.together(() -> {
            var purpose = account.hasPassword() ? Purpose.RESET : Purpose.INVITATION;
            var code = links.issue(purpose, accountId, by.accountId());
            deeds.note(by.actor(), "access.link.issued", accountId);
            return new Invitation(account, code);
        });
    }

    private void grant(CurrentUser by, UUID account, RoleGrant grant) {
        var id = secrets.newId();
        stores.roles()
                .add(
                        new GrantedRole(
                                id, account, grant.role(), grant.agency(), grant.validFrom(), grant.validTo(), null),
                        by.accountId(),
                        stores.now());
        deeds.note(AuditEvent.of(by.actor(), "access.role.granted", Subject.of("account", account))
                .after(id)
                .with("role", grant.role().name()));
    }

    public Outcome<Account> grantRole(CurrentUser by, UUID accountId, RoleGrant grant) {
        var account = stores.accounts().byId(accountId).orElseThrow(NotFoundForUser::new);
        by.require(Act.MANAGE_ACCOUNTS, by.relationToMaker(accountId), Standing.OPEN);
        if (grant.datesReversed()) {
            return Outcome.refused(AccountRefusal.DATES_REVERSED);
        }
        return deeds.together(() -> {
            stores.accounts().lock(accountId);
            boolean held = stores.roles().of(accountId).stream()
                    .filter(granted -> granted.endedAt() == null && granted.role() == grant.role())
                    .anyMatch(granted -> Objects.equals(granted.agency(), grant.agency())
                            && (granted.validTo() == null || !granted.validTo().isBefore(grant.validFrom())));
            if (held) {
                return Outcome.refused(AccountRefusal.ROLE_HELD_ALREADY);
            }
            grant(by, accountId, grant);
            return Outcome.done(account);
        });
    }
}
