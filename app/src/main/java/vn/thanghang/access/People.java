package vn.thanghang.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Accounts with their roles, for reading; and who acts, for each request anew. */
@Service
public class People {

    /** One line of the list: the account, all roles ever granted, and the day that tells which are in force. */
    public record Person(Account account, List<GrantedRole> roles, LocalDate today) {}

    private final AccountStores stores;
    private final Jurisdiction jurisdiction;

    People(AccountStores stores, Jurisdiction jurisdiction) {
        this.stores = stores;
        this.jurisdiction = jurisdiction;
    }

    /** The people this user looks after or audits. */
    public List<Person> seenBy(CurrentUser user) {
        boolean everybody = jurisdiction.seesEverybody(user);
        return all().stream()
                .filter(person ->
                        everybody || jurisdiction.sees(user, person.account().id()))
                .toList();
    }

    /** One of them; a person beyond reach answers like one that does not exist. */
    public Person seenBy(CurrentUser user, UUID id) {
        return byId(id).filter(person -> jurisdiction.sees(user, id)).orElseThrow(NotFoundForUser::new);
    }

    List<Person> all() {
        Map<UUID, List<GrantedRole>> roles =
                stores.roles().all().stream().collect(Collectors.groupingBy(GrantedRole::accountId));
        return stores.accounts().all().stream()
                .map(account -> new Person(account, roles.getOrDefault(account.id(), List.of()), stores.today()))
                .toList();
    }

    public Optional<Person> byId(UUID id) {
        return stores.accounts()
                .byId(id)
                .map(account -> new Person(account, stores.roles().of(id), stores.today()));
    }

    /** All accounts, for who may read all that was done. */
    public List<Account> accounts() {
        return stores.accounts().all();
    }

    public Optional<Account> account(UUID id) {
        return stores.accounts().byId(id).filter(account -> !account.isDisabled());
    }

    public LocalDate today() {
        return stores.today();
    }

    /** The person with the roles in force at this moment; empty once the account is disabled. */
    public Optional<CurrentUser> acting(UUID accountId) {
        return account(accountId)
                .map(account -> new CurrentUser(
                        account.id(),
                        account.displayName(),
                        stores.roles().inForce(accountId, stores.today()),
                        account.demonstration()));
    }
}
