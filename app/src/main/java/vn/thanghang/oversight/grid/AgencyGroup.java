package vn.thanghang.oversight.grid;

import vn.thanghang.organisation.AgencyKind;

/** Agencies that can be set side by side; never one group beside another. */
public enum AgencyGroup {
    DEPARTMENTS,
    DISTRICTS,
    COMMUNES,
    /** Those the committee of the province may only ask: their tasks are told, never called late. */
    OUTSIDE;

    static AgencyGroup of(AgencyKind kind) {
        return switch (kind) {
            case PROVINCE_COMMITTEE, DEPARTMENT, EQUIVALENT -> DEPARTMENTS;
            case DISTRICT_COMMITTEE, CITY_OF_PROVINCE, TOWN, DISTRICT, PROVINCE -> DISTRICTS;
            case COMMUNE_COMMITTEE, WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> COMMUNES;
            case VERTICAL, PARTY, FRONT -> OUTSIDE;
        };
    }
}
