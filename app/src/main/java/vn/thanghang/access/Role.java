package vn.thanghang.access;

/** What a person is to the system, for an agency and between two dates. */
public enum Role {
    /** Officer of the department of home affairs who follows, urges and guides (theo dõi). */
    MONITOR,
    /** Officer through whom an agency reports (cán bộ đầu mối). */
    FOCAL_OFFICER,
    /** Head of an agency: issues its papers, confirms its figures (lãnh đạo cơ quan). */
    HEAD,
    /** Leader of the province (lãnh đạo UBND tỉnh). */
    LEADER,
    /** Reads everything that proves what was so, changes nothing (kiểm tra). */
    AUDITOR,
    /** Văn thư: registers, numbers and sends papers. */
    CLERK,
    /** Looks after accounts and settings, without any right on the contents. */
    ADMINISTRATOR;

    /** Whether it is held for one agency only; the others may be held for the whole province. */
    public boolean needsAgency() {
        return switch (this) {
            case FOCAL_OFFICER, HEAD, CLERK -> true;
            case MONITOR, LEADER, AUDITOR, ADMINISTRATOR -> false;
        };
    }

    /** Whether rights of it reach beyond the agency it is held for: only who administers the whole province grants it. */
    boolean reachesBeyondAgency() {
        return switch (this) {
            case MONITOR, LEADER, AUDITOR -> true;
            case FOCAL_OFFICER, HEAD, CLERK, ADMINISTRATOR -> false;
        };
    }
}
