package vn.thanghang.directive.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Units;
import vn.thanghang.directive.duties.Addressee;
import vn.thanghang.directive.duties.AddresseeGroup;
import vn.thanghang.directive.duties.Birth;
import vn.thanghang.directive.duties.DraftDirective;
import vn.thanghang.directive.duties.DutyRefusal;
import vn.thanghang.directive.duties.DutyResult.Fault;
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseDate;

/** Reads the form of giving duties: names become agencies, dates become days, the rest is said what is wrong with it. */
@Component
class GiveCheck {

    private final Units units;
    private final Clock clock;

    GiveCheck(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    record Checked(DraftDirective draft, List<Fault> faults) {}

    /** @param day on which the names are looked for */
    Checked read(GiveForm form, Birth proposed, LocalDate day) {
        var faults = new ArrayList<Fault>();
        var duties = new ArrayList<DraftDirective.Duty>();
        for (GiveForm.Row row : form.rows()) {
            if (row.taken()) {
                duties.add(new DraftDirective.Duty(
                        row.position(), GiveForm.kind(row), addressees(row, day, faults), due(row, faults)));
            }
        }
        String index = ProposedDirective.INDEXES.contains(form.index()) ? form.index() : "";
        if (!form.year().isEmpty() && form.yearNumber() == 0) {
            faults.add(new Fault("year", DutyRefusal.NO_YEAR, form.year()));
        }
        return new Checked(
                new DraftDirective(form.birthOr(proposed), index, form.yearNumber(), duties), List.copyOf(faults));
    }

    private List<Addressee> addressees(GiveForm.Row row, LocalDate day, List<Fault> faults) {
        var found = new ArrayList<Addressee>();
        for (AddresseeGroup group : AddresseeGroup.values()) {
            if (group != AddresseeGroup.AGENCY && row.groups().contains(group)) {
                found.add(Addressee.group(group));
            }
        }
        String place = "addressees-" + row.position();
        row.agencies()
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    switch (units.find(name, day)) {
                        case Units.Found.One(String id) -> {
                            if (!found.contains(Addressee.agency(id))) {
                                found.add(Addressee.agency(id));
                            }
                        }
                        case Units.Found.Several(var several) ->
                            faults.add(new Fault(
                                    place,
                                    DutyRefusal.SEVERAL_AGENCIES,
                                    name + " – " + several.getFirst().name()));
                        case Units.Found.None() -> faults.add(new Fault(place, DutyRefusal.UNKNOWN_AGENCY, name));
                    }
                });
        return found;
    }

    private @Nullable LocalDate due(GiveForm.Row row, List<Fault> faults) {
        return switch (VietnameseDate.read(row.due(), Year.now(clock.withZone(Vietnam.ZONE)))) {
            case DateReading.Read(LocalDate day) -> day;
            case DateReading.Missing _ -> null;
            case DateReading.AskCentury _,
                    DateReading.NoSuchDay _,
                    DateReading.NoSuchMonth _,
                    DateReading.YearOutOfRange _,
                    DateReading.NotADate _ -> {
                faults.add(new Fault("due-" + row.position(), DutyRefusal.NOT_A_DATE, row.due()));
                yield null;
            }
        };
    }
}
