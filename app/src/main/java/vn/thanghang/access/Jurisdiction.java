package vn.thanghang.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far an administrator reaches: everywhere, or his unit and what belongs to it. Nobody grants more than that, nor
 * touches the account of somebody who holds more.
 */
@Component
class Jurisdiction {

    private final AccountStores stores;
    private final Units units;

    Jurisdiction(AccountStores stores, Units units) {
        this.stores = stores;
        this.units = units;
    }

    /** @throws NotFoundForUser when the role is more than this administrator could give */
    void requireGrant(CurrentUser by, Role role, @Nullable String agency) {
        if (!covers(by, role, agency)) {
            throw new NotFoundForUser(Act.MANAGE_ACCOUNTS);
        }
    }

    /** @throws NotFoundForUser when the account is one's own, unknown, or that of somebody beyond reach */
    Account requireAccount(CurrentUser by, UUID accountId) {
        var account = stores.accounts().byId(accountId).orElseThrow(NotFoundForUser::new);
        by.require(Act.MANAGE_ACCOUNTS, by.relationToMaker(accountId), Standing.OPEN);
        boolean holdsMore = stores.roles().of(accountId).stream()
                .filter(granted -> granted.isOpen(stores.today()))
                .anyMatch(granted -> !covers(by, granted.role(), granted.agency()));
        if (holdsMore || !sees(by, accountId)) {
            throw new NotFoundForUser(Act.MANAGE_ACCOUNTS);
        }
        return account;
    }

    /** Auditors and who administers the province see everybody; others their unit, and whom they invited. */
    boolean sees(CurrentUser by, UUID accountId) {
        return seesEverybody(by)
                || by.accountId().equals(stores.accounts().invitedBy(accountId))
                || stores.roles().of(accountId).stream()
                        .anyMatch(granted -> covers(by, granted.role(), granted.agency()));
    }

    boolean seesEverybody(CurrentUser by) {
        return by.roles().stream()
                .anyMatch(held ->
                        held.role() == Role.AUDITOR || held.role() == Role.ADMINISTRATOR && held.agency() == null);
    }

    private boolean covers(CurrentUser by, Role role, @Nullable String agency) {
        List<HeldRole> administering = by.roles().stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .toList();
        return administering.stream()
                .anyMatch(held -> held.agency() == null
                        || agency != null && !role.reachesBeyondAgency() && units.isWithin(agency, held.agency()));
    }
}
