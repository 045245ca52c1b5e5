package vn.thanghang.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;

/** How the agencies of roles read on one page. */
public final class UnitNames {

    private final Map<String, Agency> latest;
    private final LocalDate day;
    private final Function<String, List<Agency>> successors;
    private final Map<String, String> followed = new HashMap<>();
    /** How many agencies of each name exist on the day, and how many ever did. */
    private final Map<String, Long> living;

    private final Map<String, Long> ever;

    UnitNames(Map<String, Agency> latest, LocalDate day, Function<String, List<Agency>> successors) {
        this.latest = latest;
        this.day = day;
        this.successors = successors;
        this.living = latest.values().stream()
                .filter(agency -> !isGone(agency))
                .collect(Collectors.groupingBy(Agency::name, Collectors.counting()));
        this.ever = latest.values().stream().collect(Collectors.groupingBy(Agency::name, Collectors.counting()));
    }

    /**
     * The name, with the area only where several bear it: an agency that exists is told apart from others that do, one that is
     * gone from all that ever did. The id itself where nothing is known of it.
     */
    public String of(String id) {
        Agency agency = latest.get(id);
        if (agency == null) {
            return id;
        }
        long alike = (isGone(agency) ? ever : living).getOrDefault(agency.name(), 1L);
        return alike > 1 ? withArea(id) : agency.name();
    }

    /** The name with the area, as it is or was last; the id itself where nothing is known of it. */
    public String withArea(String id) {
        Agency agency = latest.get(id);
        if (agency == null) {
            return id;
        }
        Agency area =
                agency.state().area() == null ? null : latest.get(agency.state().area());
        return area == null || isNamedByArea(agency.kind()) ? agency.name() : agency.name() + " (" + area.name() + ")";
    }

    private boolean isGone(Agency agency) {
        LocalDate last = agency.period().lastDay();
        return last != null && last.isBefore(day);
    }

    /** The last day of an agency that is gone by now; empty while it exists or when nothing is known of it. */
    public Optional<LocalDate> lastDay(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(latest::get)
                .map(agency -> agency.period().lastDay())
                .filter(last -> last.isBefore(day));
    }

    /** Who answers today for an agency that is gone; empty when nobody does. */
    public String successors(String id) {
        return followed.computeIfAbsent(
                id,
                gone -> successors.apply(gone).stream()
                        .map(next -> of(next.id()))
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isNamedByArea(AgencyKind kind) {
        return switch (kind) {
            case PROVINCE_COMMITTEE, DISTRICT_COMMITTEE, COMMUNE_COMMITTEE -> true;
            case DEPARTMENT,
                    EQUIVALENT,
                    VERTICAL,
                    PARTY,
                    FRONT,
                    PROVINCE,
                    CITY_OF_PROVINCE,
                    TOWN,
                    DISTRICT,
                    WARD,
                    COMMUNE,
                    TOWNSHIP,
                    SPECIAL_ZONE -> false;
        };
    }
}
