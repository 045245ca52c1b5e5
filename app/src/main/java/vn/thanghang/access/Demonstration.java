package vn.thanghang.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.thanghang.audit.Actor;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;

/**
 * The invented people of {@code serve --demo}, one for each role. They have no password and no second factor: a button
 * on the sign-in page lets them in, on this machine only. Outside of the demonstration they neither exist nor sign in.
 */
@Service
public class Demonstration {

    private record Invented(String login, String name, Role role) {}

    private static final List<Invented> PEOPLE = List.of(
            new Invented("demo.theodoi", "Nguyễn Minh Thư", Role.MONITOR),
            new Invented("demo.kiemtra", "Thạch Thị Sô Phia", Role.MONITOR),
            new Invented("demo.daumoi", "Trần Quốc Bảo", Role.FOCAL_OFFICER),
            new Invented("demo.thutruong", "Kim Ngọc Lan", Role.HEAD),
            new Invented("demo.lanhdao", "Lê Hoàng Phúc", Role.LEADER),
            new Invented("demo.kiemtoan", "Phạm Thu Hà", Role.AUDITOR),
            new Invented("demo.vanthu", "Huỳnh Thanh Trúc", Role.CLERK),
            new Invented("demo.quantri", "Sơn Văn Đạt", Role.ADMINISTRATOR));

    /** Sở Nội vụ, where everybody works who does not stand above it. */
    private static final String DEPARTMENT = "SNV";

    private static final String BASIS =
            "Bản trình diễn: số liệu PAPI đã được cơ quan công bố đăng công khai; không phải trang của một địa phương.";

    private final boolean on;
    private final AccountStores stores;
    private final Units units;
    private final OpeningPublicPages publicPages;
    private final Deeds deeds;
    private final Secrets secrets;

    Demonstration(
            @Value("${thanghang.web.demo:false}") boolean on,
            AccountStores stores,
            Units units,
            OpeningPublicPages publicPages,
            Deeds deeds,
            Secrets secrets) {
        this.on = on;
        this.stores = stores;
        this.units = units;
        this.publicPages = publicPages;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    public boolean isOn() {
        return on;
    }

    /** The invented people with their roles, none outside of the demonstration. */
    public List<CurrentUser> people() {
        return on
                ? stores.accounts().all().stream()
                        .filter(account -> account.demonstration() && !account.isDisabled())
                        .map(account -> new CurrentUser(
                                account.id(),
                                account.displayName(),
                                stores.roles().inForce(account.id(), stores.today()),
                                true))
                        .toList()
                : List.of();
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

    @EventListener
    void invent(ApplicationReadyEvent ready) {
        if (on) {
            var department = department();
            PEOPLE.forEach(person -> invent(person, department));
            publicPages.openForDemonstration(BASIS);
        }
    }

    /** The department of home affairs of the day; null when no organisation is loaded. */
    private @Nullable String department() {
        return units.onDate(stores.today()).stream()
                .filter(agency -> agency.kind() == AgencyKind.DEPARTMENT
                        && agency.state().abbreviation().equals(DEPARTMENT))
                .map(Agency::id)
                .findFirst()
                .orElse(null);
    }

    private void invent(Invented person, @Nullable String department) {
        var account = new Account(
                secrets.newId(), Login.folded(person.login), person.name, stores.now(), null, null, null, true, false);
        deeds.together(() -> {
            if (stores.accounts().add(account, null)) {
                boolean ofDepartment = person.role.needsAgency() || person.role == Role.MONITOR;
                var role = new GrantedRole(
                        secrets.newId(),
                        account.id(),
                        person.role,
                        ofDepartment ? department : null,
                        stores.today(),
                        null,
                        null);
                stores.roles().add(role, null, stores.now());
                deeds.note(Actor.SYSTEM, "access.demonstration.invented", account.id());
            }
            return account;
        });
    }
}
