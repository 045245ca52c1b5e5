package vn.thanghang.access;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.GrantedRole.Delegation;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/**
 * Ủy quyền: the head of an agency lets somebody of the same agency act as its head for some days. The head keeps the role;
 * the event log names both. It ends with its last day, with the role it stands for, or when either side ends it.
 */
@Service
public class Delegating {

    public static final int MOST_DAYS = 90;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** A delegation as asked for: from and until which day, both included. */
    public record Wish(UUID to, String agency, LocalDate from, LocalDate until, String reason) {

        public Wish {
            reason = Normalizer.normalize(reason, Normalizer.Form.NFC)
                    .replaceAll("[\\p{Cf}\\p{Cntrl}&&[^\\n]]", "")
                    .strip();
        }

        List<AccountRefusal> refusals(LocalDate today) {
            var refusals = new ArrayList<AccountRefusal>();
            long days = ChronoUnit.DAYS.between(from, until) + 1;
            if (from.isBefore(today) || days < 1 || days > MOST_DAYS) {
                refusals.add(AccountRefusal.DELEGATION_DATES);
            }
            int length = reason.codePointCount(0, reason.length());
            if (length < SHORTEST_REASON || length > LONGEST_REASON) {
                refusals.add(AccountRefusal.REASON_LENGTH);
            }
            return refusals;
        }
    }

    /** One delegation with the people on both sides. */
    public record Delegated(GrantedRole role, Account by, Account to) {}

    private final AccountStores stores;
    private final ManagingAccounts managing;
    private final Deeds deeds;
    private final Secrets secrets;

    Delegating(AccountStores stores, ManagingAccounts managing, Deeds deeds, Secrets secrets) {
        this.stores = stores;
        this.managing = managing;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    /** The agencies this person heads in the own right. */
    public List<String> agencies(CurrentUser by) {
        return by.roles().stream()
                .filter(held -> held.role() == Role.HEAD && held.onBehalfOf() == null)
                .flatMap(held -> Optional.ofNullable(held.agency()).stream())
                .distinct()
                .toList();
    }

    /** Who may be chosen: everybody else who holds a role of the own for this agency. */
    public List<Account> colleagues(CurrentUser by, String agency) {
        return stores.roles().forAgency(agency).stream()
                .filter(granted -> !granted.isDelegated() && granted.isInForce(stores.today()))
                .map(GrantedRole::accountId)
                .distinct()
                .filter(account -> !account.equals(by.accountId()))
                .flatMap(account -> stores.accounts().byId(account).stream())
                .filter(account -> !account.isDisabled())
                .toList();
    }

    /** What this person delegated or was delegated, open or over, the latest first. */
    public List<Delegated> of(CurrentUser user) {
        var all = new ArrayList<>(stores.roles().delegatedBy(user.accountId()));
        stores.roles().of(user.accountId()).stream()
                .filter(GrantedRole::isDelegated)
                .forEach(all::add);
        return all.reversed().stream().map(this::withPeople).toList();
    }

    public LocalDate today() {
        return stores.today();
    }

    public Outcome<GrantedRole> delegate(CurrentUser by, Wish wish) {
        by.requireForAgency(Act.DELEGATE_ROLE, wish.agency(), Standing.OPEN);
        if (!agencies(by).contains(wish.agency())) {
            // What was delegated is not delegated any further.
            throw new NotFoundForUser(Act.DELEGATE_ROLE);
        }
        var refusals = wish.refusals(stores.today());
        if (colleagues(by, wish.agency()).stream()
                .noneMatch(account -> account.id().equals(wish.to()))) {
            refusals.add(AccountRefusal.COLLEAGUE_MISSING);
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        return deeds.together(() -> {
            stores.accounts().lock(wish.to());
            GrantedRole own = own(by, wish);
            if (own == null) {
                return Outcome.refused(AccountRefusal.DELEGATION_BEYOND_ROLE);
            }
            if (stores.roles().of(wish.to()).stream()
                    .anyMatch(held -> held.isAlso(Role.HEAD, wish.agency(), wish.from(), wish.until()))) {
                return Outcome.refused(AccountRefusal.HEADS_ALREADY);
            }
            return Outcome.done(grant(by, wish, own));
        });
    }

    /** Ends it now: by who gave it or who received it. */
    public void end(CurrentUser by, UUID roleId) {
        var role = stores.roles().byId(roleId).orElseThrow(NotFoundForUser::new);
        Delegation delegation = role.delegation();
        if (delegation == null
                || !by.accountId().equals(delegation.by()) && !by.accountId().equals(role.accountId())) {
            throw new NotFoundForUser(Act.MANAGE_OWN_ACCOUNT);
        }
        deeds.together(() -> {
            managing.end(by, role);
            return role;
        });
    }

    private GrantedRole grant(CurrentUser by, Wish wish, GrantedRole own) {
        var role = new GrantedRole(
                secrets.newId(),
                wish.to(),
                Role.HEAD,
                wish.agency(),
                wish.from(),
                wish.until(),
                null,
                new Delegation(own.id(), by.accountId(), wish.reason()));
        stores.roles().add(role, by.accountId(), stores.now());
        deeds.note(AuditEvent.of(by.actor(), "access.role.delegated", Subject.of("account", wish.to()))
                .before(own.id())
                .after(role.id())
                .with("role", Role.HEAD.name())
                .with("agency", wish.agency())
                .with("from", wish.from())
                .with("until", wish.until()));
        return role;
    }

    /** The grant that covers all the days; null when none does. */
    private @Nullable GrantedRole own(CurrentUser by, Wish wish) {
        return stores.roles().of(by.accountId()).stream()
                .filter(held -> !held.isDelegated() && held.role() == Role.HEAD)
                .filter(held -> wish.agency().equals(held.agency()))
                .filter(held -> held.isInForce(wish.from()) && held.isInForce(wish.until()))
                .findFirst()
                .orElse(null);
    }

    private Delegated withPeople(GrantedRole role) {
        var delegation = Objects.requireNonNull(role.delegation());
        return new Delegated(
                role,
                stores.accounts().byId(delegation.by()).orElseThrow(),
                stores.accounts().byId(role.accountId()).orElseThrow());
    }
}
