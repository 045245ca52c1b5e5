package vn.thanghang.remediation.content;

/** What the page of resources asks. */
public enum Resource {
    MONEY("kinh-phi"),
    PEOPLE("nhan-luc"),
    CONDITIONS("dieu-kien"),
    /** How the agency itself follows the plan. */
    FOLLOWING("to-chuc");

    private final String id;

    Resource(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
