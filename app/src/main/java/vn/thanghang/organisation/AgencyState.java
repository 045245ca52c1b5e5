package vn.thanghang.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an agency is during one period.
 *
 * @param abbreviation as in the symbols of its papers (SNV); empty when it has none
 * @param parent the agency or locality it belongs to
 * @param area the locality it works for; null for a locality
 * @param outside ngoài thẩm quyền đánh giá của UBND tỉnh
 */
public record AgencyState(
        AgencyKind kind,
        String name,
        String abbreviation,
        @Nullable String parent,
        @Nullable String area,
        boolean outside) {

    public AgencyState {
        outside = outside || kind.isAlwaysOutside();
    }

    public AgencyState named(String newName, String newAbbreviation) {
        return new AgencyState(kind, newName, newAbbreviation, parent, area, outside);
    }

    public AgencyState under(@Nullable String newParent, @Nullable String newArea) {
        return new AgencyState(kind, name, abbreviation, newParent, newArea, outside);
    }

    /** Whether the name and the abbreviation are all that differs. */
    public boolean differsInNameOnly(AgencyState other) {
        return !equals(other) && named(other.name, other.abbreviation).equals(other);
    }
}
