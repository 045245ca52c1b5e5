package vn.thanghang.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role in force: for one agency, or, without an agency, for the whole province.
 *
 * @param onBehalfOf the account of the one who delegated it; null when it is the person's own
 */
public record HeldRole(
        Role role, @Nullable String agency, @Nullable UUID onBehalfOf) {

    public HeldRole(Role role, @Nullable String agency) {
        this(role, agency, null);
    }
}
