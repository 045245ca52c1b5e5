package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.Change;
import vn.thanghang.organisation.Fact;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.organisation.Offices;

/**
 * Everything about one agency.
 *
 * @param now as it is on the day asked for; null when it does not exist then
 * @param there what exists on that day, to choose from
 * @param successors who answers for it on that day
 */
public record AgencyView(
        String id,
        LocalDate day,
        @Nullable Agency now,
        List<Agency> history,
        List<Fact.Relation> relations,
        List<OfficeHolder> holders,
        List<Fact.Code> codes,
        List<String> aliases,
        List<Change> changes,
        List<Agency> successors,
        List<Agency> there,
        AgencyNames names) {

    static Optional<AgencyView> of(Agencies agencies, Offices offices, String id, LocalDate day) {
        List<Agency> history = agencies.history(id);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AgencyView(
                id,
                day,
                agencies.onDate(id, day).orElse(null),
                history,
                agencies.relations(id),
                offices.of(id),
                agencies.codes(id),
                agencies.aliases(id),
                agencies.changes(id),
                agencies.successors(id, day),
                agencies.onDate(day),
                new AgencyNames(agencies.latest())));
    }

    /** As it is on the day, otherwise as it was last. */
    public Agency shown() {
        return now == null ? history.getLast() : now;
    }

    public Optional<OfficeHolder> headOnDay() {
        return now == null
                ? Optional.empty()
                : holders.stream()
                        .filter(holder -> holder.head() && holder.period().contains(day))
                        .findFirst();
    }
}
