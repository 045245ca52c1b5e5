package vn.thanghang.organisation;

/** How a person is in charge of a post. */
public enum HolderKind {
    /** Appointed or elected to it. */
    HOLDER,
    /** Quyền. */
    ACTING,
    /** Cấp phó phụ trách: signs as KT. */
    DEPUTY_IN_CHARGE
}
