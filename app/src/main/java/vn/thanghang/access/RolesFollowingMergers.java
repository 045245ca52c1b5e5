package vn.thanghang.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;
import vn.thanghang.organisation.OpenWork;

/**
 * Roles held for an agency that is merged away: each ends with the agency's last day and is granted anew for the
 * successor from its first day on, until the day it was granted for. One person may so hold the same role twice; nothing
 * is added together, so that every grant keeps its own end.
 */
@Component
class RolesFollowingMergers implements OpenWork {

    private final GrantedRoles roles;
    private final Secrets secrets;
    private final AccountStores stores;
    private final Deeds deeds;

    RolesFollowingMergers(GrantedRoles roles, Secrets secrets, AccountStores stores, Deeds deeds) {
        this.roles = roles;
        this.secrets = secrets;
        this.stores = stores;
        this.deeds = deeds;
    }

    @Override
    public String nameKey() {
        return "access.sum.roles";
    }

    @Override
    public long count(String agency, LocalDate day) {
        return open(agency, day).size();
    }

    @Override
    public void move(String from, String to, LocalDate day, Actor by) {
        deeds.together(() -> {
            Map<UUID, UUID> carried = new HashMap<>();
            // What is delegated refers to the grant it stands for, which therefore comes first.
            for (boolean delegated : new boolean[] {false, true}) {
                open(from, day).stream()
                        .filter(granted -> granted.isDelegated() == delegated)
                        .forEach(granted -> carried.put(granted.id(), carry(granted, carried, to, day, by)));
            }
            return carried;
        });
    }

    private List<GrantedRole> open(String agency, LocalDate day) {
        return roles.forAgency(agency).stream()
                .filter(granted -> granted.isOpen(day))
                .toList();
    }

    private UUID carry(GrantedRole granted, Map<UUID, UUID> carried, String to, LocalDate day, Actor by) {
        LocalDate start = granted.validFrom().isBefore(day) ? day : granted.validFrom();
        var next = granted.carriedTo(secrets.newId(), to, start, carried);
        if (granted.validFrom().isBefore(day)) {
            roles.endWith(granted.id(), day.minusDays(1));
        } else {
            roles.end(granted.id(), null, stores.now());
        }
        roles.carry(next, granted.id(), stores.now());
        var account = Subject.of("account", granted.accountId());
        deeds.note(AuditEvent.of(by, "access.role.ended", account)
                .before(granted.id())
                .with("role", granted.role().name())
                .with("agency", String.valueOf(granted.agency()))
                .with("merged-on", day));
        deeds.note(AuditEvent.of(by, "access.role.granted", account)
                .before(granted.id())
                .after(next.id())
                .with("role", granted.role().name())
                .with("agency", to));
        return next.id();
    }
}
