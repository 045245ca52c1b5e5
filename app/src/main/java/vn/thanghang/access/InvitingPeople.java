package vn.thanghang.access;

import java.util.ArrayList;
import java.util.List;
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
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final OneTimeLinks links;
    private final Deeds deeds;
    private final Secrets secrets;

    InvitingPeople(
            AccountStores stores,
            Jurisdiction jurisdiction,
            Units units,
            OneTimeLinks links,
            Deeds deeds,
            Secrets secrets) {
        this.stores = stores;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.links = links;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    public Outcome<Invitation> invite(CurrentUser by, NewAccount typed, RoleGrant first) {
        by.require(Act.MANAGE_ACCOUNTS, Relation.NONE, Standing.OPEN);
        var refusals = new ArrayList<>(typed.refusals());
        refusals.addAll(refusals(first));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        jurisdiction.requireGrant(by, first.role(), first.agency());
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
        var account = jurisdiction.requireAccount(by, accountId);
        return deeds.together(() -> {
            var purpose = account.hasPassword() ? Purpose.RESET : Purpose.INVITATION;
            var code = links.issue(purpose, accountId, by.accountId());
            deeds.note(by.actor(), "access.link.issued", accountId);
            return new Invitation(account, code);
        });
    }

    private List<AccountRefusal> refusals(RoleGrant grant) {
        var refusals = new ArrayList<AccountRefusal>();
        if (grant.datesReversed()) {
            refusals.add(AccountRefusal.DATES_REVERSED);
        }
        if (grant.agency() == null && grant.role().needsAgency()) {
            refusals.add(AccountRefusal.AGENCY_MISSING);
        }
        if (grant.agency() != null && !units.exists(grant.agency(), grant.validFrom())) {
            refusals.add(AccountRefusal.AGENCY_NOT_THERE);
        }
        return refusals;
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
                .with("role", grant.role().name())
                .with("agency", Objects.requireNonNullElse(grant.agency(), "")));
    }

    public Outcome<Account> grantRole(CurrentUser by, UUID accountId, RoleGrant grant) {
        var account = jurisdiction.requireAccount(by, accountId);
        var refusals = refusals(grant);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        jurisdiction.requireGrant(by, grant.role(), grant.agency());
        return deeds.together(() -> {
            stores.accounts().lock(accountId);
            boolean held = stores.roles().of(accountId).stream()
                    .filter(granted -> !granted.isDelegated())
                    .anyMatch(granted ->
                            granted.isAlso(grant.role(), grant.agency(), grant.validFrom(), grant.validTo()));
            if (held) {
                return Outcome.refused(AccountRefusal.ROLE_HELD_ALREADY);
            }
            grant(by, accountId, grant);
            return Outcome.done(account);
        });
    }
}
