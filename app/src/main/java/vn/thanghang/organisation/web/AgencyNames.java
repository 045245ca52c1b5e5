package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.platform.text.Text;

/** Names of agencies in sentences: departments of different provinces share their name, so the province is said too. */
public final class AgencyNames {

    /** Their name says the area already. */
    private static final Set<AgencyKind> NAMED_BY_AREA =
            Set.of(AgencyKind.PROVINCE_COMMITTEE, AgencyKind.DISTRICT_COMMITTEE, AgencyKind.COMMUNE_COMMITTEE);

    private final Map<String, Agency> latest;

    AgencyNames(Map<String, Agency> latest) {
        this.latest = latest;
    }

    /** The name with the area, as it is or was last; the id itself where nothing is known of it. */
    public String of(@Nullable String id) {
        Agency agency = id == null ? null : latest.get(id);
        return agency == null ? String.valueOf(id) : full(agency);
    }

    public String full(Agency agency) {
        String id = agency.state().area();
        Agency area = id == null ? null : latest.get(id);
        return area == null || NAMED_BY_AREA.contains(agency.kind())
                ? agency.name()
                : agency.name() + " (" + area.name() + ")";
    }

    /** Whom it belongs to; for who belongs to nobody, the locality it works for. */
    String placeOf(AgencyState state) {
        String place = state.parent() != null ? state.parent() : state.area();
        return place == null ? "" : of(place);
    }

    /** Dates are written as people write them, ids become names. */
    String words(Text text, Refusal refusal) {
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> argument.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? text.date(LocalDate.parse(argument))
                        : latest.containsKey(argument) ? of(argument) : argument)
                .toArray();
        return text.of("organisation.refusal." + refusal.reason().name(), arguments);
    }

    List<String> words(Text text, List<Refusal> refusals) {
        return refusals.stream().map(refusal -> words(text, refusal)).distinct().toList();
    }
}
