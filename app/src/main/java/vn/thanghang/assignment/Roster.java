package vn.thanghang.assignment;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.platform.FoldedText;

/** The agencies of one province on one day, in the official order, with the names of those that are gone. */
public final class Roster {

    private final Map<String, Agency> byId = new LinkedHashMap<>();
    private final Map<String, Agency> everKnown;

    private Roster(Map<String, Agency> everKnown) {
        this.everKnown = everKnown;
    }

    /**
     * The agencies that belong to a province: by their area, or by whom they belong to.
     *
     * @param onDay everything that existed on the day, localities included, in order
     * @param latest each agency as it is or was last
     * @param unit id of the province as a locality
     */
    static Roster of(List<Agency> onDay, Map<String, Agency> latest, String unit) {
        var roster = new Roster(Map.copyOf(latest));
        Map<String, Agency> there = new HashMap<>();
        onDay.forEach(agency -> there.put(agency.id(), agency));
        for (Agency agency : onDay) {
            if (!agency.kind().isLocality() && isWithin(agency, unit, there)) {
                roster.byId.put(agency.id(), agency);
            }
        }
        return roster;
    }

    private static boolean isWithin(Agency agency, String unit, Map<String, Agency> there) {
        var next = new ArrayDeque<>(List.of(agency));
        var seen = new java.util.HashSet<String>();
        while (!next.isEmpty()) {
            Agency at = next.poll();
            if (at.id().equals(unit)) {
                return true;
            }
            if (seen.add(at.id())) {
                Stream.of(at.state().area(), at.state().parent())
                        .filter(Objects::nonNull)
                        .map(there::get)
                        .filter(Objects::nonNull)
                        .forEach(next::add);
            }
        }
        return false;
    }

    public List<Agency> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Agency> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The name, also of an agency that is gone; the id itself where nothing is known of it. */
    public String name(String id) {
        Agency agency = byId.getOrDefault(id, everKnown.get(id));
        return agency == null ? id : agency.name();
    }

    /** The abbreviation where the agency has one of its own, otherwise its name shortened as in tables. */
    public String shortName(String id) {
        Agency agency = byId.getOrDefault(id, everKnown.get(id));
        if (agency == null) {
            return id;
        }
        return switch (agency.kind()) {
            case DEPARTMENT, EQUIVALENT, VERTICAL, PARTY, FRONT ->
                agency.state().abbreviation().isEmpty()
                        ? agency.name()
                        : agency.state().abbreviation();
            case PROVINCE_COMMITTEE, DISTRICT_COMMITTEE, COMMUNE_COMMITTEE ->
                agency.name().replaceFirst("^Ủy ban nhân dân ", "UBND ");
            case PROVINCE, CITY_OF_PROVINCE, TOWN, DISTRICT, WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> agency.name();
        };
    }

    /** Every agency of a tier; empty for a single lead and where the tier does not exist on this day. */
    public List<Agency> tier(LeadKind kind) {
        return kind.tier()
                .map(wanted -> byId.values().stream()
                        .filter(agency -> agency.kind() == wanted)
                        .toList())
                .orElse(List.of());
    }

    /** Whether the committee of the province may only ask it to cooperate. */
    public boolean isOutside(String id) {
        Agency agency = byId.get(id);
        return agency != null && (agency.state().outside() || agency.kind().isAlwaysOutside());
    }

    /** Whether it can gather a criterion: a body of the province under the committee. */
    public boolean canGather(String id) {
        Agency agency = byId.get(id);
        return agency != null && agency.kind().group() == AgencyKind.Group.PROVINCIAL && !isOutside(id);
    }

    /** Those whose full name or abbreviation is just this, marks or not. */
    List<Agency> exactly(String words) {
        String key = FoldedText.of(words);
        return byId.values().stream()
                .filter(agency -> FoldedText.of(agency.name()).equals(key)
                        || (!agency.state().abbreviation().isEmpty()
                                && FoldedText.of(agency.state().abbreviation()).equals(key))
                        || FoldedText.of(shortName(agency.id())).equals(key))
                .toList();
    }
}
