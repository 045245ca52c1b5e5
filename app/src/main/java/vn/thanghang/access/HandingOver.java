package vn.thanghang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/**
 * Bàn giao: a person leaves, and one successor takes over every open role in one act; the old account is disabled and its
 * sessions end. What the person delegated or was delegated ends too: it was a matter of trust between two people.
 */
@Service
public class HandingOver {

    /**
     * What would happen.
     *
     * @param moved roles the successor takes over, until the day each was granted for
     * @param heldAlready roles the successor holds already, which just end
     * @param delegations delegations in either direction, which end
     */
    public record Plan(
            Account leaving,
            Account successor,
            List<GrantedRole> moved,
            List<GrantedRole> heldAlready,
            List<GrantedRole> delegations) {

        public Plan {
            moved = List.copyOf(moved);
            heldAlready = List.copyOf(heldAlready);
            delegations = List.copyOf(delegations);
        }
    }

    private final AccountStores stores;
    private final Jurisdiction jurisdiction;
    private final ManagingAccounts managing;
    private final OpenSessions sessions;
    private final Deeds deeds;

    HandingOver(
            AccountStores stores,
            Jurisdiction jurisdiction,
            ManagingAccounts managing,
            OpenSessions sessions,
            Deeds deeds) {
        this.stores = stores;
        this.jurisdiction = jurisdiction;
        this.managing = managing;
        this.sessions = sessions;
        this.deeds = deeds;
    }

    /** Whom this administrator may choose; never himself. */
    public List<Account> successors(CurrentUser by, UUID leaving) {
        jurisdiction.requireAccount(by, leaving);
        return stores.accounts().all().stream()
                .filter(account -> !account.isDisabled()
                        && !account.id().equals(leaving)
                        && !account.id().equals(by.accountId())
                        && jurisdiction.sees(by, account.id()))
                .toList();
    }

    /** Changes nothing. */
    public Outcome<Plan> plan(CurrentUser by, UUID leaving, UUID successor) {
        var from = jurisdiction.requireAccount(by, leaving);
        var to = jurisdiction.requireAccount(by, successor);
        if (leaving.equals(successor) || to.isDisabled()) {
            return Outcome.refused(AccountRefusal.SUCCESSOR_NOT_ACTIVE);
        }
        if (managing.isLastAdministrator(leaving) && !to.hasPassword()) {
            return Outcome.refused(AccountRefusal.SUCCESSOR_NOT_ACTIVE);
        }
        var open = stores.roles().of(leaving).stream()
                .filter(granted -> granted.isOpen(stores.today()))
                .toList();
        var own = open.stream().filter(granted -> !granted.isDelegated()).toList();
        var held = stores.roles().of(successor);
        var delegations =
                new ArrayList<>(open.stream().filter(GrantedRole::isDelegated).toList());
        own.forEach(granted -> delegations.addAll(stores.roles().delegatedFrom(granted.id())));
        return Outcome.done(new Plan(
                from,
                to,
                own.stream().filter(granted -> !isHeld(held, granted)).toList(),
                own.stream().filter(granted -> isHeld(held, granted)).toList(),
                delegations));
    }

    public Outcome<Plan> carryOut(CurrentUser by, UUID leaving, UUID successor) {
        Outcome<Plan> outcome = deeds.together(() -> {
            lockBoth(leaving, successor);
            var planned = plan(by, leaving, successor);
            if (planned instanceof Outcome.Done<Plan>(var plan)) {
                carryOut(by, plan);
            }
            return planned;
        });
        if (outcome instanceof Outcome.Done<Plan>) {
            sessions.endAll(leaving);
        }
        return outcome;
    }

    private void carryOut(CurrentUser by, Plan plan) {
        plan.delegations().forEach(granted -> managing.end(by, granted));
        plan.heldAlready().forEach(granted -> managing.end(by, granted));
        plan.moved().forEach(granted -> managing.carry(by, granted, plan.successor()));
        var leaving = plan.leaving().id();
        deeds.note(AuditEvent.of(by.actor(), "access.account.handed-over", Subject.of("account", leaving))
                .after(plan.successor().id())
                .with("roles", plan.moved().size()));
        if (stores.accounts().disable(leaving, by.accountId(), stores.now())) {
            deeds.note(by.actor(), "access.account.disabled", leaving);
        }
    }

    /** Always in the same order, so that two hand-overs crossing each other do not wait for one another. */
    private void lockBoth(UUID one, UUID other) {
        var first = one.compareTo(other) < 0 ? one : other;
        for (var id : List.of(first, first.equals(one) ? other : one)) {
            if (stores.accounts().byId(id).isPresent()) {
                stores.accounts().lock(id);
            }
        }
    }

    private static boolean isHeld(List<GrantedRole> held, GrantedRole granted) {
        return held.stream()
                .filter(other -> !other.isDelegated() && other.endedAt() == null)
                .anyMatch(other -> other.covers(granted));
    }
}
