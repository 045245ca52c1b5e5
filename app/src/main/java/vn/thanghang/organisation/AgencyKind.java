package vn.thanghang.organisation;

/** What an agency or a locality is. */
public enum AgencyKind {
    PROVINCE_COMMITTEE(Group.PROVINCIAL),
    DEPARTMENT(Group.PROVINCIAL),
    /** Agencies of the rank of a department: boards, the inspectorate, the office of the committee. */
    EQUIVALENT(Group.PROVINCIAL),
    DISTRICT_COMMITTEE(Group.LOCAL),
    COMMUNE_COMMITTEE(Group.LOCAL),
    /** Police, army, courts, tax, social insurance: run from the centre. */
    VERTICAL(Group.OTHER),
    PARTY(Group.OTHER),
    /** The Front and the mass organisations. */
    FRONT(Group.OTHER),
    PROVINCE(Group.LOCALITY),
    CITY_OF_PROVINCE(Group.LOCALITY),
    TOWN(Group.LOCALITY),
    DISTRICT(Group.LOCALITY),
    WARD(Group.LOCALITY),
    COMMUNE(Group.LOCALITY),
    TOWNSHIP(Group.LOCALITY),
    SPECIAL_ZONE(Group.LOCALITY);

    /** How lists are divided. */
    public enum Group {
        PROVINCIAL,
        LOCAL,
        OTHER,
        LOCALITY
    }

    private final Group group;

    AgencyKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    public boolean isLocality() {
        return group == Group.LOCALITY;
    }

    /** The committee of the province has no authority to assess them: they are asked to cooperate, never ordered. */
    public boolean isAlwaysOutside() {
        return group == Group.OTHER;
    }
}
