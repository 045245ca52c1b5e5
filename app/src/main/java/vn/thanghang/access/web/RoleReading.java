package vn.thanghang.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.People;
import vn.thanghang.access.RoleGrant;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.organisation.Agency;

/** Reads the form of a role: dates, and the agency by its name on the first day. */
@Component
public class RoleReading {

    /** What the form could be read as. */
    sealed interface Read {

        record Clear(RoleGrant grant) implements Read {}

        record Unclear(List<AccountRefusal> reasons, Choices choices) implements Read {

            public Unclear {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * What the field of the agency offers.
     *
     * @param all the full names of all agencies of the day, suggested while typing
     * @param fitting one of these must be chosen, because several fit what was typed; empty otherwise
     */
    public record Choices(List<String> all, List<Agency> fitting, UnitNames names) {

        public Choices {
            all = List.copyOf(all);
            fitting = List.copyOf(fitting);
        }
    }

    private final Units units;
    private final People people;

    RoleReading(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    UnitNames names() {
        return units.names(people.today());
    }

    RoleForm empty() {
        return RoleForm.empty(people.today());
    }

    Choices choices() {
        return choices(people.today(), List.of());
    }

    Read read(RoleForm form) {
        Optional<RoleForm.Days> read = form.days();
        if (read.isEmpty()) {
            return new Read.Unclear(List.of(AccountRefusal.DATE_UNREADABLE), choices());
        }
        RoleForm.Days days = read.get();
        if (form.agency().isEmpty()) {
            return new Read.Clear(new RoleGrant(days.role(), null, days.from(), days.to()));
        }
        return switch (units.find(form.agency(), days.from())) {
            case Units.Found.One(String id) -> clear(days, id);
            case Units.Found.None _ -> unclear(AccountRefusal.AGENCY_UNKNOWN, days.from(), List.of());
            case Units.Found.Several(var fitting)
            when fitting.stream().anyMatch(agency -> agency.id().equals(form.agencyId())) ->
                clear(days, form.agencyId());
            case Units.Found.Several(var fitting) -> unclear(AccountRefusal.AGENCY_AMBIGUOUS, days.from(), fitting);
        };
    }

    private static Read clear(RoleForm.Days days, String agency) {
        return new Read.Clear(new RoleGrant(days.role(), agency, days.from(), days.to()));
    }

    private Read unclear(AccountRefusal reason, LocalDate day, List<Agency> fitting) {
        return new Read.Unclear(List.of(reason), choices(day, fitting));
    }

    private Choices choices(LocalDate day, List<Agency> fitting) {
        UnitNames names = units.names(day);
        return new Choices(
                units.onDate(day).stream().map(agency -> names.of(agency.id())).toList(), fitting, names);
    }
}
