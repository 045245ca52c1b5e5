package vn.thanghang.organisation;

/** An agency or a locality as it is on one day, and the days on which it is just so. */
public record Agency(String id, AgencyState state, Period period) {

    public String name() {
        return state.name();
    }

    public AgencyKind kind() {
        return state.kind();
    }
}
