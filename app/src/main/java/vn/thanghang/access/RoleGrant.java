package vn.thanghang.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role to be granted: for an agency or the whole province, from a day, until a day or without end. */
public record RoleGrant(
        Role role,
        @Nullable String agency,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean datesReversed() {
        return validTo != null && validTo.isBefore(validFrom);
    }
}
