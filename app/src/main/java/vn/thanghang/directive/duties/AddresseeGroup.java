package vn.thanghang.directive.duties;

/** Whom a duty is for. */
public enum AddresseeGroup {
    /** Departments and agencies of that rank below the committee of the province. */
    ALL_DEPARTMENTS,
    /** Committees of districts, and where there are none any more, of communes. */
    ALL_LOCALITIES,
    /** The agencies in charge of criteria, whoever the assignment will name. */
    IN_CHARGE,
    /** One agency by name. */
    AGENCY
}
