package vn.thanghang.access;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;

/**
 * The invented people of {@code serve --demo}, one for each role. They have no password and no second factor: a button
 * on the sign-in page lets them in, on this machine only. Outside of the demonstration they neither exist nor sign in.
 */
@Service
public class Demonstration {

    /** @param agency null for the whole province */
    private record Invented(
            String login, String name, Role role, @Nullable String agency) {}

    private static final String BASIS =
            "Bản trình diễn: số liệu PAPI đã được cơ quan công bố đăng công khai; không phải trang của một địa phương.";

    private final boolean on;
    private final String year;
    private final AccountStores stores;
    private final Units units;
    private final OpeningPublicPages publicPages;
    private final Deeds deeds;
    private final Secrets secrets;

    Demonstration(
            @Value("${thanghang.web.demo:false}") boolean on,
            @Value("${thanghang.demonstration:2026}") String year,
            AccountStores stores,
            Units units,
            OpeningPublicPages publicPages,
            Deeds deeds,
            Secrets secrets) {
        this.on = on;
        this.year = year;
        this.stores = stores;
        this.units = units;
        this.publicPages = publicPages;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    public boolean isOn() {
        return on;
    }

    /**
     * One of the parts to choose from.
     *
     * @param agency its name; empty for the whole province
     */
    public record Part(UUID accountId, String name, Role role, String agency) {}

    /** The parts, first those of the department of home affairs and of the province; none outside of the demonstration. */
    public List<Part> parts() {
        UnitNames names = units.names(stores.today());
        return accounts()
                .sorted(Comparator.comparing(Demonstration::isOfOneAgency).thenComparing(Account::login))
                .flatMap(account -> stores.roles().inForce(account.id(), stores.today()).stream()
                        .limit(1)
                        .map(held -> new Part(
                                account.id(),
                                account.displayName(),
                                held.role(),
                                held.agency() == null ? "" : names.of(held.agency()))))
                .toList();
    }

    private Stream<Account> accounts() {
        return on
                ? stores.accounts().all().stream().filter(account -> account.demonstration() && !account.isDisabled())
                : Stream.empty();
    }

    private static boolean isOfOneAgency(Account account) {
        return account.login().indexOf('.') != account.login().lastIndexOf('.');
    }

    /** Lets one of the invented people in. */
    public Account enter(UUID accountId) {
        var account = stores.accounts()
                .byId(accountId)
                .filter(found -> on && found.demonstration() && !found.isDisabled())
                .orElseThrow(NotFoundForUser::new);
        return deeds.together(() -> {
            deeds.note(Actor.person(accountId), "access.demonstration.entered", accountId);
            return account;
        });
    }

    /** One of the invented people by login, to play the part. */
    public CurrentUser person(String login) {
        return accounts()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .map(account -> new CurrentUser(
                        account.id(),
                        account.displayName(),
                        stores.roles().inForce(account.id(), stores.today()),
                        true))
                .orElseThrow(() -> new IllegalArgumentException("nobody of the demonstration: " + login));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void invent(ApplicationReadyEvent ready) {
        if (on) {
            read().forEach(this::invent);
            publicPages.openForDemonstration(BASIS);
        }
    }

    private List<Invented> read() {
        try (InputStream in = Objects.requireNonNull(
                        Demonstration.class.getResourceAsStream("/data/demonstration/people-" + year + ".csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Invented(
                            row.getField("login"),
                            row.getField("name"),
                            Role.valueOf(row.getField("role")),
                            row.getField("agency").isEmpty() ? null : row.getField("agency")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An agency that is not loaded leaves its people out. */
    private void invent(Invented person) {
        if (person.agency != null && !units.exists(person.agency, stores.today())) {
            return;
        }
        var account = new Account(
                secrets.newId(), Login.folded(person.login), person.name, stores.now(), null, null, null, true, false);
        deeds.together(() -> {
            if (stores.accounts().add(account, null)) {
                var role = new GrantedRole(
                        secrets.newId(), account.id(), person.role, person.agency, stores.today(), null, null);
                stores.roles().add(role, null, stores.now());
                deeds.note(Actor.SYSTEM, "access.demonstration.invented", account.id());
            }
            return account;
        });
    }
}
