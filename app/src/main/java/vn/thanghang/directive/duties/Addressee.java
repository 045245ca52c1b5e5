package vn.thanghang.directive.duties;

import org.jspecify.annotations.Nullable;

/**
 * One addressee of a duty.
 *
 * @param agency its id, null for a group
 */
public record Addressee(AddresseeGroup group, @Nullable String agency) {

    public Addressee {
        if ((group == AddresseeGroup.AGENCY) == (agency == null)) {
            throw new IllegalArgumentException(group + " with agency " + agency);
        }
    }

    public static Addressee group(AddresseeGroup group) {
        return new Addressee(group, null);
    }

    public static Addressee agency(String id) {
        return new Addressee(AddresseeGroup.AGENCY, id);
    }
}
