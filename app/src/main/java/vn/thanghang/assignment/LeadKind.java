package vn.thanghang.assignment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.AgencyKind;

/** Who leads a piece of work: one agency, or every agency of a tier for its own area. */
public enum LeadKind {
    AGENCY(null),
    ALL_DISTRICTS(AgencyKind.DISTRICT_COMMITTEE),
    ALL_COMMUNES(AgencyKind.COMMUNE_COMMITTEE);

    private final @Nullable AgencyKind tier;

    LeadKind(@Nullable AgencyKind tier) {
        this.tier = tier;
    }

    /** The kind of the agencies of the tier; empty for a single agency. */
    public Optional<AgencyKind> tier() {
        return Optional.ofNullable(tier);
    }
}
