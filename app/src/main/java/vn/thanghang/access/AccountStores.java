package vn.thanghang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Accounts, their roles and the day that decides which roles are in force. */
@Component
final class AccountStores {

    private final Accounts accounts;
    private final GrantedRoles roles;
    private final Clock clock;

    AccountStores(Accounts accounts, GrantedRoles roles, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    Accounts accounts() {
        return accounts;
    }

    GrantedRoles roles() {
        return roles;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
